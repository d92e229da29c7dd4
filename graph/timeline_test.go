package graph_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// told is an event with all that its articles say of it, found without the store.
type told struct {
	at        string
	published string      // its place by the day of publication
	ingested  string      // and by that of coming in
	event     graph.Event // the one of the best article
	actors    []string    // all that took part, or in whose name somebody did
	roles     []string    // the same with their roles, "RUS source", and the roles alone
	places    []string    // all places, and their countries
	everybody []graph.Participant
	sources   int
	status    graph.Status
}

// tellings works out from readings what a timeline has to filter.
func tellings(readings []graph.Reading) []told {
	type telling struct {
		graph.Event
		article   string
		published time.Time
		ingested  time.Time
	}
	byID := map[string][]telling{}
	for _, r := range readings {
		for _, e := range r.Events {
			byID[e.ID] = append(byID[e.ID], telling{e, r.Article.ID, r.Article.PublishedAt, r.Article.IngestedAt})
		}
	}
	var out []told
	for id, all := range byID {
		slices.SortFunc(all, func(a, b telling) int {
			return cmp.Or(b.published.Compare(a.published), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.article, b.article))
		})
		x := told{event: all[0].Event, sources: len(all), status: statuses[all[0].Polarity][all[0].Modality]}
		at := x.event.Time.Start
		var published, ingested time.Time
		var affirmed, denied bool
		for _, e := range all {
			published, ingested = earlier(published, e.published), earlier(ingested, e.ingested)
			affirmed = affirmed || e.Modality == graph.Actual && e.Polarity == graph.Affirmed
			denied = denied || e.Modality == graph.Actual && e.Polarity == graph.Negated
			if !x.event.Time.Known() && !e.published.IsZero() && (at.IsZero() || e.published.Before(at)) {
				at = e.published
			}
			for _, p := range e.Participants {
				x.everybody = append(x.everybody, p)
				x.actors = append(x.actors, p.Actor.ID, p.Actor.Code)
				role := string(p.Role)
				x.roles = append(x.roles, role, p.Actor.ID+" "+role, p.Actor.Code+" "+role)
			}
			if e.Place != nil {
				x.places = append(x.places, e.Place.ID, e.Place.Country)
			}
		}
		x.at, x.published, x.ingested = place(at, id), place(published, id), place(ingested, id)
		if affirmed && denied {
			x.status = graph.Disputed
		}
		out = append(out, x)
	}
	return out
}

// statuses are those of the polarities and modalities that the world has.
var statuses = map[graph.Polarity]map[graph.Modality]graph.Status{
	graph.Affirmed: {graph.Actual: graph.Happened, graph.Planned: graph.PlannedTo, graph.Possible: graph.Proposed},
	graph.Negated:  {graph.Actual: graph.Denied, graph.Planned: graph.Cancelled, graph.Possible: graph.Cancelled},
}

func place(day time.Time, id string) string {
	if day.IsZero() {
		return "0000-00-00/" + id
	}
	return day.Format(time.DateOnly) + "/" + id
}

// earlier gives the earlier of two days that are known.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// by gives the event's place in the timeline of a query.
func (x told) by(q graph.TimelineQuery) string {
	switch q.DateField {
	case graph.Published:
		return x.published
	case graph.Ingested:
		return x.ingested
	}
	return x.at
}

// fits is the filter of a timeline, as plainly as it can be said.
func (x told) fits(q graph.TimelineQuery) bool {
	in := func(actor string) bool { return slices.Contains(x.actors, actor) }
	has := in
	if len(q.Roles) > 0 {
		has = func(actor string) bool {
			return slices.ContainsFunc(q.Roles, func(r graph.Role) bool { return slices.Contains(x.roles, actor+" "+string(r)) })
		}
	}
	anyRole := func(r graph.Role) bool { return slices.Contains(x.roles, string(r)) }
	lacks := func(actor string) bool { return !has(actor) }
	date := x.by(q)[:len("2014-01-01")]
	switch {
	case q.MatchAny && !slices.ContainsFunc(q.Actors, has):
	case !q.MatchAny && slices.ContainsFunc(q.Actors, lacks):
	case q.Between[0] != "" && (!in(q.Between[0]) || !in(q.Between[1])):
	case len(q.Roles) > 0 && !slices.ContainsFunc(q.Roles, anyRole):
	case q.Place != "" && !slices.Contains(x.places, q.Place):
	case !q.From.IsZero() && date < q.From.Format(time.DateOnly):
	case !q.To.IsZero() && date >= q.To.Format(time.DateOnly):
	default:
		return x.isOf(q.Filter)
	}
	return false
}

// isOf is what the filter says of the event alone.
func (x told) isOf(f graph.Filter) bool {
	context := func(c string) bool { return slices.Contains(x.event.Contexts, c) }
	return oneOf(f.Types, x.event.Type) && oneOf(f.Modes, x.event.Mode) && oneOf(f.Modality, x.event.Modality) &&
		oneOf(f.Status, x.status) && (len(f.Contexts) == 0 || slices.ContainsFunc(f.Contexts, context)) &&
		(f.Polarity == "" || f.Polarity == x.event.Polarity) && (f.Background == nil || *f.Background == x.event.Background) &&
		x.event.Confidence >= f.MinConfidence && x.sources >= f.MinSources &&
		(f.Text == "" || strings.HasPrefix(x.event.ID, "ev_000"))
}

// oneOf reports whether a value is one of those wanted, or all are.
func oneOf[T comparable](wanted []T, value T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, value)
}

func expected(all []told, q graph.TimelineQuery) []string {
	var ats []string
	for _, x := range all {
		if x.fits(q) {
			ats = append(ats, x.by(q))
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
	vary(same,
		func(q *graph.TimelineQuery) { q.Roles = []graph.Role{graph.RoleSource} },
		func(q *graph.TimelineQuery) {
			q.Modes, q.Contexts = []string{"meeting", "talks"}, []string{"diplomatic", "economic"}
		},
		func(q *graph.TimelineQuery) { q.Status = []graph.Status{graph.Happened, graph.Disputed} },
		func(q *graph.TimelineQuery) { q.Background = new(bool) },
		func(q *graph.TimelineQuery) { q.MinConfidence, q.MinSources = .5, 2 },
		func(q *graph.TimelineQuery) { q.Text = "جُمْلة ev 000" })
	vary(same,
		func(q *graph.TimelineQuery) { q.DateField = graph.Published },
		func(q *graph.TimelineQuery) { q.DateField = graph.Ingested })
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
	for i := 0; i < len(queries); i += 307 { // divides no number of values, so all pairs of them come
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
		"between": {Filter: graph.Filter{Between: [2]string{"RUS", ""}}},
		"to":      {Filter: graph.Filter{From: day("2025-02-27"), To: day("2025-02-27")}},
		"q":       {Filter: graph.Filter{Text: "?!"}},
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
	q := graph.TimelineQuery{Filter: graph.Filter{Actors: []string{"RUS"}}, Limit: 5}
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
	q := graph.TimelineQuery{Filter: graph.Filter{Actors: []string{"RUS"}}, Limit: 5}
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
