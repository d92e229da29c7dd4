package graph_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"chancery/graph"
)

func TestHistoryTellsAllThatChangedAnEvent(t *testing.T) {
	v := newReviewed(t)
	v.correct(graph.Correction{Field: graph.FieldPolarity, Text: string(graph.Negated)})
	v.readAgain("rules/2", true)
	v.readAgain("rules/3", false)
	history := func() []string {
		t.Helper()
		entries, err := v.Store.History(t.Context(), "ev_1")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range entries {
			switch {
			case e.Review != nil:
				out = append(out, string(e.Review.Action)+" "+e.Review.By+" "+e.Review.Was.Text+" "+e.Review.To.Text)
			case len(e.Ingest.Sources) == 0:
				out = append(out, e.Ingest.What)
			default:
				out = append(out, fmt.Sprint(e.Ingest.What, " ", e.Ingest.Sources[0].Extractor, " ", e.Ingest.Sources[0].Article == v.reading.Article.ID))
			}
		}
		return out
	}
	want := []string{"deleted rules/3 true", "changed rules/2 true", "correct ana affirmed negated", "new"}
	if got := history(); !slices.Equal(got, want) {
		t.Errorf("gone, the history is %q, want %q", got, want)
	}
	v.readAgain("rules/4", true)
	want = append([]string{"new"}, want...)
	if got := history(); !slices.Equal(got, want) {
		t.Errorf("back, the history is %q, want %q", got, want)
	}
	if _, err := v.Store.History(t.Context(), "ev_no"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an event that never was: %v", err)
	}
}
