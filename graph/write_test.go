package graph_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// sameGraph fails the test with what differs.
func sameGraph(t *testing.T, what, got, want string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (- wanted, + there):\n%s", what, diff)
	}
}

func TestWritingAgainChangesNothing(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(1, 60).readings(40)
	db.Load(t, readings)
	before := db.Dump(t)
	revision, err := db.Store.Revision(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	stats := db.Load(t, readings)
	if want := (graph.WriteStats{Unchanged: len(readings)}); stats != want {
		t.Errorf("writing again did %+v, want %+v", stats, want)
	}
	sameGraph(t, "writing again changed the graph", db.Dump(t), before)
	if again, err := db.Store.Revision(t.Context()); err != nil || again != revision {
		t.Errorf("revision %d, %v after writing nothing new, want %d", again, err, revision)
	}
}

func TestOrderOfWritingDoesNotMatter(t *testing.T) {
	db := graphtest.New(t)
	w := newWorld(2, 60)
	readings := w.readings(40)
	db.Load(t, readings)
	want := db.Dump(t)
	for range 3 {
		db.Wipe(t)
		w.rand.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
		for one := range slices.Chunk(readings, 1+w.rand.IntN(7)) {
			db.Load(t, one)
		}
		sameGraph(t, "another order made another graph", db.Dump(t), want)
	}
}

func TestWritersAtOnce(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(3, 60).readings(40)
	db.Load(t, readings)
	want := db.Dump(t)
	db.Wipe(t)
	var group errgroup.Group
	for n, store := range []*graph.Store{db.Store, db.Store, graphtest.OpenStore(t, db.Config)} {
		mine := slices.Clone(readings)
		if n == 1 {
			slices.Reverse(mine)
		}
		group.Go(func() error {
			for _, r := range mine {
				if _, err := store.Write(context.Background(), r); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	sameGraph(t, "three writers at once made another graph", db.Dump(t), want)
}

func TestNewReadingReplacesTheFormer(t *testing.T) {
	db := graphtest.New(t)
	before := newWorld(4, 40).readings(30)
	after := newWorld(4, 40).readings(30)
	other := newWorld(5, 40)
	for i := range after {
		after[i].Extractor = "rules/2"
		after[i].Events = after[i].Events[:len(after[i].Events)/2]
		for n := range after[i].Events {
			e := other.tell(after[i].Events[n])
			e.Relations = nil
			after[i].Events[n] = e
		}
	}
	db.Load(t, after)
	want := db.Dump(t)
	db.Wipe(t)
	db.Load(t, before)
	db.Load(t, after)
	sameGraph(t, "the former reading left something behind", db.Dump(t), want)
}

func TestEventsWithoutEvidenceGo(t *testing.T) {
	db := graphtest.New(t)
	r := reading("خبر", day("2025-02-27"), "rules/1", []graph.Event{
		{ID: "ev_1", Type: "CONSULT", Polarity: graph.Affirmed, Modality: graph.Actual, Place: &istanbul,
			Participants: []graph.Participant{{Role: graph.RoleSource, Actor: lavrov}}},
		{ID: "ev_2", Type: "STATEMENT", Polarity: graph.Affirmed, Modality: graph.Actual,
			Participants: []graph.Participant{{Role: graph.RoleSource, Actor: ukraine}}},
	})
	db.Load(t, []graph.Reading{r})
	if _, err := db.Store.Event(t.Context(), "ev_1"); err != nil {
		t.Fatal(err)
	}
	r.Events, r.Extractor = r.Events[1:], "rules/2"
	stats := db.Load(t, []graph.Reading{r})
	if want := (graph.WriteStats{Articles: 1, Removed: 1}); stats != want {
		t.Errorf("the new reading did %+v, want %+v", stats, want)
	}
	if _, err := db.Store.Event(t.Context(), "ev_1"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("the event without evidence: %v, want ErrNotFound", err)
	}
	for _, id := range []string{lavrov.ID, mid.ID, "RUS"} {
		if _, err := db.Store.Actor(t.Context(), id); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("actor %s, whom nothing leads to: %v, want ErrNotFound", id, err)
		}
	}
	if _, err := db.Store.Place(t.Context(), istanbul.ID); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("the place where nothing happened: %v, want ErrNotFound", err)
	}
	r.Events, r.Extractor = nil, "rules/6"
	db.Load(t, []graph.Reading{r})
	if _, events, err := db.Store.Article(t.Context(), r.Article.ID); err != nil || len(events) != 0 {
		t.Errorf("an article that tells nothing: %d events, %v", len(events), err)
	}
}

func TestEventIsReadBackAsWritten(t *testing.T) {
	db := graphtest.New(t)
	e := graph.Event{
		ID: "ev_1", Type: "CONSULT", Mode: "visit", Polarity: graph.Negated, Modality: graph.Planned, Background: true,
		Participants: []graph.Participant{
			{Role: graph.RoleSource, Actor: lavrov, Mention: "لافروف"},
			{Role: graph.RoleTarget, Actor: turkiye, Mention: "أنقرة"},
			{Role: graph.RoleHost, Actor: turkiye, Mention: "تركيا"},
		},
		Place: &istanbul, Time: graph.Interval{Start: day("2014-01-01"), End: day("2015-01-01"), Precision: graph.PrecisionYear},
		TimeText: "عام 2014", AttributedTo: []graph.Actor{{ID: "QAT", Kind: graph.KindState, Code: "QAT", Names: map[string]string{"en": "Qatar"}}},
		Contexts: []string{"economic", "diplomatic"}, Summary: map[string]string{"en": "A visit", "zh-Hans": "访问"}, Confidence: 0.75,
	}
	r := reading("خبر", day("2025-02-27"), "rules/1", []graph.Event{e})
	r.Events[0].Evidence = append(r.Events[0].Evidence, graph.Evidence{
		ArticleID: r.Article.ID, Quote: "خبر", From: 0, To: 3, Confidence: 0.5, Extractor: "rules/1",
	})
	db.Load(t, []graph.Reading{r})
	got, err := db.Store.Event(t.Context(), "ev_1")
	if err != nil {
		t.Fatal(err)
	}
	want := r.Events[0]
	want.Reported, want.Status, want.Sources = day("2025-02-27"), graph.Cancelled, 1
	want.Evidence = []graph.Evidence{want.Evidence[1], want.Evidence[0]} // by where they stand
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the event came back differently (- written, + read):\n%s", diff)
	}
	article, events, err := db.Store.Article(t.Context(), r.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Article, article); diff != "" {
		t.Errorf("the article came back differently:\n%s", diff)
	}
	if diff := cmp.Diff([]graph.Event{want}, events); diff != "" {
		t.Errorf("the article's events came back differently:\n%s", diff)
	}
}

func TestUndatedEventStandsWhereItWasFirstReported(t *testing.T) {
	db := graphtest.New(t)
	event := func() []graph.Event {
		return []graph.Event{{ID: "ev_1", Type: "SANCTION", Polarity: graph.Affirmed, Modality: graph.Actual,
			Participants: []graph.Participant{{Role: graph.RoleSource, Actor: russia}}}}
	}
	undated := reading("بلا تاريخ", time.Time{}, "rules/1", event())
	later := reading("لاحق", day("2025-03-05"), "rules/1", event())
	first := reading("أول", day("2025-02-27"), "rules/1", event())
	for _, step := range []struct {
		write  graph.Reading
		inTime graph.TimelineQuery // a query that has to find it
		day    time.Time
	}{
		{undated, graph.TimelineQuery{Filter: graph.Filter{To: day("0001-01-02")}}, time.Time{}},
		{later, graph.TimelineQuery{Filter: graph.Filter{From: day("2025-03-05"), To: day("2025-03-06")}}, day("2025-03-05")},
		{first, graph.TimelineQuery{Filter: graph.Filter{From: day("2025-02-27"), To: day("2025-02-28")}}, day("2025-02-27")},
	} {
		db.Load(t, []graph.Reading{step.write})
		step.inTime.Actors = []string{"RUS"}
		page, err := db.Store.Timeline(t.Context(), step.inTime)
		if err != nil || len(page.Events) != 1 {
			t.Fatalf("after %s: %d events, %v", step.write.Article.Title, len(page.Events), err)
		}
		e := page.Events[0]
		if e.Time.Known() || e.Time.Precision != graph.PrecisionUnknown || !e.Reported.Equal(step.day) {
			t.Errorf("after %s: time %+v, reported %v", step.write.Article.Title, e.Time, e.Reported)
		}
	}
}
