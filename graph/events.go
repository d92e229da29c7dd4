package graph

import (
	"context"
	"iter"
)

// Events gives all events of a filter in the order of their dates, however many there
// are: they are read a page at a time as they are asked for, so memory stays flat. What
// is written meanwhile may or may not be among them, but none comes twice. It ends
// with an error as soon as ctx does. After an error nothing follows.
func (s *Store) Events(ctx context.Context, f Filter, ascending bool) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		q := TimelineQuery{Filter: f, Ascending: ascending, Limit: MaxLimit}
		for {
			page, err := s.Timeline(ctx, q)
			if err != nil {
				yield(Event{}, err)
				return
			}
			for _, e := range page.Events {
				if err := ctx.Err(); err != nil {
					yield(Event{}, err)
					return
				}
				if !yield(e, nil) {
					return
				}
			}
			if q.Cursor = page.Next; q.Cursor == "" {
				return
			}
		}
	}
}
