package graph_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/graphtest"
	"chancery/graph/queries"
)

// benchGraph is how many events the timelines are read from, benchPages how deep the
// deep page is.
const (
	benchGraph = 600_000
	benchPages = 1000
)

// BenchmarkTimeline reads pages of 50 events at 600,000 events, the busiest actor in
// a third of them, and by the driver alone the same pages: the same queries without
// what the Store makes of the answers.
func BenchmarkTimeline(b *testing.B) {
	db := graphtest.New(b)
	db.LoadFast(b, benchGraph)
	busiest, rare := graphtest.ZipfActor(0).ID, graphtest.ZipfActor(400).ID
	for _, c := range []struct {
		name  string
		query graph.TimelineQuery
		pages int
	}{
		{"busiest/page=1", graph.TimelineQuery{Actors: []string{busiest}}, 1},
		{"busiest/page=1000", graph.TimelineQuery{Actors: []string{busiest}}, benchPages},
		{"busiest-earliest/page=1", graph.TimelineQuery{Actors: []string{busiest}, Ascending: true}, 1},
		{"rare/page=1", graph.TimelineQuery{Actors: []string{rare}}, 1},
		{"all/page=1", graph.TimelineQuery{}, 1},
		{"all/page=1000", graph.TimelineQuery{}, benchPages},
		{"busiest-one-type/page=1", graph.TimelineQuery{Actors: []string{busiest}, Types: []graph.Type{"RETREAT"}}, 1},
		{"busiest-three-types/page=1", graph.TimelineQuery{Actors: []string{busiest}, Types: []graph.Type{"RETREAT", "AID", "CONSULT"}}, 1},
		{"busiest-and-rare/page=1", graph.TimelineQuery{Actors: []string{busiest, rare}}, 1},
		{"busiest-or-rare/page=1", graph.TimelineQuery{Actors: []string{busiest, rare}, MatchAny: true}, 1},
		{"busiest-at-a-place/page=1", graph.TimelineQuery{Actors: []string{busiest}, Place: "000001"}, 1},
	} {
		c.query.Cursor = cursorOf(b, db.Store, c.query, c.pages)
		b.Run(c.name+"/store", func(b *testing.B) { medianOf(b, func() { readPage(b, db.Store, c.query) }) })
	}
	for _, pages := range []int{1, benchPages} {
		before := placeOf(b, db.Store, graph.TimelineQuery{Actors: []string{busiest}}, pages)
		b.Run(map[int]string{1: "busiest/page=1/raw", benchPages: "busiest/page=1000/raw"}[pages], func(b *testing.B) {
			medianOf(b, func() { readRaw(b, db, busiest, before) })
		})
	}
}

// medianOf reports the median, which a machine that does other things moves least.
func medianOf(b *testing.B, work func()) {
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		work()
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
}

func readPage(b *testing.B, s *graph.Store, q graph.TimelineQuery) graph.TimelinePage {
	page, err := s.Timeline(context.Background(), q)
	if err != nil {
		b.Fatal(err)
	}
	if len(page.Events) == 0 {
		b.Fatalf("no events for %+v", q)
	}
	return page
}

// cursorOf gives the cursor of the page so many pages in, reading long pages up to it.
func cursorOf(b *testing.B, s *graph.Store, q graph.TimelineQuery, page int) string {
	b.Helper()
	before := (page - 1) * graph.DefaultLimit
	for before > 0 {
		q.Limit = min(before, graph.MaxLimit)
		before -= q.Limit
		q.Cursor = readPage(b, s, q).Next
	}
	return q.Cursor
}

// placeOf gives what the cursor of that page stands for: the day and the ID of the
// last event before it.
func placeOf(b *testing.B, s *graph.Store, q graph.TimelineQuery, page int) string {
	b.Helper()
	if page == 1 {
		return "~"
	}
	q.Cursor = cursorOf(b, s, q, page-1)
	events := readPage(b, s, q).Events
	last := events[len(events)-1]
	return last.Time.Start.Format(time.DateOnly) + "/" + last.ID
}

// readRaw reads one page by the driver: where its events stand, then the events.
func readRaw(b *testing.B, db *graphtest.DB, actor, before string) {
	ctx := context.Background()
	session := db.Driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: db.Config.Database})
	defer func() { _ = session.Close(ctx) }()
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, queries.Text("timeline_actor_latest"), map[string]any{
			"actor": actor, "after": "", "before": before, "limit": graph.DefaultLimit,
			"types": nil, "polarity": nil, "modality": nil, "place": nil, "any": nil, "all": []string{},
		})
		if err != nil {
			return nil, err
		}
		var ids []string
		for result.Next(ctx) {
			at, _ := result.Record().Values[0].(string)
			ids = append(ids, at[strings.IndexByte(at, '/')+1:])
		}
		result, err = tx.Run(ctx, queries.Text("events_by_id"), map[string]any{"ids": ids})
		if err != nil {
			return nil, err
		}
		return result.Collect(ctx)
	})
	if err != nil {
		b.Fatal(err)
	}
}
