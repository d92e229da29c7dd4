package api

import (
	"net/http"
	"testing"
)

func TestHistoryIsNewestFirst(t *testing.T) {
	h := sampleAPI(t)
	var done Reviewed
	send(t, h, http.MethodPatch, "/v1/events/ev_talks", `{"by":"ana","why":"the end says so","mode":"summit"}`, &done)
	send(t, h, http.MethodPost, "/v1/events/ev_talks/review", `{"action":"undo","by":"bo","why":"it does not"}`, &done)
	var v History
	getOK(t, h, "/v1/events/ev_talks/history", &v)
	if len(v.Entries) != 3 || v.Entries[0].Review.Action != "undo" || v.Entries[2].Ingest.What != "new" || v.Entries[2].At == nil {
		t.Fatalf("history is %+v", v)
	}
	if r := v.Entries[1].Review; r.Field != "mode" || r.Was != "talks" || r.To != "summit" || r.UndoneBy != v.Entries[0].Review.ID || r.Why != "the end says so" {
		t.Errorf("review is %+v", r)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/events/ev_no/history", "", ""), notFound)
}
