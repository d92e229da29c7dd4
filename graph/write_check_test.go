package graph_test

import (
	"errors"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func TestWrongReadingsAreRefusedWhole(t *testing.T) {
	db := graphtest.New(t)
	for name, spoil := range map[string]func(*graph.Reading){
		"quote that is not there": func(r *graph.Reading) { r.Events[0].Evidence[0].Quote += "!" },
		"offsets in bytes":        func(r *graph.Reading) { r.Events[0].Evidence[0].To *= 2 },
		"offsets beyond the text": func(r *graph.Reading) { r.Events[0].Evidence[0].To = 1 << 20 },
		"negative offset":         func(r *graph.Reading) { r.Events[0].Evidence[0].From = -1 },
		"evidence of another":     func(r *graph.Reading) { r.Events[0].Evidence[0].ArticleID = "art_other" },
		"no evidence":             func(r *graph.Reading) { r.Events[0].Evidence = nil },
		"an event twice":          func(r *graph.Reading) { r.Events = append(r.Events, r.Events[0]) },
		"no type":                 func(r *graph.Reading) { r.Events[0].Type = "" },
		"actor without id":        func(r *graph.Reading) { r.Events[0].Participants[0].Actor.ID = "" },
		"relation to elsewhere":   func(r *graph.Reading) { r.Events[0].Relations = []graph.Relation{{Type: graph.Follows, Event: "ev_x"}} },
		"relation of an odd type": func(r *graph.Reading) { r.Events[0].Relations[0].Type = "CAUSES" },
		"end before start": func(r *graph.Reading) {
			r.Events[0].Time = graph.Interval{Start: day("2025-01-02"), End: day("2025-01-02")}
		},
		"text changed under its id": func(r *graph.Reading) { r.Article.Text = "x" + r.Article.Text },
		"text that is not UTF-8":    func(r *graph.Reading) { r.Article.Text = "\xff" },
	} {
		t.Run(name, func(t *testing.T) {
			readings := newWorld(6, 20).readings(3)
			readings[2] = reading("خبر", day("2025-02-27"), "rules/1", []graph.Event{
				newWorld(6, 20).events[0], newWorld(6, 20).events[1],
			})
			spoil(&readings[2])
			_, err := db.Store.Write(t.Context(), readings...)
			var invalid *graph.InvalidError
			if !errors.As(err, &invalid) || !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("got %v, want an InvalidError", err)
			}
			if dump := db.Dump(t); dump != "" {
				t.Errorf("something was written:\n%s", dump)
			}
		})
	}
}
