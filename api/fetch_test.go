package api

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"chancery/ingest/source"
)

// newsSite serves the test pages, and what is no page.
func newsSite(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/meeting", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(testPage(t, "meeting.ar.html")))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/meeting", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/pdf", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "application/pdf") })
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write(make([]byte, 40_000))
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func TestAddressIsFetchedAndRead(t *testing.T) {
	h := readingAPI(t, WithFetching(source.FetchOptions{Private: true}))
	at := newsSite(t)
	w := ask(t, h, http.MethodPost, "/v1/articles", "application/json", `{"url":"`+at+`/moved","publisher":"The sender's"}`)
	got := posted(t, w.Code, w.Body.Bytes())
	if a := got.Article; a.URL != at+"/meeting" || a.Lang != "ar" || a.Publisher != "The sender's" || a.Published == nil || *a.Published != "2025-02-27" {
		t.Errorf("article is %+v", a)
	}
	if !hasType(got.Events, "CONSULT") {
		t.Errorf("the meeting is not among %d events", len(got.Events))
	}
}

func TestEachRefusalToFetchHasItsProblem(t *testing.T) {
	at := newsSite(t)
	h := New(nil, nil, WithLogger(quiet()), WithFetching(source.FetchOptions{Private: true, MaxBytes: 30_000, Timeout: 500 * time.Millisecond}))
	for path, k := range map[string]kind{
		"/pdf": pageNotText, "/none": pageRefused, "/loop": pageRedirects, "/slow": pageTooSlow, "/large": pageTooLarge,
	} {
		p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/articles", "application/json", `{"url":"`+at+path+`"}`), k)
		if p.Parameter != "url" || p.In != "body" || p.Detail == "" {
			t.Errorf("%s: %+v", path, p)
		}
	}
	strict := New(nil, nil, WithLogger(quiet()))
	wantProblem(t, ask(t, strict, http.MethodPost, "/v1/articles", "application/json", `{"url":"`+at+`/meeting"}`), addressNotPublic)
	p := wantProblem(t, ask(t, strict, http.MethodPost, "/v1/articles", "application/json", `{"url":"http://a:b@example.org/"}`), invalidBody)
	if p.Parameter != "url" {
		t.Errorf("password in an address: %+v", p)
	}
}
