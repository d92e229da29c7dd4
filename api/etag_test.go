package api

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func askTagged(t *testing.T, h http.Handler, target, tag, lang string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	if tag != "" {
		r.Header.Set("If-None-Match", tag)
	}
	if lang != "" {
		r.Header.Set("Accept-Language", lang)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAnAnswerIsNotSentAgainUntilTheGraphChanges(t *testing.T) {
	db := graphtest.New(t)
	reading := sampleReading(t)
	if _, err := db.Store.Write(t.Context(), reading); err != nil {
		t.Fatal(err)
	}
	h := New(db.Store, nil, WithLogger(quiet()))
	const target = "/v1/timeline?actor=RUS"
	first := askTagged(t, h, target, "", "")
	tag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || tag == "" || first.Header().Get("Cache-Control") != "private, no-cache" {
		t.Fatalf("%d %v", first.Code, first.Header())
	}
	for _, given := range []string{tag, `"other", ` + tag, tag[len("W/"):]} {
		if w := askTagged(t, h, target, given, ""); w.Code != http.StatusNotModified || w.Body.Len() != 0 || w.Header().Get("ETag") != tag {
			t.Errorf("with %s: %d %s %v", given, w.Code, w.Body, w.Header())
		}
	}
	for _, other := range []struct{ target, lang string }{{target, "ar"}, {target + "&lang=ar", ""}, {"/v1/timeline?actor=USA", ""}, {"/v1/actors/RUS", ""}} {
		if w := askTagged(t, h, other.target, tag, other.lang); w.Code != http.StatusOK || w.Header().Get("ETag") == tag {
			t.Errorf("%+v: %d with the tag %s", other, w.Code, w.Header().Get("ETag"))
		}
	}
	reading.Article.Title = "another"
	reading.Events = reading.Events[:1]
	reading.Events[0].Type = graph.Cooperate
	reading.Events[0].Mode = ""
	if _, err := db.Store.Write(t.Context(), reading); err != nil {
		t.Fatal(err)
	}
	if w := askTagged(t, h, target, tag, ""); w.Code != http.StatusOK || w.Header().Get("ETag") == tag {
		t.Errorf("after a write: %d with the tag %s", w.Code, w.Header().Get("ETag"))
	}
	for _, target := range []string{"/v1/events/none", "/v1/timeline?from=2025-13", "/healthz", "/v1/keys"} {
		if w := askTagged(t, h, target, "", ""); w.Header().Get("ETag") != "" {
			t.Errorf("%s: %d with a tag", target, w.Code)
		}
	}
}

func TestTheDocumentTellsOfTags(t *testing.T) {
	_, api := build(nil, nil, WithLogger(quiet()))
	for path, want := range map[string]bool{"/v1/timeline": true, "/v1/export": true, "/v1/actors/{id}": true, "/healthz": false, "/v1/keys": false} {
		if _, ok := api.OpenAPI().Paths[path].Get.Responses["304"]; ok != want {
			t.Errorf("%s: 304 in the document: %v, want %v", path, ok, want)
		}
	}
}

func TestTheRevisionIsReadAnewOnlyWhereItMatters(t *testing.T) {
	reads := 0
	tags := &tagger{revision: func(context.Context) (int64, error) { reads++; return int64(reads), nil }}
	for _, c := range []struct {
		fresh bool
		want  int64
	}{{false, 1}, {false, 1}, {true, 2}, {false, 2}} {
		if got, err := tags.current(t.Context(), c.fresh); got != c.want || err != nil {
			t.Errorf("fresh %v: revision %d, %v; want %d", c.fresh, got, err, c.want)
		}
	}
	broken := &tagger{revision: func(context.Context) (int64, error) { return 0, errors.New("gone") }}
	if _, err := broken.current(t.Context(), false); err == nil {
		t.Error("no error")
	}
}

// What it costs to read the revision with each request.
func BenchmarkRevision(b *testing.B) {
	db := graphtest.New(b)
	for b.Loop() {
		if _, err := db.Store.Revision(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
