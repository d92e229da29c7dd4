package api

import (
	"net/http"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func TestChangesGoOnFromNext(t *testing.T) {
	db := graphtest.New(t)
	reading := sampleReading(t)
	db.Load(t, []graph.Reading{reading})
	h := New(db.Store, nil, WithLogger(quiet()))
	var first, second, third, none Changes
	getOK(t, h, "/v1/changes?limit=2", &first)
	getOK(t, h, "/v1/changes?since="+first.Next, &second)
	if len(first.Changes) != 2 || !first.More || len(second.Changes) != 1 || second.More || first.Changes[0].Kind != "new" || first.Changes[0].Event == nil {
		t.Errorf("changes are %+v, then %+v", first, second)
	}
	w := getOK(t, h, "/v1/changes?since="+second.Next, &none)
	if none.Next != second.Next || none.Changes == nil {
		t.Errorf("with nothing new: %s", w.Body)
	}
	reading.Events, reading.Extractor = reading.Events[:1], "test/2"
	db.Load(t, []graph.Reading{reading})
	getOK(t, h, "/v1/changes?since="+second.Next, &third)
	kinds := map[string]string{}
	for _, c := range third.Changes {
		kinds[c.ID] = c.Kind
		if (c.Event == nil) != (c.Kind == "deleted") {
			t.Errorf("change is %+v", c)
		}
	}
	if len(kinds) != 3 || kinds["ev_talks"] != "changed" || kinds["ev_offer"] != "deleted" || kinds["ev_absence"] != "deleted" {
		t.Errorf("changes are %v", kinds)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/changes?since=yesterday", "", ""), invalidParameter)
}
