package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Facet counts how many events of a filter have which value, the most frequent first
// and no more than limit of them. The filter's own condition on that value is left
// out, so that the counts say what choosing another value would give.
func (s *Store) Facet(ctx context.Context, f Filter, by Split, limit int) ([]Series, error) {
	sel, err := newSelection(f.withoutOwn(by))
	if err != nil {
		return nil, err
	}
	var out []Series
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		params, err := sel.driver(ctx, tx)
		if err != nil {
			return err
		}
		params["split"], params["limit"] = string(by.asStored()), limit
		records, err := run(ctx, tx, "facet", params)
		out = out[:0]
		for _, r := range records {
			row := r.AsMap()
			out = append(out, Series{Key: text(row, "key"), Events: integer(row, "events")})
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("counting events by %s: %w", by, err)
	}
	return out, nil
}

// withoutOwn drops the condition on what is counted.
func (f Filter) withoutOwn(by Split) Filter {
	switch by {
	case SplitType:
		f.Types = nil
	case SplitMode:
		f.Modes = nil
	case SplitContext:
		f.Contexts = nil
	case SplitPolarity:
		f.Polarity = ""
	case SplitModality:
		f.Modality = nil
	case SplitStatus:
		f.Status = nil
	case SplitActor:
		f.Actors, f.MatchAny, f.Between = nil, false, [2]string{}
	case SplitPlace:
		f.Place = ""
	}
	return f
}

// Count counts the events of a filter, no further than limit.
func (s *Store) Count(ctx context.Context, f Filter, limit int) (int, error) {
	sel, err := newSelection(f)
	if err != nil {
		return 0, err
	}
	n := 0
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		params, err := sel.driver(ctx, tx)
		if err != nil {
			return err
		}
		params["limit"] = limit
		records, err := run(ctx, tx, "event_count", params)
		if err == nil {
			n = integer(records[0].AsMap(), "events")
		}
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("counting events: %w", err)
	}
	return n, nil
}
