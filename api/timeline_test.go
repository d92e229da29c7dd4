package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"chancery/graph/graphtest"
)

// sampleAPI is the API over a graph that holds the sample.
func sampleAPI(t *testing.T) http.Handler {
	t.Helper()
	db := graphtest.New(t)
	if _, err := db.Store.Write(t.Context(), sampleReading(t)); err != nil {
		t.Fatal(err)
	}
	return New(db.Store, nil, WithLogger(quiet()))
}

// getOK asks for a path and decodes the answer into v.
func getOK(t *testing.T, h http.Handler, target string, v any) *httptest.ResponseRecorder {
	t.Helper()
	w := ask(t, h, http.MethodGet, target, "", "")
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json" {
		t.Fatalf("GET %s gives %d %s: %s", target, w.Code, w.Header().Get("Content-Type"), w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), v); err != nil {
		t.Fatalf("GET %s gives %s: %v", target, w.Body, err)
	}
	return w
}

func ids(events []Event) []string {
	var all []string
	for _, e := range events {
		all = append(all, e.ID)
	}
	return all
}

func TestTimelineFilters(t *testing.T) {
	h := sampleAPI(t)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", []string{"ev_absence", "ev_offer", "ev_talks"}},
		{"actor=RUS", []string{"ev_talks"}},
		{"actor=روسيا", []string{"ev_talks"}},
		{"actor=russian+federation&actor=usa", []string{"ev_talks"}},
		{"actor=RUS&actor=UKR", nil},
		{"actor=RUS&actor=UKR&match=any", []string{"ev_absence", "ev_talks"}},
		{"between=RUS,USA", []string{"ev_talks"}},
		{"between=RUS,TUR", nil},
		{"type=CONSULT,AGREE", []string{"ev_absence", "ev_offer", "ev_talks"}},
		{"type=CONSULT&type=ASSAULT", []string{"ev_absence", "ev_talks"}},
		{"place=إسطنبول", []string{"ev_talks"}},
		{"place=745044", []string{"ev_talks"}},
		{"polarity=negated", []string{"ev_absence"}},
		{"modality=offered,planned", []string{"ev_offer"}},
		{"from=2025-02-27&to=2025-02-28&type=CONSULT&polarity=affirmed", []string{"ev_talks"}},
		{"actor=RUS&to=2025-02-27", nil},
		{"status=denied", []string{"ev_absence"}},
		{"status=proposed,planned", []string{"ev_offer"}},
		{"min_sources=2", nil},
		{"min_sources=1&min_confidence=1", nil},
		{"role=host", []string{"ev_offer"}},
		{"role=host&actor=RUS", nil},
		{"from=now-1d", nil},
		{"actor=RUS&to=2025-02", nil},
		{"actor=RUS&from=2025&to=2026", []string{"ev_talks"}},
	} {
		t.Run(c.query, func(t *testing.T) {
			var got Timeline
			getOK(t, h, "/v1/timeline?"+escaped(c.query), &got)
			found := ids(got.Events)
			slices.Sort(found)
			if !slices.Equal(found, c.want) {
				t.Errorf("events are %v, want %v", found, c.want)
			}
		})
	}
}

// escaped percent-encodes the values of a query that is written as one reads it.
func escaped(query string) string {
	var parts []string
	for p := range strings.SplitSeq(query, "&") {
		name, value, has := strings.Cut(p, "=")
		if has {
			parts = append(parts, name+"="+url.QueryEscape(strings.ReplaceAll(value, "+", " ")))
		}
	}
	return strings.Join(parts, "&")
}

func TestTimelinePagesCoverAllOnce(t *testing.T) {
	h := sampleAPI(t)
	for _, order := range []string{"asc", "desc"} {
		var all []string
		for target := "/v1/timeline?limit=1&order=" + order; target != ""; {
			var page Timeline
			w := getOK(t, h, target, &page)
			all = append(all, ids(page.Events)...)
			link := w.Header().Get("Link")
			if (link == "") != (page.Next == "") {
				t.Fatalf("Link %q, next %q", link, page.Next)
			}
			target, _, _ = strings.Cut(strings.TrimPrefix(link, "<"), ">")
			if len(all) > 3 {
				t.Fatalf("pages do not end: %v", all)
			}
		}
		want := []string{"ev_offer", "ev_absence", "ev_talks"} // the two of one day by id
		if order == "desc" {
			slices.Reverse(want)
		}
		if !slices.Equal(all, want) {
			t.Errorf("%s gives %v, want %v", order, all, want)
		}
	}
}

func TestTimelineRefusesACursorThatWasTamperedWith(t *testing.T) {
	h := sampleAPI(t)
	var page Timeline
	getOK(t, h, "/v1/timeline?limit=1", &page)
	flipped := []byte(page.Next)
	flipped[len(flipped)/2] ^= 1
	for name, target := range map[string]string{
		"nonsense":     "limit=1&cursor=nonsense",
		"a bit":        "limit=1&cursor=" + url.QueryEscape(string(flipped)),
		"cut":          "limit=1&cursor=" + url.QueryEscape(page.Next[:len(page.Next)-2]),
		"other order":  "limit=1&order=asc&cursor=" + url.QueryEscape(page.Next),
		"other filter": "limit=1&actor=RUS&cursor=" + url.QueryEscape(page.Next),
	} {
		t.Run(name, func(t *testing.T) {
			p := wantProblem(t, ask(t, h, http.MethodGet, "/v1/timeline?"+target, "", ""), invalidParameter)
			if p.Parameter != "cursor" {
				t.Errorf("problem is %+v", p)
			}
		})
	}
}

func TestTimelineSaysHowItUnderstoodTheQuery(t *testing.T) {
	h := sampleAPI(t)
	var got Timeline
	w := getOK(t, h, "/v1/timeline?"+escaped("actor=russian federation&place=istanbul&from=2014&lang=ar"), &got)
	q := got.Query
	if len(q.Actors) != 1 || q.Actors[0].Actor != "RUS" || q.Actors[0].Name != "روسيا" || q.Actors[0].NameLang != "ar" {
		t.Errorf("actors are %+v", q.Actors)
	}
	if q.Place == nil || q.Place.ID != "745044" || q.From == nil || *q.From != "2014-01-01" || q.To != nil || q.Limit != 50 {
		t.Errorf("query is %+v", q)
	}
	if w.Header().Get("Content-Language") != "ar" {
		t.Errorf("Content-Language is %q", w.Header().Get("Content-Language"))
	}
}

func TestTimelineRefusesWhatCannotHold(t *testing.T) {
	h := sampleAPI(t)
	for param, target := range map[string]string{"to": "from=2025&to=2024", "between": "between=RUS,Russia"} {
		p := wantProblem(t, ask(t, h, http.MethodGet, "/v1/timeline?"+target, "", ""), invalidParameter)
		if p.Parameter != param || p.Want == "" {
			t.Errorf("%s gives %+v", target, p)
		}
	}
}

func TestUnknownNamesAreNotFound(t *testing.T) {
	h := sampleAPI(t)
	for param, target := range map[string]string{
		"actor": "actor=Atlantis", "between": "between=RUS,Atlantis", "place": "place=Atlantis",
	} {
		p := wantProblem(t, ask(t, h, http.MethodGet, "/v1/timeline?"+target, "", ""), notFound)
		if p.Parameter != param || p.Got != "Atlantis" || p.Want == "" {
			t.Errorf("%s gives %+v", target, p)
		}
	}
}
