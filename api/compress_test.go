package api

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// compressed asks for an answer and leaves it as it came.
func compressed(t *testing.T, url, encoding string) (*http.Response, []byte, error) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", encoding)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	return resp, body, err
}

func TestAnswersAreCompressed(t *testing.T) {
	srv := httptest.NewServer(sampleAPI(t))
	defer srv.Close()
	for _, path := range []string{"/v1/timeline", "/v1/export?format=geojson", "/openapi.json"} {
		resp, body, err := compressed(t, srv.URL+path, "gzip, deflate, br")
		if err != nil || resp.Header.Get("Content-Encoding") != "gzip" || !strings.Contains(strings.Join(resp.Header.Values("Vary"), ","), "Accept-Encoding") {
			t.Fatalf("%s: %v %v", path, err, resp.Header)
		}
		unpacked, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(unpacked)
		if err != nil {
			t.Fatal(err)
		}
		plain, want, err := compressed(t, srv.URL+path, "identity")
		if err != nil {
			t.Fatal(err)
		}
		if plain.Header.Get("Content-Encoding") != "" || !bytes.Equal(text, want) {
			t.Errorf("%s: %q is not what comes uncompressed", path, text)
		}
		if strings.Contains(path, "export") && resp.Trailer.Get(countTrailer) != "3" {
			t.Errorf("trailer is %v", resp.Trailer)
		}
	}
	// Too small to be compressed; of an export the trailer is there all the same.
	resp, _, err := compressed(t, srv.URL+"/v1/export?format=csv&actor=TUR", "gzip")
	if err != nil || resp.Trailer.Get(countTrailer) != "1" || resp.Header.Get(countTrailer) != "" {
		t.Errorf("%v: trailer %v, header %v", err, resp.Trailer, resp.Header)
	}
	if resp, _, err := compressed(t, srv.URL+"/healthz", "gzip"); err != nil || resp.Header.Get("Content-Encoding") != "" {
		t.Error("a few bytes are compressed")
	}
}

// An answer that is broken off is seen to be, compressed or not.
func TestABrokenAnswerIsNotEndedByCompression(t *testing.T) {
	srv := httptest.NewServer(compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		for range 20_000 { // so much that a part of it has been sent
			_, _ = io.WriteString(w, rand.Text()+"\n")
		}
		panic(http.ErrAbortHandler)
	})))
	defer srv.Close()
	for _, encoding := range []string{"gzip", "identity"} {
		if _, body, err := compressed(t, srv.URL, encoding); err == nil || len(body) == 0 {
			t.Errorf("%s: %d bytes and error %v", encoding, len(body), err)
		}
	}
}

// What is sent of a stream of events is there at once.
func TestTheStreamIsNotHeldBack(t *testing.T) {
	sent := make(chan struct{})
	srv := httptest.NewServer(compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, "data: 1\n\n")
		_ = http.NewResponseController(w).Flush()
		<-sent
	})))
	defer srv.Close()
	defer close(sent)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, srv.URL+streamPath, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "gzip")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	first := make([]byte, 9)
	if _, err := io.ReadFull(resp.Body, first); err != nil || string(first) != "data: 1\n\n" || resp.Header.Get("Content-Encoding") != "" {
		t.Errorf("first came %q, %v, %v", first, err, resp.Header)
	}
}
