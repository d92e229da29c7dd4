package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// send sends JSON and decodes the answer into v.
func send(t *testing.T, h http.Handler, method, target, body string, v any) *httptest.ResponseRecorder {
	t.Helper()
	w := ask(t, h, method, target, "application/json", body)
	if w.Code != http.StatusOK {
		t.Fatalf("%s %s gives %d: %s", method, target, w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), v); err != nil {
		t.Fatalf("%s %s gives %s: %v", method, target, w.Body, err)
	}
	return w
}

func TestReviewsHideCorrectAndComeBack(t *testing.T) {
	h := sampleAPI(t)
	shown := func(query string) []string {
		var page Timeline
		getOK(t, h, "/v1/timeline?"+query, &page)
		return ids(page.Events)
	}
	const review = "/v1/events/ev_talks/review"
	var got Reviewed
	w := send(t, h, http.MethodPost, review, `{"action":"confirm","by":"ana"}`, &got)
	if !strings.Contains(w.Body.String(), `"review":{"status":"confirmed","corrected":[]}`) || got.Reviews[0].By != "ana" || got.Reviews[0].At == nil {
		t.Errorf("confirming gives %s", w.Body)
	}
	send(t, h, http.MethodPost, review, `{"action":"reject","by":"bo","why":"it is another meeting"}`, &got)
	if got.Event.Review.Status != "rejected" || slices.Contains(shown("limit=10"), "ev_talks") || !slices.Equal(shown("review=rejected"), []string{"ev_talks"}) {
		t.Errorf("rejected, it shows %v", shown("limit=10"))
	}
	if body, resp := exported(t, h, "format=ndjson"); strings.Contains(body, `"id":"ev_talks"`) || resp.Trailer.Get(countTrailer) != "2" {
		t.Errorf("a rejected event is exported: %s", body)
	}
	if body, _ := exported(t, h, "format=ndjson&review=all"); !strings.Contains(body, "ev_talks") {
		t.Errorf("a rejected event that is asked for is not exported: %s", body)
	}
	send(t, h, http.MethodPost, review, `{"action":"undo","by":"bo","why":"it is that meeting"}`, &got)
	if got.Event.Review.Status != "confirmed" || !slices.Contains(shown("limit=10"), "ev_talks") {
		t.Errorf("undone, the review is %+v", got.Event.Review)
	}
	send(t, h, http.MethodPost, review, `{"action":"correct","field":"mode","value":"summit","by":"ana","why":"they met"}`, &got)
	if got.Event.Mode != "summit" || got.Reviews[0].Was != "talks" || got.Reviews[0].To != "summit" {
		t.Errorf("correcting the mode gives %+v", got)
	}
}

func TestPatchCorrectsAllOrNothing(t *testing.T) {
	h := sampleAPI(t)
	var got Reviewed
	send(t, h, http.MethodPatch, "/v1/events/ev_talks", `{"by":"ana","why":"the end says so","modality":"planned","place":"",
		"time":{"start":"2025-03-01","end":"2025-04-01","precision":"month"},
		"participants":[{"actor":"روسيا","role":"host"},{"actor":"UKR","role":"participant"}]}`, &got)
	e := got.Event
	if len(got.Reviews) != 4 || e.Status != "planned" || e.Place != nil || *e.Time.Start != "2025-03-01" || e.Time.Precision != "month" {
		t.Errorf("event is %+v", e)
	}
	if len(e.Participants) != 2 || e.Participants[0].Actor != "RUS" || e.Participants[0].Role != "host" || e.Participants[0].Mention == "" {
		t.Errorf("participants are %+v", e.Participants)
	}
	if !slices.Equal(e.Review.Corrected, []string{"modality", "participants", "place", "time"}) {
		t.Errorf("corrected are %v", e.Review.Corrected)
	}
	wantProblem(t, ask(t, h, http.MethodPatch, "/v1/events/ev_talks", "application/json",
		`{"by":"ana","why":"x","polarity":"negated","mode":"expel"}`), invalidBody)
	var after Event
	getOK(t, h, "/v1/events/ev_talks", &after)
	if after.Polarity != "affirmed" {
		t.Error("half of a patch was written")
	}
}

func TestBadReviewsAreNamed(t *testing.T) {
	h := sampleAPI(t)
	for _, c := range []struct {
		body, param, want string
		kind              kind
	}{
		{`{"action":"confirm"}`, "body", "property by", invalidBody},
		{`{"action":"praise","by":"a"}`, "action", "confirm", invalidBody},
		{`{"action":"reject","by":"a"}`, "why", "a reason", invalidBody},
		{`{"action":"reject","by":"a","why":"x","colour":1}`, "colour", "no member", invalidBody},
		{`{"action":"correct","by":"a","why":"x"}`, "field", "type, mode", invalidBody},
		{`{"action":"correct","by":"a","why":"x","field":"mode"}`, "value", "what mode", invalidBody},
		{`{"action":"correct","by":"a","why":"x","field":"mode","value":"expel"}`, "mode", "a mode of CONSULT", invalidBody},
		{`{"action":"correct","by":"a","why":"x","field":"background","value":"no"}`, "background", "boolean", invalidBody},
		{`{"action":"correct","by":"a","why":"x","field":"place","value":"Atlantis"}`, "place", "a place", invalidBody},
		{`{"action":"correct","by":"a","why":"x","field":"time","value":{"precision":"day"}}`, "time", "a start", invalidBody},
		{`{"action":"undo","by":"a","why":"x"}`, "action", "there is none", conflict},
		{`{"action":"undo","by":"a","why":"x","review":"rev_no"}`, "review", "the id of a review", invalidBody},
		{`{"action":`, "", "", malformedBody},
	} {
		p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/events/ev_talks/review", "application/json", c.body), c.kind)
		if p.Parameter != c.param || !strings.Contains(p.Want, c.want) {
			t.Errorf("%s: %+v", c.body, p)
		}
	}
	wantProblem(t, ask(t, h, http.MethodPost, "/v1/events/ev_no/review", "application/json", `{"action":"confirm","by":"a"}`), notFound)
	wantProblem(t, ask(t, h, http.MethodPatch, "/v1/events/ev_talks", "application/json", `{"by":"a","why":"x"}`), invalidBody)
}

func TestUndoNamesWhatIsInTheWay(t *testing.T) {
	h := sampleAPI(t)
	var first, second Reviewed
	send(t, h, http.MethodPatch, "/v1/events/ev_talks", `{"by":"ana","why":"x","polarity":"negated"}`, &first)
	send(t, h, http.MethodPatch, "/v1/events/ev_talks", `{"by":"ana","why":"y","polarity":"affirmed"}`, &second)
	p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/events/ev_talks/review", "application/json",
		`{"action":"undo","by":"ana","why":"z","review":"`+first.Reviews[0].ID+`"}`), conflict)
	if p.ConflictsWith != second.Reviews[0].ID || p.Parameter != "review" {
		t.Errorf("problem is %+v", p)
	}
}
