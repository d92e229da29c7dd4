package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"chancery/graph"
	"chancery/ingest"
	"chancery/ingest/source"

	"github.com/spf13/cobra"
)

// extract is the command that shows what would be read out of articles.
type extract struct {
	articleFlags
	outputFlags
	settings *settings
	explain  bool
}

func newExtract(s *settings) *cobra.Command {
	x := &extract{settings: s}
	cmd := &cobra.Command{
		Use:   "extract FILE|DIR|URL|-…",
		Short: "Show the events of articles, without a database",
		Long: `Reads articles and shows their events. Nothing is stored and no database is needed.

Articles that cannot be read are reported and the others go on; the exit code then tells.`,
		Example: "  chancery extract --published 2025-02-27 article.txt\n  chancery extract --input jsonl --format jsonl - < articles.jsonl",
		Args:    needArgs("a file, a folder, an address, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return x.run(cmd.Context(), args, cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	x.articleFlags.add(cmd)
	x.outputFlags.add(cmd)
	s.reading.add(cmd)
	cmd.Flags().BoolVar(&x.explain, "explain", false, "show how the rules found each event")
	return cmd
}

func (x *extract) run(ctx context.Context, paths []string, in io.Reader, out, errOut io.Writer) error {
	opts, err := x.options(in)
	if err != nil {
		return err
	}
	reader, err := x.settings.reading.reader(errOut)
	if err != nil {
		return err
	}
	show, err := x.articleWriter(ctx, reader.Pipeline, out)
	if err != nil {
		return err
	}
	defer reader.tellCost(errOut)
	failed := &failures{out: errOut}
	for reading, err := range readAll(ctx, reader.Pipeline, source.Articles(paths, opts)) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failed.add(err)
			continue
		}
		if err := show(reading); err != nil {
			return fmt.Errorf("writing events: %w", err)
		}
	}
	return failed.err()
}

// articleWriter gives the function that writes what was read out of one article.
func (x *extract) articleWriter(ctx context.Context, p *ingest.Pipeline, out io.Writer) (func(graph.Reading) error, error) {
	if err := x.check(); err != nil {
		return nil, err
	}
	switch {
	case x.explain && !x.settings.reading.rulesAlone():
		return nil, &graph.InvalidError{Param: "--explain", Got: "--extractor " + x.settings.reading.Extractor, Want: "--extractor rules, as a model does not say how it found an event"}
	case x.explain && x.format == formatJSONLines:
		return nil, &graph.InvalidError{Param: "--explain", Got: "--format jsonl", Want: "--format table, as it is for people to read"}
	case x.explain:
		return func(r graph.Reading) error {
			return errors.Join(p.Explain(ctx, out, r.Article), writeReading(out, r, x.names))
		}, nil
	case x.format == formatJSONLines:
		lines := newEventLines(out)
		return func(r graph.Reading) error { return lines.write(keyOf(r.Article), r.Events...) }, nil
	}
	return func(r graph.Reading) error { return writeReading(out, r, x.names) }, nil
}
