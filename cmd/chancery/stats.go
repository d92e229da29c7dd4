package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"chancery/graph"

	"github.com/spf13/cobra"
)

func newStats(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count what is in the graph",
		Long: `Counts articles, actors, places and events; events by type and by year; and articles by
the reader that read them, with its version.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			ctx := cmd.Context()
			db, err := s.openGraph(ctx, cmd.ErrOrStderr(), true)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, db.close(ctx)) }()
			return writeStats(ctx, db.Store, cmd.OutOrStdout())
		},
	}
	s.addDatabaseFlags(cmd)
	return cmd
}

func writeStats(ctx context.Context, store *graph.Store, out io.Writer) error {
	stats, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	ontology, err := graph.LoadOntology()
	if err != nil {
		return err
	}
	types, err := store.Facet(ctx, graph.Filter{}, graph.SplitType, len(ontology.Types()))
	if err != nil {
		return err
	}
	years, err := store.Histogram(ctx, graph.HistogramQuery{Unit: graph.UnitYear})
	if err != nil {
		return err
	}
	for _, part := range [][][]string{
		{row("GRAPH", ""), row("articles", stats.Articles), row("actors", stats.Actors), row("places", stats.Places), row("events", stats.Events)},
		seriesRows("TYPE", types), yearRows(years), seriesRows("READER", stats.Readers),
	} {
		if err := writeRows(out, part); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(out); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
	}
	return nil
}

func row(name string, n any) []string { return []string{name, fmt.Sprint(n)} }

func seriesRows(head string, series []graph.Series) [][]string {
	rows := [][]string{row(head, "")}
	for _, s := range series {
		rows = append(rows, row(s.Key, s.Events))
	}
	return rows
}

// yearRows leaves out years without events: one of antiquity would bring thousands.
func yearRows(h graph.Histogram) [][]string {
	rows := [][]string{row("YEAR", "")}
	for _, b := range h.Buckets {
		if b.Events > 0 {
			rows = append(rows, row(strconv.Itoa(b.Start.Year()), b.Events))
		}
	}
	return append(rows, row("of no one year", h.Imprecise), row("without a date", h.Undated))
}
