package graph

import (
	"context"
	"fmt"
)

// Facet counts how many events of a filter have which value, the most frequent first
// and no more than limit of them. The filter's own condition on that value is left
// out, so that the counts say what choosing another value would give.
func (s *Store) Facet(ctx context.Context, f Filter, by Split, limit int) ([]Series, error) {
	records, err := s.gather(ctx, f.withoutOwn(by), "facet", map[string]any{"split": string(by.asStored()), "limit": limit})
	if err != nil {
		return nil, fmt.Errorf("counting events by %s: %w", by, err)
	}
	var out []Series
	for _, r := range records {
		row := r.AsMap()
		out = append(out, Series{Key: text(row, "key"), Events: integer(row, "events")})
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
	records, err := s.gather(ctx, f, "event_count", map[string]any{"limit": limit})
	if err != nil {
		return 0, fmt.Errorf("counting events: %w", err)
	}
	return integer(records[0].AsMap(), "events"), nil
}
