package graph_test

import (
	"errors"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// withActor gives a reading of one event in which the actor takes part.
func withActor(title, extractor string, a graph.Actor) graph.Reading {
	r := reading(title, day("2025-02-27"), extractor, []graph.Event{{
		ID: "ev_" + title, Type: "STATEMENT", Polarity: graph.Affirmed, Modality: graph.Actual,
		Participants: []graph.Participant{{Role: graph.RoleSource, Actor: a}},
	}})
	r.Actors = nil
	return r
}

func TestPoorerDescriptionLosesNothing(t *testing.T) {
	db := graphtest.New(t)
	db.Load(t, []graph.Reading{withActor("1", "rules/1", mid)}) // makes its state known by its code alone
	if got, err := db.Store.Actor(t.Context(), "RUS"); err != nil || got.Name("en") != "RUS" {
		t.Errorf("a state nobody has described is %+v, %v", got, err)
	}
	db.Load(t, []graph.Reading{withActor("2", "rules/1", russia)})
	db.Load(t, []graph.Reading{withActor("3", "rules/1", mid), withActor("4", "gdelt/7", graph.Actor{ID: "RUS", Kind: graph.KindState, Code: "RUS"})})
	got, err := db.Store.Actor(t.Context(), "RUS")
	if err != nil || got.Name("en") != "Russia" || got.Name("ar") != "روسيا" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestBetterReaderTakesItsNamesBack(t *testing.T) {
	wrong := russia
	wrong.Names = map[string]string{"en": "Prussia", "ar": "روسيا"}
	for _, order := range [][]graph.Reading{
		{withActor("1", "rules/9", wrong), withActor("2", "rules/10", russia)},
		{withActor("2", "rules/10", russia), withActor("1", "rules/9", wrong)},
	} {
		db := graphtest.New(t)
		db.Load(t, order)
		if got, err := db.Store.ResolveActor(t.Context(), "Russia"); err != nil || got.ID != "RUS" {
			t.Errorf("Russia is %q, %v", got.ID, err)
		}
		if got, err := db.Store.ResolveActor(t.Context(), "Prussia"); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("Prussia is %q, %v, want ErrNotFound", got.ID, err)
		}
	}
}
