package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
)

// What is handed to the graph at once: about as many events as it writes in one
// transaction, and no more text than memory has room for.
const (
	writeEvents = 1000
	writeBytes  = 32 << 20
)

// ingestCommand is the command that reads articles into the graph.
type ingestCommand struct {
	articleFlags
	settings *settings
}

func newIngest(s *settings) *cobra.Command {
	c := &ingestCommand{settings: s}
	cmd := &cobra.Command{
		Use:   "ingest FILE|DIR|URL|-…",
		Short: "Read articles into the graph",
		Long: `Reads articles and puts their events into the graph.

All articles are read before anything is written: if one cannot be, nothing is. An
article that is there already gets its new reading in place of the old one.`,
		Example: "  chancery ingest --published 2025-02-27 article.txt\n  chancery ingest articles/\n  chancery ingest https://example.org/news/1 page.html\n  chancery ingest articles.jsonl",
		Args:    needArgs("a file, a folder, an address, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.run(cmd.Context(), args, cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	c.articleFlags.add(cmd)
	s.reading.add(cmd)
	s.addDatabaseFlags(cmd)
	return cmd
}

func (c *ingestCommand) run(ctx context.Context, paths []string, in io.Reader, out, errOut io.Writer) (err error) {
	opts, err := c.options(in)
	if err != nil {
		return err
	}
	kept, err := newSpool()
	if err != nil {
		return err
	}
	defer kept.close()
	if err := c.settings.readInto(ctx, kept, source.Articles(paths, opts), errOut); err != nil {
		return err
	}
	db, err := c.settings.openGraph(ctx, errOut, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close(ctx)) }()
	stats, err := writeAll(ctx, db.Store, kept.all(), newProgress(errOut, "writing articles"))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, statsText(stats))
	return err
}

// readInto reads all articles and reports each that cannot be read.
func (s *settings) readInto(ctx context.Context, kept *spool, articles iter.Seq2[graph.Article, error], errOut io.Writer) error {
	reader, err := s.reading.reader(errOut)
	if err != nil {
		return err
	}
	defer reader.tellCost(errOut)
	progress := newProgress(errOut, "reading articles")
	failed := &failures{out: errOut}
	for reading, err := range readAll(ctx, reader.Pipeline, articles) {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			failed.add(err)
		case failed.first == nil:
			if err := kept.add(reading); err != nil {
				return err
			}
		}
		_ = progress.Add(1) // it only shows
	}
	_ = progress.Finish()
	if failed.first != nil {
		fmt.Fprintln(errOut, "chancery: nothing was written")
	}
	return failed.err()
}

// writeAll writes readings, many at once.
func writeAll(ctx context.Context, store *graph.Store, readings iter.Seq2[graph.Reading, error], progress *progressbar.ProgressBar) (graph.WriteStats, error) {
	var total graph.WriteStats
	for batch, err := range batches(readings) {
		if err != nil {
			return total, err
		}
		stats, err := store.Write(ctx, batch...)
		if err != nil {
			return total, fmt.Errorf("%s in the graph, the rest not; the same command again completes it: %w", count(total.Articles+total.Unchanged, "article"), err)
		}
		total.Articles += stats.Articles
		total.Unchanged += stats.Unchanged
		total.Written += stats.Written
		total.Removed += stats.Removed
		_ = progress.Add(len(batch)) // it only shows
	}
	_ = progress.Finish()
	return total, nil
}

// batches gives as many readings at once as are to be written at once. A batch is
// good until the next one is asked for.
func batches(readings iter.Seq2[graph.Reading, error]) iter.Seq2[[]graph.Reading, error] {
	return func(yield func([]graph.Reading, error) bool) {
		var batch []graph.Reading
		events, bytes := 0, 0
		for r, err := range readings {
			if err != nil {
				yield(nil, err)
				return
			}
			batch = append(batch, r)
			events += len(r.Events)
			bytes += len(r.Article.Text)
			if events < writeEvents && bytes < writeBytes {
				continue
			}
			if !yield(batch, nil) {
				return
			}
			batch, events, bytes = batch[:0], 0, 0
		}
		if len(batch) > 0 {
			yield(batch, nil)
		}
	}
}

func statsText(s graph.WriteStats) string {
	return fmt.Sprintf("%s written, %d unchanged; %s new or changed, %d removed",
		count(s.Articles, "article"), s.Unchanged, count(s.Written, "event"), s.Removed)
}
