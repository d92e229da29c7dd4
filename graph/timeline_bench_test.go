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
// a third of them. Its first part reads, turn about, page 1 and page 1,000 through the
// Store, and the same pages by the driver alone: the same queries, without what the
// Store makes of the answers. The second reads page 1 of other timelines.
func BenchmarkTimeline(b *testing.B) {
	db := graphtest.New(b)
	db.LoadFast(b, benchGraph)
	busiest, rare := graphtest.ZipfActor(0).ID, graphtest.ZipfActor(400).ID
	b.Run("busiest", func(b *testing.B) {
		first := graph.TimelineQuery{Filter: graph.Filter{Actors: []string{busiest}}}
		deep := first
		deep.Cursor = cursorOf(b, db.Store, first, benchPages)
		before := placeOf(b, db.Store, first, benchPages)
		turnAbout(b, map[string]func(){
			"store-page-1-ms":    func() { readPage(b, db.Store, first) },
			"store-page-1000-ms": func() { readPage(b, db.Store, deep) },
			"raw-page-1-ms":      func() { readRaw(b, db, busiest, "~") },
			"raw-page-1000-ms":   func() { readRaw(b, db, busiest, before) },
		})
	})
	b.Run("others", func(b *testing.B) {
		work := map[string]func(){}
		for name, q := range map[string]graph.TimelineQuery{
			"busiest-earliest-ms":    {Filter: graph.Filter{Actors: []string{busiest}}, Ascending: true},
			"rare-ms":                {Filter: graph.Filter{Actors: []string{rare}}},
			"all-ms":                 {},
			"one-type-ms":            {Filter: graph.Filter{Types: []graph.Type{"RETREAT"}}},
			"busiest-one-type-ms":    {Filter: graph.Filter{Actors: []string{busiest}, Types: []graph.Type{"RETREAT"}}},
			"busiest-three-types-ms": {Filter: graph.Filter{Actors: []string{busiest}, Types: []graph.Type{"RETREAT", "AID", "CONSULT"}}},
			"busiest-and-rare-ms":    {Filter: graph.Filter{Actors: []string{busiest, rare}}},
			"busiest-or-rare-ms":     {Filter: graph.Filter{Actors: []string{busiest, rare}, MatchAny: true}},
			"busiest-at-place-ms":    {Filter: graph.Filter{Actors: []string{busiest}, Place: "000001"}},
			"place-ms":               {Filter: graph.Filter{Place: "A001"}},
		} {
			work[name] = func() { readPage(b, db.Store, q) }
		}
		turnAbout(b, work)
	})
}

// turnAbout does all the work in turns and reports the median of each, which a
// machine that does other things besides moves least. The first turns, in which the
// server makes its plans, do not count.
func turnAbout(b *testing.B, work map[string]func()) {
	const warmUp = 20
	took := map[string][]time.Duration{}
	for range warmUp {
		for _, do := range work {
			do()
		}
	}
	for b.Loop() {
		for name, do := range work {
			took[name] = append(took[name], timed(do))
		}
	}
	for name, times := range took {
		slices.Sort(times)
		b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, name)
	}
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
			"f": map[string]any{"all": []string{}, "cast": []string{}},
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
