package graph_test

import (
	"testing"

	"chancery/graph/graphtest"
)

func TestStatsCountWhatIsThere(t *testing.T) {
	db := graphtest.New(t)
	if stats, err := db.Store.Stats(t.Context()); err != nil || stats.Articles != 0 || stats.Events != 0 || len(stats.Readers) != 0 {
		t.Errorf("of an empty graph: %+v, %v", stats, err)
	}
	db.Load(t, graphtest.Zipf(200))
	stats, err := db.Store.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	events := db.Run(t, "MATCH (e:Event) RETURN count(e)", nil)[0].Values[0].(int64)
	if int64(stats.Events) != events || stats.Articles == 0 || stats.Actors == 0 {
		t.Errorf("stats are %+v, with %d events", stats, events)
	}
	read := 0
	for _, r := range stats.Readers {
		read += r.Events
	}
	if read != stats.Articles {
		t.Errorf("%d of %d articles have a reader", read, stats.Articles)
	}
	db.Explain(t, "stats_nodes", nil).MustNotHave(t, "AllNodesScan", "NodeByLabelScan")
	db.Explain(t, "stats_readers", nil).MustNotHave(t, "AllNodesScan")
}
