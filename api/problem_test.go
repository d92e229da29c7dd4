package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/ingest"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"
)

// ask sends a request to a handler and gives the answer.
func ask(t *testing.T, h http.Handler, method, target, contentType, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// wantProblem checks that an answer is a problem of one kind and gives it.
func wantProblem(t *testing.T, w *httptest.ResponseRecorder, k kind) Problem {
	t.Helper()
	if got := w.Header().Get("Content-Type"); got != problemType {
		t.Errorf("Content-Type is %q, want %q", got, problemType)
	}
	var p Problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
		t.Fatalf("body %q: %v", w.Body, err)
	}
	if p.Type != k.uri() || p.Status != k.status || w.Code != k.status {
		t.Errorf("answer is %d, body %s, want %s with status %d", w.Code, w.Body, k.uri(), k.status)
	}
	if p.RequestID == "" || p.RequestID != w.Header().Get(requestIDHeader) {
		t.Errorf("request_id is %q, header %q", p.RequestID, w.Header().Get(requestIDHeader))
	}
	return p
}

func TestEveryRouteRefusesWhatItDoesNotKnow(t *testing.T) {
	engine, _ := build(nil, nil, WithLogger(quiet()))
	routes := engine.Routes()
	if len(routes) < 10 {
		t.Fatalf("only %d routes", len(routes))
	}
	for _, route := range routes {
		path := strings.NewReplacer(":id", "x", ":slug", "x").Replace(route.Path)
		t.Run(route.Method+" "+route.Path, func(t *testing.T) {
			p := wantProblem(t, ask(t, engine, route.Method, path+"?no_such_parameter=1", "", ""), unknownParameter)
			if p.Parameter != "no_such_parameter" || p.In != "query" || p.Want == "" {
				t.Errorf("problem is %+v", p)
			}
			w := ask(t, engine, http.MethodTrace, path, "", "")
			wantProblem(t, w, methodNotAllowed)
			if !strings.Contains(w.Header().Get("Allow"), route.Method) {
				t.Errorf("Allow is %q, want it to have %s", w.Header().Get("Allow"), route.Method)
			}
		})
	}
}

func TestBadInputIsNamed(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	for _, c := range []struct {
		target, param, want string
		kind                kind
	}{
		{"/v1/timeline?actr=RUS", "actr", "actor", unknownParameter},
		{"/v1/timeline?ACTOR=RUS", "ACTOR", "actor", unknownParameter},
		{"/v1/timeline?from=2025-13", "from", "a year, month or day (2025, 2025-02, 2025-02-27)", invalidParameter},
		{"/v1/timeline?from=yesterday", "from", "a year, month or day (2025, 2025-02, 2025-02-27)", invalidParameter},
		{"/v1/timeline?to=2025-02-30", "to", "a year, month or day", invalidParameter},
		{"/v1/timeline?from=2025&from=2024", "from", "one value", invalidParameter},
		{"/v1/timeline?actor=", "actor", "a value", invalidParameter},
		{"/v1/timeline?actor=%ff%fe", "actor", "UTF-8", invalidParameter},
		{"/v1/timeline?actor=%zz", "query", "percent-encoded", invalidParameter},
		{"/v1/timeline?limit=0", "limit", "number >= 1", invalidParameter},
		{"/v1/timeline?limit=1001", "limit", "number <= 1000", invalidParameter},
		{"/v1/timeline?limit=ten", "limit", "integer", invalidParameter},
		{"/v1/timeline?order=up", "order", "asc, desc", invalidParameter},
		{"/v1/timeline?match=some", "match", "all, any", invalidParameter},
		{"/v1/timeline?polarity=yes", "polarity", "affirmed, negated", invalidParameter},
		{"/v1/timeline?modality=planned,perhaps", "modality", "conditional", invalidParameter},
		{"/v1/timeline?type=CONSULT,MEETING", "type", "AGREE, CONSULT", invalidParameter},
		{"/v1/timeline?between=RUS", "between", "two actors", invalidParameter},
		{"/v1/timeline?between=RUS,USA,UKR", "between", "two actors", invalidParameter},
		{"/v1/timeline?lang=arabic!", "lang", "BCP 47", invalidParameter},
		{"/v1/actors", "q", "required", invalidParameter},
		{"/v1/actors?q=%E2%80%A6", "q", "a letter", invalidParameter},
		{"/v1/events/%ff", "path", "UTF-8", invalidParameter},
		{"/healthz?verbose=1", "verbose", "no parameters", unknownParameter},
		{"/v1/nothing", "", "", unknownPath},
		{"/v1/timeline/", "", "", unknownPath},
		{"/problems/none", "", "", notFound},
	} {
		t.Run(c.target, func(t *testing.T) {
			p := wantProblem(t, ask(t, h, http.MethodGet, c.target, "", ""), c.kind)
			if p.Parameter != c.param || !strings.Contains(p.Want, c.want) || (p.Parameter != "") != (p.In != "") {
				t.Errorf("parameter %q, want %q; body %+v", p.Parameter, p.Want, p)
			}
		})
	}
}

func TestSeveralFaultsAreAllTold(t *testing.T) {
	p := wantProblem(t, ask(t, New(nil, nil, WithLogger(quiet())), http.MethodGet, "/v1/timeline?limit=0&order=up", "", ""), invalidParameter)
	if len(p.Faults) != 2 || p.Parameter == "" {
		t.Errorf("problem is %+v, want two faults", p)
	}
}

func TestBadArticleIsRefused(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()), WithMaxBody(1000))
	for name, c := range map[string]struct {
		target, contentType, body, param, want string
		kind                                   kind
	}{
		"no body":         {"", "application/json", "", "", "", malformedBody},
		"not JSON":        {"", "application/json", "{", "", "", malformedBody},
		"not UTF-8":       {"", "application/json", "{\"text\":\"\xff\"}", "", "", malformedBody},
		"text not UTF-8":  {"", "text/plain", "\xd8\xff", "", "", malformedBody},
		"unknown member":  {"", "application/json", `{"text":"x","txt":"y"}`, "txt", "no member", invalidBody},
		"no text":         {"", "application/json", `{"title":"x"}`, "text", "url to fetch it from", invalidBody},
		"text of no type": {"", "application/json", `{"text":5}`, "text", "string", invalidBody},
		"a list":          {"", "application/json", `[]`, "body", "object", invalidBody},
		"no such day":     {"", "application/json", `{"text":"x","published":"2025-02-30"}`, "published", "date", invalidBody},
		"no address":      {"", "application/json", `{"text":"x","url":"ftp://a/b"}`, "url", "https://", invalidBody},
		"no host":         {"?url=http:///x", "text/plain", "x", "url", "https://", invalidParameter},
		"PDF":             {"", "application/pdf", "%PDF", "Content-Type", "text/plain", unsupportedType},
		"Windows-1256":    {"", "text/plain; charset=windows-1256", "x", "Content-Type", "UTF-8", unsupportedType},
		"too large":       {"", "text/plain", strings.Repeat("x", 2000), "body", "1000 bytes", bodyTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/articles"+c.target, c.contentType, c.body), c.kind)
			if p.Parameter != c.param || !strings.Contains(p.Want, c.want) {
				t.Errorf("parameter %q, want %q; %+v", p.Parameter, p.Want, p)
			}
		})
	}
}

func TestArticleThatCannotBeReadIsRefused(t *testing.T) {
	reader, err := ingest.New()
	if err != nil {
		t.Fatal(err)
	}
	h := New(nil, reader, WithLogger(quiet()))
	for body, param := range map[string]string{
		`{"text":" \n\t"}`:                           "text",
		`{"text":"日本語の記事です。"}`:                       "lang",
		`{"text":"\u0000\u0001\u0002"}`:              "text",
		`{"text":"Ministers met.","lang":"klingon"}`: "lang",
	} {
		p := wantProblem(t, ask(t, h, http.MethodPost, "/v1/articles", "application/json", body), invalidBody)
		if p.Parameter != param || p.Want == "" {
			t.Errorf("%s gives %+v", body, p)
		}
	}
}

func TestPanicIsAProblemAndShowsNothing(t *testing.T) {
	engine := newEngine(options{log: quiet(), timeout: testTimeout}, nil)
	engine.GET("/panic", func(*gin.Context) { panic("the password is swordfish") })
	w := ask(t, engine, http.MethodGet, "/panic", "", "")
	wantProblem(t, w, internal)
	if strings.Contains(w.Body.String(), "swordfish") {
		t.Errorf("the answer shows the cause: %s", w.Body)
	}
}

func TestErrorsOfOursAreLoggedWholeAndShownAsInternal(t *testing.T) {
	var log bytes.Buffer
	engine, api := newAPI(options{log: slog.New(slog.NewJSONHandler(&log, nil)), timeout: testTimeout}, nil)
	huma.Get(api, "/broken", func(context.Context, *struct{}) (*healthOutput, error) {
		return nil, errors.New("bolt://neo4j:7687 refused the password")
	})
	w := ask(t, engine, http.MethodGet, "/broken", "", "")
	p := wantProblem(t, w, internal)
	if strings.Contains(w.Body.String(), "bolt") {
		t.Errorf("the answer shows the cause: %s", w.Body)
	}
	for _, want := range []string{"refused the password", p.RequestID, `"status":500`, `"route":"/broken"`} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log does not have %s: %s", want, &log)
		}
	}
}

func TestErrorsGetTheirKind(t *testing.T) {
	invalid := &graph.InvalidError{Param: "cursor", Got: "x", Want: "y"}
	for _, c := range []struct {
		err  error
		want kind
	}{
		{fmt.Errorf("timeline: %w", invalid), invalidParameter},
		{fmt.Errorf("event x: %w", graph.ErrNotFound), notFound},
		{fmt.Errorf("merging: %w", graph.ErrConflict), conflict},
		{named(graph.ErrNotFound, "actor", "Atlantis", wantActor), notFound},
		{fmt.Errorf("reading: %w", context.DeadlineExceeded), timedOut},
		{fmt.Errorf("reading: %w", graph.ErrUnavailable), notReady},
		{errors.New("connection refused by 10.0.0.1"), internal},
	} {
		p := problemOf(c.err)
		if p.Type != c.want.uri() || p.Status != c.want.status {
			t.Errorf("%v gives %+v, want %s", c.err, p, c.want.slug)
		}
		if c.want.slug == internal.slug && strings.Contains(p.Error(), "10.0.0.1") {
			t.Errorf("an error of ours is shown: %s", p.Error())
		}
	}
}

func TestProblemTypesExplainThemselves(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	seen := map[string]bool{}
	for _, k := range kinds {
		if seen[k.slug] {
			t.Errorf("%s is there twice", k.slug)
		}
		seen[k.slug] = true
		if w := ask(t, h, http.MethodGet, k.uri(), "", ""); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), k.title) {
			t.Errorf("GET %s gives %d %s", k.uri(), w.Code, w.Body)
		}
	}
}
