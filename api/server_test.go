package api

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const testTimeout = 20 * time.Second

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func TestServeLetsRunningRequestsFinish(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-release
		_, _ = io.WriteString(w, "done")
	})
	var lc net.ListenConfig
	ln, err := lc.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- ServeListener(ctx, ln, h) }()
	answer := make(chan string, 1)
	go func() { answer <- get(t, "http://"+ln.Addr().String()) }()

	<-entered
	stop()
	for { // until nothing new is taken
		var d net.Dialer
		c, err := d.DialContext(t.Context(), "tcp", ln.Addr().String())
		if err != nil {
			break
		}
		_ = c.Close()
	}
	close(release)
	if got := <-answer; got != "done" {
		t.Errorf("the running request got %q", got)
	}
	if err := <-served; err != nil {
		t.Errorf("Serve gave %v", err)
	}
}

func get(t *testing.T, url string) string {
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Error(err)
		return ""
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Error(err)
		return ""
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Error(err)
	}
	return string(body)
}

func TestProbesAndHead(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	if w := ask(t, h, http.MethodGet, "/healthz", "", ""); w.Code != http.StatusOK || strings.TrimSpace(w.Body.String()) != `{"status":"ok"}` {
		t.Errorf("healthz gives %d %s", w.Code, w.Body)
	}
	if w := ask(t, h, http.MethodHead, "/healthz", "", ""); w.Code != http.StatusOK {
		t.Errorf("HEAD /healthz gives %d", w.Code)
	}
}

func TestRequestIDIsKeptIfItIsHarmless(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	for sent, kept := range map[string]bool{"abc-123": true, "a\nb": false, strings.Repeat("x", 100): false} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "/healthz", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header[requestIDHeader] = []string{sent}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if got := w.Header().Get(requestIDHeader); got == "" || (got == sent) != kept {
			t.Errorf("sent %q, got %q", sent, got)
		}
	}
}

func TestOpenAPIListsWhatIsRouted(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()), WithVersion("1.2.3"))
	w := ask(t, h, http.MethodGet, "/openapi.json", "", "")
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/openapi+json" {
		t.Fatalf("answer is %d %s", w.Code, w.Header())
	}
	var doc struct {
		OpenAPI string
		Paths   map[string]map[string]any
	}
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Errorf("version is %q", doc.OpenAPI)
	}
	for _, path := range []string{"/v1/timeline", "/v1/events/{id}", "/v1/actors", "/v1/actors/{id}", "/v1/articles/{id}"} {
		if doc.Paths[path]["get"] == nil {
			t.Errorf("GET %s is not in it", path)
		}
	}
	if doc.Paths["/v1/articles"]["post"] == nil {
		t.Error("POST /v1/articles is not in it")
	}
	printed, err := OpenAPI(WithVersion("1.2.3"))
	if err != nil || string(printed) != w.Body.String() {
		t.Errorf("OpenAPI() differs from what is served (error %v)", err)
	}
}
