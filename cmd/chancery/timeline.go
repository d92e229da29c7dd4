package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"chancery/graph"

	"github.com/spf13/cobra"
)

// timeline is the command that prints events in the order of time. Its flags are
// the parameters of the API's /v1/timeline.
type timeline struct {
	outputFlags
	settings *settings

	actors, between, types, modalities []string
	match, place, from, to             string
	polarity, order                    string
	limit                              int
}

func newTimeline(s *settings) *cobra.Command {
	t := &timeline{settings: s}
	cmd := &cobra.Command{
		Use:     "timeline",
		Short:   "Print the events of an actor, a place, a span of time",
		Example: "  chancery timeline --actor روسيا --from 2014\n  chancery timeline --between RUS,USA --type CONSULT --order asc",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return t.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	t.addFilters(cmd)
	t.outputFlags.add(cmd)
	s.addDatabaseFlags(cmd)
	return cmd
}

func (t *timeline) addFilters(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&t.actors, "actor", nil, "an actor that took part: id, code, or name in any language; repeatable")
	flags.StringVar(&t.match, "match", "all", "all or any of the actors")
	flags.StringSliceVar(&t.between, "between", nil, "two actors, such as RUS,USA")
	flags.StringSliceVar(&t.types, "type", nil, "types of event, such as CONSULT,AGREE")
	flags.StringVar(&t.place, "place", "", "a place: id, or name in any language")
	flags.StringVar(&t.from, "from", "", "from this year, month or day on: 2014, 2025-02, 2025-02-27")
	flags.StringVar(&t.to, "to", "", "before this year, month or day")
	flags.StringVar(&t.polarity, "polarity", "", "affirmed or negated")
	flags.StringSliceVar(&t.modalities, "modality", nil, "such as actual,planned")
	flags.StringVar(&t.order, "order", "desc", "desc, latest first, or asc")
	flags.IntVar(&t.limit, "limit", graph.DefaultLimit, "how many events at most")
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
	if err := t.resolve(ctx, db.Store, &q); err != nil {
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

// resolve finds the actors and the place that the flags name.
func (t *timeline) resolve(ctx context.Context, store *graph.Store, q *graph.TimelineQuery) error {
	for _, name := range t.actors {
		a, err := store.ResolveActor(ctx, name)
		if err != nil {
			return fmt.Errorf("--actor: %w", err)
		}
		q.Actors = append(q.Actors, a.ID)
	}
	for i, name := range t.between {
		a, err := store.ResolveActor(ctx, strings.TrimSpace(name))
		if err != nil {
			return fmt.Errorf("--between: %w", err)
		}
		q.Between[i] = a.ID
	}
	if t.place == "" {
		return nil
	}
	p, err := store.ResolvePlace(ctx, t.place)
	if err != nil {
		return fmt.Errorf("--place: %w", err)
	}
	q.Place = p.ID
	return nil
}
