package source_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/source"
)

// site is a web server with a page, and with what a page should not be.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	meeting := string(page(t, "meeting.ar.html"))
	mux := http.NewServeMux()
	give := func(contentType, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			_, _ = w.Write([]byte(body))
		}
	}
	to := func(address string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", address)
			w.WriteHeader(http.StatusFound)
		}
	}
	mux.Handle("/page", give("text/html; charset=utf-8", meeting))
	mux.Handle("/moved", to("/page"))
	mux.Handle("/text", give("text/plain; charset=utf-8", "Ministers met in Oslo."))
	mux.Handle("/pdf", give("application/pdf", "%PDF"))
	mux.Handle("/large", give("text/html", strings.Repeat("x", 20_001)))
	mux.Handle("/file", to("file:///etc/passwd"))
	mux.Handle("/loop", to("/loop"))
	mux.Handle("/empty", give("text/html", "<html></html>"))
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/stalls", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(1000))
		_, _ = w.Write([]byte("<p>"))
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	f := source.NewFetcher(source.FetchOptions{Private: true})
	for _, path := range []string{"/page", "/moved"} {
		a, err := f.Fetch(t.Context(), s.URL+path)
		if err != nil || a.URL != s.URL+"/page" || a.Language != "ar" || !a.PublishedAt.Equal(published) {
			t.Errorf("%s: %+v, %v", path, a, err)
		}
	}
	if a, err := f.Fetch(t.Context(), s.URL+"/text"); err != nil || a.Text != "Ministers met in Oslo." {
		t.Errorf("text: %+v, %v", a, err)
	}
}

func TestWhatIsNotFetched(t *testing.T) {
	s := site(t)
	f := source.NewFetcher(source.FetchOptions{Private: true, MaxBytes: 20_000, Timeout: 500 * time.Millisecond})
	for path, reason := range map[string]error{
		"/pdf": source.ErrNoPage, "/large": source.ErrPageTooLarge, "/none": source.ErrRefused,
		"/file": source.ErrRedirects, "/loop": source.ErrRedirects, "/slow": source.ErrTooSlow, "/stalls": source.ErrTooSlow,
	} {
		_, err := f.Fetch(t.Context(), s.URL+path)
		if !errors.Is(err, reason) || !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want %v", path, err, reason)
		}
	}
	gone := httptest.NewServer(nil)
	gone.Close()
	if _, err := f.Fetch(t.Context(), gone.URL); !errors.Is(err, source.ErrUnreachable) {
		t.Errorf("a server that is gone: %v", err)
	}
	for _, address := range []string{"", "ftp://example.org/", "file:///etc/passwd", "example.org", "http://a:b@example.org/", s.URL + "/empty"} {
		var invalid *graph.InvalidError
		if _, err := f.Fetch(t.Context(), address); !errors.As(err, &invalid) || strings.Contains(err.Error(), "a:b") {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// No connection is made to what is not public, however it is written, and none is
// made to a port that no web server has.
func TestOnlyPublicAddressesAreFetchedFrom(t *testing.T) {
	s := site(t)
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	f := source.NewFetcher(source.FetchOptions{Timeout: 5 * time.Second})
	for _, address := range []string{
		s.URL + "/page", "http://localhost" + port, "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
		"http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://169.254.169.254/latest/meta-data/",
		"http://0.0.0.0/", "http://[::]/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
		"http://255.255.255.255/", "http://224.0.0.1/", "https://127.0.0.1/", "http://127.0.0.1:22/",
	} {
		if _, err := f.Fetch(t.Context(), address); !errors.Is(err, source.ErrNotPublic) {
			t.Errorf("%s: %v", address, err)
		}
	}
}
