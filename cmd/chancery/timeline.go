package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"chancery/graph"

	"github.com/spf13/cobra"
)

// timeline is the command that prints events in the order of time. Its flags are
// the parameters of the API's /v1/timeline.
type timeline struct {
	outputFlags
	filterFlags
	settings *settings

	order string
	limit int
}

func newTimeline(s *settings) *cobra.Command {
	t := &timeline{settings: s}
	cmd := &cobra.Command{
		Use:     "timeline",
		Short:   "Print the events of an actor, a place, a span of time",
		Example: "  chancery timeline --actor روسيا --from 2014\n  chancery timeline --between RUS,USA --type CONSULT --order asc\n  chancery timeline --mode expel --status denied,disputed --min-sources 2",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return t.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	t.filterFlags.add(cmd)
	t.outputFlags.add(cmd)
	cmd.Flags().StringVar(&t.order, "order", "desc", "desc, latest first, or asc")
	cmd.Flags().IntVar(&t.limit, "limit", graph.DefaultLimit, "how many events at most")
	s.addDatabaseFlags(cmd)
	return cmd
}

func (t *timeline) run(ctx context.Context, out, errOut io.Writer) (err error) {
	q, err := t.query()
	if err != nil {
		return err
	}
	db, err := t.settings.openGraph(ctx, errOut, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close(ctx)) }()
	if err := t.resolve(ctx, db.Store, &q.Filter); err != nil {
		return err
	}
	events, more, err := t.fetch(ctx, db.Store, q)
	if err != nil {
		return err
	}
	if more {
		fmt.Fprintf(errOut, "There are more than these %d; --limit shows more.\n", t.limit)
	}
	return t.write(out, events)
}

// fetch collects pages until there are enough events, and tells if there are more.
func (t *timeline) fetch(ctx context.Context, store *graph.Store, q graph.TimelineQuery) (events []graph.Event, more bool, err error) {
	for len(events) < t.limit {
		q.Limit = min(t.limit-len(events), graph.MaxLimit)
		page, err := store.Timeline(ctx, q)
		if err != nil {
			return nil, false, err
		}
		events = append(events, page.Events...)
		if page.Next == "" {
			return events, false, nil
		}
		q.Cursor = page.Next
	}
	return events, true, nil
}

func (t *timeline) write(out io.Writer, events []graph.Event) error {
	if t.format == formatTable {
		return writeTimeline(out, events, t.names)
	}
	lines := newEventLines(out)
	for _, e := range events {
		article := ""
		if len(e.Evidence) > 0 {
			article = e.Evidence[0].ArticleID
		}
		if err := lines.write(article, e); err != nil {
			return fmt.Errorf("writing events: %w", err)
		}
	}
	return nil
}
