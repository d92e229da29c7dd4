package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func TestGraphLoadedFastReadsLikeAWrittenOne(t *testing.T) {
	db := graphtest.New(t)
	read := func(f graph.Filter) []graph.Event {
		page, err := db.Store.Timeline(t.Context(), graph.TimelineQuery{Filter: f, Limit: 200})
		if err != nil {
			t.Fatal(err)
		}
		return page.Events
	}
	timelines := []graph.Filter{{}, {Actors: []string{"A000"}}, {Place: "A003"}, {Types: []graph.Type{"AGREE"}}}
	db.Load(t, graphtest.Zipf(500))
	var want [][]graph.Event
	for _, q := range timelines {
		want = append(want, read(q))
	}
	db.Wipe(t)
	db.LoadFast(t, 500)
	for i, q := range timelines {
		if diff := cmp.Diff(want[i], read(q)); diff != "" {
			t.Errorf("%+v (- written, + loaded fast):\n%s", q, diff)
		}
	}
	if err := db.Store.Ready(t.Context()); err != nil {
		t.Error(err)
	}
}
