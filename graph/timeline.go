package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Timeline gives the events of a query in order, a page at a time. An actor or a
// place that the graph does not know has an empty timeline.
//
// A page costs the same wherever in the timeline it is: it is read off an index
// from the cursor on, never counted off from the start. With several actors of which
// an event must have all, the index of the one with the fewest events is read.
func (s *Store) Timeline(ctx context.Context, q TimelineQuery) (TimelinePage, error) {
	plan, err := newTimelinePlan(q)
	if err != nil {
		return TimelinePage{}, err
	}
	var page TimelinePage
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		page, err = plan.page(ctx, tx)
		return err
	})
	if err != nil {
		return TimelinePage{}, fmt.Errorf("reading the timeline: %w", err)
	}
	return page, nil
}

// page reads one page: the places of its events in the timeline, then the events.
func (p *timelinePlan) page(ctx context.Context, tx runner) (TimelinePage, error) {
	streams, err := p.streams(ctx, tx)
	if err != nil {
		return TimelinePage{}, err
	}
	var ats []string
	for _, s := range streams {
		records, err := run(ctx, tx, s.query, s.params)
		if err != nil {
			return TimelinePage{}, err
		}
		for _, r := range records {
			at, _ := r.Values[0].(string)
			ats = append(ats, at)
		}
	}
	ats, more := p.merge(ats, len(streams))
	ids := make([]string, len(ats))
	for i, at := range ats {
		_, ids[i], _ = strings.Cut(at, "/")
	}
	page := TimelinePage{}
	if page.Events, err = eventsByID(ctx, tx, ids); err != nil {
		return TimelinePage{}, err
	}
	if more {
		page.Next = encodeCursor(ats[len(ats)-1], p.query)
	}
	return page, nil
}

// merge puts what the streams gave into one order, each event once, and cuts it to
// the page. Each stream has one more than fits, so nothing before the cut is missing.
func (p *timelinePlan) merge(ats []string, streams int) (page []string, more bool) {
	if streams > 1 {
		slices.Sort(ats)
		ats = slices.Compact(ats)
		if !p.query.Ascending {
			slices.Reverse(ats)
		}
	}
	if len(ats) > p.query.Limit {
		return ats[:p.query.Limit], true
	}
	return ats, false
}
