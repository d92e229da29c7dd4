package graph_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// loadNames loads a graph in which all actors and places of the world take part, and
// two ministers of one name.
func loadNames(t *testing.T) *graphtest.DB {
	t.Helper()
	db := graphtest.New(t)
	georgia := graph.Actor{ID: "GEO", Kind: graph.KindState, Code: "GEO", Names: map[string]string{"en": "Georgia"}}
	group := graph.Actor{ID: "GEORGIA", Kind: graph.KindMedia, Names: map[string]string{"en": "Georgia"}}
	var parts []graph.Participant
	for _, a := range append(slices.Clone(worldActors), georgia, group,
		graph.Actor{ID: "Q1", Kind: graph.KindPerson, Names: map[string]string{"en": "Ivan Petrov"}},
		graph.Actor{ID: "Q2", Kind: graph.KindPerson, Names: map[string]string{"en": "Иван Петров"}, Aliases: []string{"Ivan Petrov"}},
		graph.Actor{ID: "Q3", Kind: graph.KindPerson, Aliases: []string{"Öncü Keçeli"}},
		graph.Actor{ID: "Q4", Kind: graph.KindPerson, Aliases: []string{"ONCU-KECELI"}}) {
		parts = append(parts, graph.Participant{Role: graph.RoleParticipant, Actor: a})
	}
	event := graph.Event{Type: "CONSULT", Polarity: graph.Affirmed, Modality: graph.Actual}
	one, two, three := event, event, event
	one.ID, one.Participants, one.Place = "ev_1", parts, &istanbul
	two.ID, two.Participants, two.Place = "ev_2", parts[:2], &moscow
	three.ID, three.Place = "ev_3", &turkiyePlace
	r := reading("خبر", day("2025-02-27"), "rules/1", []graph.Event{one, two, three})
	r.Places = []graph.Place{{ID: "RUS", Kind: graph.PlaceCountry, Country: "RUS", Names: map[string]string{"ar": "روسيا"}}}
	db.Load(t, []graph.Reading{r})
	return db
}

func TestResolveActor(t *testing.T) {
	db := loadNames(t)
	for name, want := range map[string]string{
		"RUS": "RUS", "rus": "RUS", "روسيا": "RUS", "رُوسيا": "RUS", " Russia ": "RUS",
		"turkiye": "TUR", "Türkiye": "TUR", "اوكرانيا": "UKR", "МИД России": "RUS.foreign-ministry",
		"Q58217": "Q58217", "سيرغي لافروف": "Q58217", "USA.embassy.TUR": "USA.embassy.TUR",
		"Georgia": "GEO", "GEORGIA": "GEORGIA", "georgia": "GEO", "Ivan Petrov": "Q1",
	} {
		got, err := db.Store.ResolveActor(t.Context(), name)
		if err != nil || got.ID != want {
			t.Errorf("%q is %q, %v, want %s", name, got.ID, err, want)
		}
	}
	_, err := db.Store.ResolveActor(t.Context(), "Öncü Keçeli")
	var invalid *graph.InvalidError
	if !errors.As(err, &invalid) || !strings.Contains(invalid.Want, "Q3") || !strings.Contains(invalid.Want, "Q4") {
		t.Errorf("a name that means two: %v, want both named", err)
	}
	for _, name := range []string{"Atlantis", "Russ", "ussia", `Russia" OR "x`, "*"} {
		if got, err := db.Store.ResolveActor(t.Context(), name); err == nil {
			t.Errorf("%q is %q, want an error", name, got.ID)
		}
	}
}

func TestResolvePlace(t *testing.T) {
	db := loadNames(t)
	for name, want := range map[string]string{
		"745044": "745044", "اسطنبول": "745044", "istanbul": "745044", "TUR": "TUR", "türkiye": "TUR", "RUS": "RUS", "روسيا": "RUS",
	} {
		got, err := db.Store.ResolvePlace(t.Context(), name)
		if err != nil || got.ID != want {
			t.Errorf("%q is %q, %v, want %s", name, got.ID, err, want)
		}
	}
	if _, err := db.Store.ResolvePlace(t.Context(), "Atlantis"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a place that is not there: %v, want ErrNotFound", err)
	}
	got, err := db.Store.Place(t.Context(), istanbul.ID)
	if err != nil || got.Country != "TUR" || got.Lat != istanbul.Lat || got.Lng != istanbul.Lng || got.Name("ar") != "إسطنبول" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestActorIsKnownByItsOffice(t *testing.T) {
	db := loadNames(t)
	got, err := db.Store.Actor(t.Context(), lavrov.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(lavrov, got); diff != "" {
		t.Errorf("- written, + read:\n%s", diff)
	}
	up := db.Run(t, "MATCH (:Person {id: 'Q58217'})-[h:HOLDS]->(o:Organisation)-[:PART_OF]->(s:State) RETURN h.title, o.id, s.id", nil)
	if len(up) != 1 || up[0].Values[0] != lavrov.Office || up[0].Values[1] != mid.ID || up[0].Values[2] != "RUS" {
		t.Errorf("the minister leads up to %v", up)
	}
	if _, err := db.Store.Actor(t.Context(), "nobody"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an actor that is not there: %v, want ErrNotFound", err)
	}
}

func TestFindActorsAsYouType(t *testing.T) {
	db := loadNames(t)
	for q, want := range map[string][]string{
		"r":         {"RUS", "RUS.foreign-ministry"},
		"روس":       {"RUS"},
		"russia":    {"RUS", "RUS.foreign-ministry"}, // the name itself first
		"foreign m": {"RUS.foreign-ministry"},
		"لاف":       {"Q58217"},
		"keç on":    {"Q3", "Q4"},
		"zz":        nil,
	} {
		hits, err := db.Store.FindActors(t.Context(), q, 10)
		var got []string
		for _, h := range hits {
			got = append(got, h.Actor.ID)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q finds %v, %v, want %v", q, got, err, want)
		}
	}
	hits, err := db.Store.FindActors(t.Context(), "r", 1)
	if err != nil || len(hits) != 1 || hits[0].Events != 2 {
		t.Errorf("got %+v, %v", hits, err)
	}
	if _, err := db.Store.FindActors(t.Context(), "؟!", 10); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("no letters: %v, want ErrInvalid", err)
	}
	places, err := db.Store.FindPlaces(t.Context(), "mosc", 10)
	if err != nil || len(places) != 1 || places[0].Place.ID != moscow.ID || places[0].Events != 1 {
		t.Errorf("got %+v, %v", places, err)
	}
}
