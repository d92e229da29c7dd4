package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
	"chancery/ingest"
)

func TestEventShowsAllThatIsKnown(t *testing.T) {
	h := sampleAPI(t)
	var e Event
	getOK(t, h, "/v1/events/ev_talks?lang=ar", &e)
	if e.Type != "CONSULT" || e.Mode != "talks" || e.Polarity != "affirmed" || e.Modality != "actual" {
		t.Errorf("event is %+v", e)
	}
	if len(e.Participants) != 2 || e.Participants[0].Role != "participant" || e.Participants[0].Kind != "state" {
		t.Errorf("participants are %+v", e.Participants)
	}
	if e.Place == nil || e.Place.Name != "إسطنبول" || e.Place.Country != "TUR" || e.Place.Lat == nil {
		t.Errorf("place is %+v", e.Place)
	}
	if e.Time.Start == nil || *e.Time.Start != "2025-02-27" || *e.Time.End != "2025-02-28" || e.Time.Precision != "day" {
		t.Errorf("time is %+v", e.Time)
	}
	if e.Codes.CAMEORoot != "04" || e.Codes.PLOVER != "CONSULT" {
		t.Errorf("codes are %+v", e.Codes)
	}
	if len(e.Evidence) != 1 {
		t.Fatalf("evidence is %+v", e.Evidence)
	}
	x := e.Evidence[0]
	if got := string([]rune(sampleText)[x.From:x.To]); got != x.Quote {
		t.Errorf("[%d,%d) of the text is %q, the quote %q", x.From, x.To, got, x.Quote)
	}
}

func TestNoListIsNull(t *testing.T) {
	w := ask(t, sampleAPI(t), http.MethodGet, "/v1/events/ev_absence", "", "")
	for _, list := range []string{"attributed_to", "contexts"} {
		if !strings.Contains(w.Body.String(), `"`+list+`":[]`) {
			t.Errorf("%s is not an empty list in %s", list, w.Body)
		}
	}
}

func TestAYearIsNotItsFirstDay(t *testing.T) {
	var e Event
	getOK(t, sampleAPI(t), "/v1/events/ev_offer", &e)
	if *e.Time.Start != "2025-01-01" || *e.Time.End != "2026-01-01" || e.Time.Precision != "year" {
		t.Errorf("time is %+v", e.Time)
	}
}

func TestNamesFallBackVisibly(t *testing.T) {
	h := sampleAPI(t)
	var e Event
	getOK(t, h, "/v1/events/ev_absence?lang=ar", &e)
	if p := e.Participants[0]; p.Name != "Ukraine" || p.NameLang != "en" {
		t.Errorf("participant is %+v, want the English name, marked", p)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1/actors/RUS", nil)
	r.Header.Set("Accept-Language", "ar-EG, en;q=0.5")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var a Actor
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil || a.Name != "روسيا" || a.NameLang != "ar" {
		t.Errorf("actor is %s", w.Body)
	}
	if vary := strings.Join(w.Header().Values("Vary"), ", "); !strings.Contains(vary, "Accept-Language") {
		t.Errorf("Vary is %q", vary)
	}
}

func TestActorsAreFoundInAnyScript(t *testing.T) {
	h := sampleAPI(t)
	for _, q := range []string{"RUS", "russ", "روس", "Russian Fed"} {
		var list ActorList
		getOK(t, h, "/v1/actors?q="+url.QueryEscape(q), &list)
		if len(list.Actors) == 0 || list.Actors[0].ID != "RUS" || list.Actors[0].Events != 1 {
			t.Errorf("q=%s gives %+v", q, list.Actors)
		}
	}
	var none ActorList
	w := getOK(t, h, "/v1/actors?q=Atlantis", &none)
	if len(none.Actors) != 0 || !strings.Contains(w.Body.String(), "[]") {
		t.Errorf("q=Atlantis gives %s", w.Body)
	}
	var a Actor
	getOK(t, h, "/v1/actors/RUS", &a)
	if a.Wikidata != "Q159" || a.Names["ar"] != "روسيا" || len(a.Aliases) == 0 {
		t.Errorf("actor is %+v", a)
	}
}

func TestArticleHasItsTextAndEvents(t *testing.T) {
	h := sampleAPI(t)
	var a ArticleWithEvents
	getOK(t, h, "/v1/articles/"+graph.ArticleID(sampleText), &a)
	if a.Article.Text != sampleText || a.Article.Lang != "ar" || *a.Article.Published != "2025-02-27" || a.Article.IngestedAt == nil {
		t.Errorf("article is %+v", a.Article)
	}
	if len(a.Events) != 3 {
		t.Errorf("%d events", len(a.Events))
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	h := sampleAPI(t)
	for _, path := range []string{"/v1/events/ev_no", "/v1/actors/NOBODY", "/v1/articles/art_no"} {
		wantProblem(t, ask(t, h, http.MethodGet, path, "", ""), notFound)
	}
}

func TestPostArticleTwiceLeavesOne(t *testing.T) {
	db := graphtest.New(t)
	reader, err := ingest.New()
	if err != nil {
		t.Fatal(err)
	}
	h := New(db.Store, reader, WithLogger(quiet()))
	body, err := json.Marshal(NewArticle{Text: sampleText, Published: "2025-02-27", URL: "https://example.org/1"})
	if err != nil {
		t.Fatal(err)
	}
	first := postOK(t, h, http.StatusCreated, "/v1/articles", "application/json", string(body))
	if first.Article.Text != sampleText || first.Article.Lang != "ar" || len(first.Events) == 0 {
		t.Errorf("answer is %+v", first)
	}
	for _, e := range first.Events {
		for _, x := range e.Evidence {
			if got := string([]rune(sampleText)[x.From:x.To]); got != x.Quote {
				t.Errorf("[%d,%d) of the text is %q, the quote %q", x.From, x.To, got, x.Quote)
			}
		}
	}
	second := postOK(t, h, http.StatusOK, "/v1/articles", "application/json; charset=utf-8", string(body))
	if len(second.Events) != len(first.Events) || second.Article.ID != first.Article.ID {
		t.Errorf("the second time %d events, the first %d", len(second.Events), len(first.Events))
	}
	third := postOK(t, h, http.StatusOK, "/v1/articles?published=2025-02-27", "text/plain; charset=utf-8", sampleText)
	if third.Article.ID != first.Article.ID || *third.Article.Published != "2025-02-27" {
		t.Errorf("as text it is %+v", third.Article)
	}
}

func postOK(t *testing.T, h http.Handler, status int, target, contentType, body string) ArticleWithEvents {
	t.Helper()
	w := ask(t, h, http.MethodPost, target, contentType, body)
	if w.Code != status {
		t.Fatalf("POST gives %d, want %d: %s", w.Code, status, w.Body)
	}
	var a ArticleWithEvents
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Fatal(err)
	}
	if got := w.Header().Get("Location"); got != "/v1/articles/"+a.Article.ID {
		t.Errorf("Location is %q", got)
	}
	return a
}

func TestReadyAndTimeLimit(t *testing.T) {
	db := graphtest.New(t)
	var health Health
	getOK(t, New(db.Store, nil, WithLogger(quiet())), "/readyz", &health)
	if health.Status != "ready" {
		t.Errorf("readyz gives %+v", health)
	}
	hurried := New(db.Store, nil, WithLogger(quiet()), WithTimeout(1))
	wantProblem(t, ask(t, hurried, http.MethodGet, "/v1/timeline", "", ""), timedOut)
	wantProblem(t, ask(t, hurried, http.MethodGet, "/readyz", "", ""), notReady)
}

func TestHistogramCountsWhatTheTimelineShows(t *testing.T) {
	h := sampleAPI(t)
	var got Histogram
	getOK(t, h, "/v1/timeline/histogram?interval=month&split=type&normalize=share&from=2025-01&to=2025-04", &got)
	if len(got.Buckets) != 3 || got.Buckets[1].Start != "2025-02-01" || got.Buckets[1].Events != 1 || *got.Buckets[1].Share != 1 {
		t.Errorf("buckets are %+v", got.Buckets)
	}
	if got.Imprecise != 1 || got.Undated != 1 || got.Total != 3 {
		t.Errorf("%d imprecise, %d undated, %d in all; want 1, 1, 3", got.Imprecise, got.Undated, got.Total)
	}
	if len(got.Series) != 1 || got.Series[0].Key != "CONSULT" || got.Buckets[1].Split[0] != 1 || got.Buckets[0].Split[0] != 0 {
		t.Errorf("series are %+v", got.Series)
	}
	var none Histogram
	getOK(t, h, "/v1/timeline/histogram?actor=RUS&status=denied", &none)
	if none.Buckets == nil || none.Series == nil || none.Total != 0 {
		t.Errorf("without events: %+v", none)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/timeline/histogram?interval=day&from=0100", "", ""), invalidParameter)
}

func TestTimelineCountsAndFacets(t *testing.T) {
	h := sampleAPI(t)
	var got Timeline
	getOK(t, h, "/v1/timeline?limit=1&type=AGREE&total=true&facet=type,actor&lang=ar", &got)
	if got.Total == nil || *got.Total != (Total{Value: 1, Relation: "eq"}) {
		t.Errorf("total is %+v", got.Total)
	}
	if len(got.Facets) != 2 || len(got.Facets[0].Values) != 2 || got.Facets[0].Values[0] != (Series{Key: "CONSULT", Name: "CONSULT", Events: 2}) {
		t.Errorf("facets are %+v", got.Facets)
	}
	if a := got.Facets[1].Values; len(a) != 1 || a[0] != (Series{Key: "TUR", Name: "تركيا", Events: 1}) {
		t.Errorf("actors are %+v", a)
	}
}

func TestTiesBetweenActors(t *testing.T) {
	h := sampleAPI(t)
	var net Network
	getOK(t, h, "/v1/network", &net)
	if len(net.Edges) != 1 || net.Edges[0].A != "RUS" || net.Edges[0].B != "USA" || net.Edges[0].Events != 1 || len(net.Nodes) != 2 || net.LeftOut != 0 {
		t.Errorf("network is %+v", net)
	}
	var partners Partners
	getOK(t, h, "/v1/actors/RUS/partners?lang=ar&from=2025&level=actor", &partners)
	if len(partners.Partners) != 1 || partners.Partners[0].Name != "الولايات المتحدة" || *partners.Partners[0].First != "2025-02-27" {
		t.Errorf("partners are %+v", partners)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/actors/nobody/partners", "", ""), notFound)
	var paths Paths
	getOK(t, h, "/v1/paths?from=Russia&to=USA", &paths)
	if len(paths.Paths) != 1 || len(paths.Paths[0].Actors) != 2 || paths.Paths[0].Events[0].ID != "ev_talks" {
		t.Errorf("paths are %+v", paths)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/paths?from=Russia&to=RUS", "", ""), invalidParameter)
	getOK(t, h, "/v1/paths?from=Russia&to=UKR", &paths)
	if paths.Paths == nil {
		t.Error("no paths are null")
	}
}

func TestPlacesAreFoundAsOneTypes(t *testing.T) {
	h := sampleAPI(t)
	for _, q := range []string{"istan", "إسطن", "اسطنبول"} {
		var got PlaceList
		getOK(t, h, "/v1/places?"+escaped("q="+q), &got)
		if len(got.Places) != 1 || got.Places[0].ID != "745044" || got.Places[0].Events != 1 {
			t.Errorf("%s gives %+v", q, got.Places)
		}
	}
}
