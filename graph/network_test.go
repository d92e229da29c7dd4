package graph_test

import (
	"slices"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// plainTies counts, for each pair of those who took part, or in whose name somebody
// did, the events that tie them.
func plainTies(all []told, f graph.Filter, states bool) map[[2]string]int {
	ties := map[[2]string]int{}
	for _, x := range all {
		if !x.fits(graph.TimelineQuery{Filter: f}) {
			continue
		}
		found := map[[2]string]bool{}
		for _, p := range x.everybody {
			for _, r := range x.everybody {
				a, b := p.Actor.ID, r.Actor.ID
				if states {
					a, b = p.Actor.Code, r.Actor.Code
				}
				if a < b && graph.Linked(p.Role, r.Role) {
					found[[2]string{a, b}] = true
				}
			}
		}
		for tie := range found {
			ties[tie]++
		}
	}
	return ties
}

func TestNetworkEqualsPlainCount(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(14, 120).readings(80)
	db.Load(t, readings)
	all := tellings(readings)
	for _, f := range []graph.Filter{{}, {Actors: []string{"RUS"}}, {Types: []graph.Type{"CONSULT"}, Place: "TUR"}} {
		for _, states := range []bool{true, false} {
			want := plainTies(all, f, states)
			n, err := db.Store.Network(t.Context(), graph.NetworkQuery{Filter: f, States: states, Limit: 1000})
			if err != nil {
				t.Fatal(err)
			}
			if n.Found != len(want) || len(n.Ties) != len(want) {
				t.Errorf("%+v: %d ties, found %d, want %d", f, len(n.Ties), n.Found, len(want))
			}
			for _, tie := range n.Ties {
				if tie.Events != want[[2]string{tie.A, tie.B}] || tie.Cooperation+tie.Conflict > tie.Events || tie.First.After(tie.Last) {
					t.Errorf("%+v: %+v, want %d events", f, tie, want[[2]string{tie.A, tie.B}])
				}
			}
			if len(n.Ties) > 1 && n.Ties[0].Events < n.Ties[len(n.Ties)-1].Events {
				t.Errorf("%+v: the strongest tie is not first", f)
			}
		}
	}
}

func TestPartnersAreTheTiesOfOne(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(15, 120).readings(80)
	db.Load(t, readings)
	want := plainTies(tellings(readings), graph.Filter{}, true)
	n, err := db.Store.Partners(t.Context(), russia, graph.NetworkQuery{States: true, Limit: 10})
	if err != nil || len(n.Ties) == 0 {
		t.Fatalf("%+v, %v", n, err)
	}
	for _, tie := range n.Ties {
		pair := []string{tie.A, tie.B}
		slices.Sort(pair)
		if tie.A != "RUS" || tie.B == "RUS" || tie.Events != want[[2]string{pair[0], pair[1]}] {
			t.Errorf("%+v, want %d events", tie, want[[2]string{pair[0], pair[1]}])
		}
	}
	limited, err := db.Store.Partners(t.Context(), russia, graph.NetworkQuery{States: true, Limit: 1})
	if err != nil || len(limited.Ties) != 1 || limited.Found != n.Found {
		t.Errorf("with a limit of 1: %+v, %v", limited, err)
	}
}

func TestThoseWhoActTogetherHaveNoTieByThat(t *testing.T) {
	for pair, want := range map[[2]graph.Role]bool{
		{graph.RoleSource, graph.RoleTarget}: true, {graph.RoleSource, graph.RoleSource}: false,
		{graph.RoleTarget, graph.RoleBeneficiary}: false, {graph.RoleParticipant, graph.RoleParticipant}: true,
		{graph.RoleHost, graph.RoleParticipant}: true, {graph.RoleTopic, graph.RoleSource}: false,
		{graph.RoleSource, graph.RoleAbsent}: false, {graph.RoleTarget, graph.RoleParticipant}: true,
	} {
		if got := graph.Linked(pair[0], pair[1]); got != want {
			t.Errorf("Linked(%s, %s) is %t", pair[0], pair[1], got)
		}
	}
}

func TestPathsGoFromEventToEvent(t *testing.T) {
	db := graphtest.New(t)
	meet := func(id string, a, b graph.Actor) graph.Event {
		return graph.Event{ID: id, Type: "CONSULT", Polarity: graph.Affirmed, Modality: graph.Actual, Participants: []graph.Participant{
			{Role: graph.RoleParticipant, Actor: a}, {Role: graph.RoleParticipant, Actor: b},
		}}
	}
	db.Load(t, []graph.Reading{reading("chain", day("2025-01-01"), "rules/1", []graph.Event{
		meet("ev_1", russia, turkiye), meet("ev_2", turkiye, ukraine), meet("ev_3", ukraine, america),
	})})
	paths, err := db.Store.Paths(t.Context(), "RUS", "USA", graph.Filter{}, 10)
	if err != nil || len(paths) != 1 {
		t.Fatalf("%+v, %v", paths, err)
	}
	var actors, events []string
	for _, a := range paths[0].Actors {
		actors = append(actors, a.ID)
	}
	for _, e := range paths[0].Events {
		events = append(events, e.ID)
	}
	if !slices.Equal(actors, []string{"RUS", "TUR", "UKR", "USA"}) || !slices.Equal(events, []string{"ev_1", "ev_2", "ev_3"}) {
		t.Errorf("%v by %v", actors, events)
	}
	if none, err := db.Store.Paths(t.Context(), "RUS", "USA", graph.Filter{From: day("2025-06-01")}, 10); err != nil || len(none) != 0 {
		t.Errorf("after the last event: %+v, %v", none, err)
	}
}
