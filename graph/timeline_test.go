package graph_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// told is an event with all that its articles say of it, found without the store.
type told struct {
	at     string
	event  graph.Event // the one of the best article
	actors []string    // all that took part, or in whose name somebody did
	places []string    // all places, and their countries
}

// tellings works out from readings what a timeline has to filter.
func tellings(readings []graph.Reading) []told {
	type telling struct {
		graph.Event
		article   string
		published time.Time
	}
	byID := map[string][]telling{}
	for _, r := range readings {
		for _, e := range r.Events {
			byID[e.ID] = append(byID[e.ID], telling{e, r.Article.ID, r.Article.PublishedAt})
		}
	}
	var out []told
	for id, all := range byID {
		slices.SortFunc(all, func(a, b telling) int {
			return cmp.Or(b.published.Compare(a.published), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.article, b.article))
		})
		x := told{event: all[0].Event}
		at := x.event.Time.Start
		for _, e := range all {
			if !x.event.Time.Known() && !e.published.IsZero() && (at.IsZero() || e.published.Before(at)) {
				at = e.published
			}
			for _, p := range e.Participants {
				x.actors = append(x.actors, p.Actor.ID, p.Actor.Code)
			}
			if e.Place != nil {
				x.places = append(x.places, e.Place.ID, e.Place.Country)
			}
		}
		x.at = "0000-00-00/" + id
		if !at.IsZero() {
			x.at = at.Format(time.DateOnly) + "/" + id
		}
		out = append(out, x)
	}
	return out
}

// fits is the filter of a timeline, as plainly as it can be said.
func (x told) fits(q graph.TimelineQuery) bool {
	has := func(actor string) bool { return slices.Contains(x.actors, actor) }
	lacks := func(actor string) bool { return !has(actor) }
	date := x.at[:len("2014-01-01")]
	switch {
	case q.MatchAny && !slices.ContainsFunc(q.Actors, has):
	case !q.MatchAny && slices.ContainsFunc(q.Actors, lacks):
	case q.Between[0] != "" && slices.ContainsFunc(q.Between[:], lacks):
	case len(q.Types) > 0 && !slices.Contains(q.Types, x.event.Type):
	case q.Place != "" && !slices.Contains(x.places, q.Place):
	case q.Polarity != "" && q.Polarity != x.event.Polarity:
	case len(q.Modality) > 0 && !slices.Contains(q.Modality, x.event.Modality):
	case !q.From.IsZero() && date < q.From.Format(time.DateOnly):
	case !q.To.IsZero() && date >= q.To.Format(time.DateOnly):
	default:
		return true
	}
	return false
}

func expected(all []told, q graph.TimelineQuery) []string {
	var ats []string
	for _, x := range all {
		if x.fits(q) {
			ats = append(ats, x.at)
		}
	}
	slices.Sort(ats)
	if !q.Ascending {
		slices.Reverse(ats)
	}
	for i, at := range ats {
		ats[i] = at[len("2014-01-01/"):]
	}
	return ats
}

// pages reads a timeline to its end and fails on a page that is too long or empty.
func pages(t *testing.T, s *graph.Store, q graph.TimelineQuery) []string {
	t.Helper()
	var ids []string
	for {
		page, err := s.Timeline(t.Context(), q)
		if err != nil {
			t.Fatalf("timeline %+v: %v", q, err)
		}
		if len(page.Events) > q.Limit || len(page.Events) == 0 && (page.Next != "" || q.Cursor != "") {
			t.Fatalf("timeline %+v: a page of %d events, next %q", q, len(page.Events), page.Next)
		}
		for _, e := range page.Events {
			ids = append(ids, e.ID)
		}
		if q.Cursor = page.Next; q.Cursor == "" {
			return ids
		}
	}
}

// filters gives each combination of a few values of every filter.
func filters() []graph.TimelineQuery {
	queries := []graph.TimelineQuery{{}}
	vary := func(changes ...func(*graph.TimelineQuery)) {
		var out []graph.TimelineQuery
		for _, q := range queries {
			for _, change := range changes {
				varied := q
				change(&varied)
				out = append(out, varied)
			}
		}
		queries = out
	}
	same := func(*graph.TimelineQuery) {}
	vary(same,
		func(q *graph.TimelineQuery) { q.Actors = []string{"RUS"} },
		func(q *graph.TimelineQuery) { q.Actors = []string{"RUS", "nobody"} },
		func(q *graph.TimelineQuery) { q.Actors = []string{lavrov.ID, "TUR"} },
		func(q *graph.TimelineQuery) { q.Actors, q.MatchAny = []string{"USA", "UKR", "nobody"}, true },
		func(q *graph.TimelineQuery) { q.Between = [2]string{"RUS", "USA"} },
		func(q *graph.TimelineQuery) {
			q.Between, q.Actors, q.MatchAny = [2]string{"RUS", "USA"}, []string{"UKR", "TUR"}, true
		})
	vary(same,
		func(q *graph.TimelineQuery) { q.Types = []graph.Type{"CONSULT"} },
		func(q *graph.TimelineQuery) { q.Types = []graph.Type{"SANCTION", "STATEMENT", "SANCTION"} })
	vary(same, func(q *graph.TimelineQuery) { q.Place = "TUR" }, func(q *graph.TimelineQuery) { q.Place = moscow.ID })
	vary(same, func(q *graph.TimelineQuery) { q.From = day("2014-01-20") })
	vary(same, func(q *graph.TimelineQuery) { q.To = day("2014-03-20") })
	vary(same, func(q *graph.TimelineQuery) { q.Polarity = graph.Negated })
	vary(same, func(q *graph.TimelineQuery) { q.Modality = modalities[:2] })
	vary(same, func(q *graph.TimelineQuery) { q.Ascending = true })
	return queries
}

func TestTimelineEqualsPlainFilter(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(8, 150).readings(120)
	db.Load(t, readings)
	all := tellings(readings)
	found := 0
	queries := filters()
	for i := 0; i < len(queries); i += 17 { // divides no number of values, so all pairs of them come
		q := queries[i]
		q.Limit = []int{9, 40, 200}[i%3]
		want := expected(all, q)
		if got := pages(t, db.Store, q); !slices.Equal(got, want) {
			t.Errorf("timeline %+v:\ngot  %v\nwant %v", q, got, want)
		}
		found += len(want)
	}
	if found == 0 {
		t.Error("no query found anything")
	}
}

func TestTimelineRefusesWrongQueries(t *testing.T) {
	db := graphtest.New(t)
	for param, q := range map[string]graph.TimelineQuery{
		"limit":   {Limit: graph.MaxLimit + 1},
		"between": {Between: [2]string{"RUS", ""}},
		"to":      {From: day("2025-02-27"), To: day("2025-02-27")},
	} {
		_, err := db.Store.Timeline(t.Context(), q)
		var invalid *graph.InvalidError
		if !errors.As(err, &invalid) || invalid.Param != param {
			t.Errorf("%+v: %v, want an InvalidError for %s", q, err, param)
		}
	}
}

func TestPageStaysWhereItIsWhenNewEventsCome(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(9, 60).readings(60)
	db.Load(t, readings[:30])
	q := graph.TimelineQuery{Actors: []string{"RUS"}, Limit: 5}
	first, err := db.Store.Timeline(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	db.Load(t, readings[30:])
	q.Cursor = first.Next
	second, err := db.Store.Timeline(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range second.Events {
		if slices.ContainsFunc(first.Events, func(f graph.Event) bool { return f.ID == e.ID && f.Time.Known() }) {
			t.Errorf("event %s is on both pages", e.ID)
		}
	}
}

func TestCursorsThatWereNotGivenAreRefused(t *testing.T) {
	db := graphtest.New(t)
	db.Load(t, newWorld(10, 60).readings(40))
	q := graph.TimelineQuery{Actors: []string{"RUS"}, Limit: 5}
	page, err := db.Store.Timeline(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	refused := func(what string, q graph.TimelineQuery) {
		t.Helper()
		_, err := db.Store.Timeline(t.Context(), q)
		var invalid *graph.InvalidError
		if !errors.As(err, &invalid) || invalid.Param != "cursor" {
			t.Errorf("%s: %v, want an InvalidError for cursor", what, err)
		}
	}
	for i := range page.Next {
		q.Cursor = page.Next[:i] + string(page.Next[i]^1) + page.Next[i+1:]
		refused(fmt.Sprintf("letter %d changed", i), q)
		q.Cursor = page.Next[:i]
		if i > 0 {
			refused(fmt.Sprintf("cut after %d", i), q)
		}
	}
	for _, c := range []string{"x", page.Next + "A", "2014-01-01/ev_1", "\x00", "' OR 1=1"} {
		q.Cursor = c
		refused(c, q)
	}
	q.Cursor = page.Next
	other := q
	other.Ascending = true
	refused("the other order", other)
	other = q
	other.Types = []graph.Type{"CONSULT"}
	refused("other filters", other)
	q.Limit, q.Actors = 9, []string{"RUS", "RUS"}
	if _, err := db.Store.Timeline(t.Context(), q); err != nil {
		t.Errorf("the same filters and another limit: %v", err)
	}
}
