package api

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"chancery/graph/graphtest"
	"chancery/ingest"
)

// readingAPI is the API over an empty graph, with the real reader.
func readingAPI(t *testing.T, opts ...Option) http.Handler {
	t.Helper()
	db := graphtest.New(t)
	reader, err := ingest.New()
	if err != nil {
		t.Fatal(err)
	}
	return New(db.Store, reader, append(opts, WithLogger(quiet()))...)
}

func testPage(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile("../ingest/source/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// posted decodes the answer to an article that was read.
func posted(t *testing.T, status int, body []byte) ArticleWithEvents {
	t.Helper()
	var v ArticleWithEvents
	if err := json.Unmarshal(body, &v); err != nil || status != http.StatusCreated {
		t.Fatalf("answer is %d: %s (%v)", status, body, err)
	}
	return v
}

func TestPageIsReadAsAnArticle(t *testing.T) {
	h := readingAPI(t)
	address := "https://example.org/meeting"
	w := ask(t, h, http.MethodPost, "/v1/articles?url="+url.QueryEscape(address), "text/html", testPage(t, "meeting.ar.html"))
	got := posted(t, w.Code, w.Body.Bytes())
	a := got.Article
	if a.URL != address || a.Lang != "ar" || a.Published == nil || *a.Published != "2025-02-27" || !strings.HasPrefix(a.Title, "وزير الخارجية المصري") {
		t.Errorf("article is %+v", a)
	}
	if !hasType(got.Events, "CONSULT") {
		t.Errorf("the meeting was not read out of %q", a.Text)
	}
	// What the sender says comes before what the page says.
	w = ask(t, h, http.MethodPost, "/v1/articles?published=2025-03-01&title=T", "text/html", strings.Replace(testPage(t, "envoy.en.html"), "2024", "2023", 1))
	if a = posted(t, w.Code, w.Body.Bytes()).Article; *a.Published != "2025-03-01" || a.Title != "T" || a.Lang != "en" {
		t.Errorf("article is %+v", a)
	}
}

func hasType(events []Event, typ string) bool {
	for _, e := range events {
		if e.Type == typ {
			return true
		}
	}
	return false
}

func TestPageThatCannotBeReadIsRefused(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	for name, body := range map[string]string{"no article": "<html><title>x</title></html>", "no charset": "<p>caf\xe9</p>"} {
		p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/articles", "text/html", body), invalidBody)
		if p.Parameter != "body" || p.In != "body" || p.Want == "" {
			t.Errorf("%s: %+v", name, p)
		}
	}
}
