package graph_test

import (
	"testing"

	"chancery/graph/graphtest"
)

func TestVitalsCountWhatThereIs(t *testing.T) {
	db := graphtest.New(t)
	db.Run(t, "MATCH (l:Lock {name: 'writer'}) REMOVE l.ingestedAt", nil)
	vitals, err := db.Store.Vitals(t.Context())
	if err != nil || vitals.Events != 0 || vitals.Articles != 0 || !vitals.IngestedAt.IsZero() {
		t.Errorf("an empty graph has %+v (%v)", vitals, err)
	}
	readings := graphtest.Zipf(20)
	written := db.Load(t, readings)
	first, err := db.Store.Vitals(t.Context())
	if err != nil || first.Events != int64(written.Written) || first.Articles != int64(len(readings)) || first.IngestedAt.IsZero() {
		t.Errorf("after %+v it has %+v (%v)", written, first, err)
	}
	db.Load(t, readings) // nothing new, and no fault
	again, err := db.Store.Vitals(t.Context())
	if err != nil || !again.IngestedAt.After(first.IngestedAt) {
		t.Errorf("ingested at %s, then at %s (%v)", first.IngestedAt, again.IngestedAt, err)
	}
}

func TestVitalsAreKeptCounts(t *testing.T) {
	db := graphtest.New(t)
	plan := db.Explain(t, "vitals", nil)
	plan.MustHave(t, "NodeCountFromCountStore")
	plan.MustNotHave(t, "NodeByLabelScan", "AllNodesScan", "NodeIndexScan")
}
