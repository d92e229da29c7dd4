package api

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"chancery/graph"
)

// askAcross sends what a browser sends for a page of another origin.
func askAcross(t *testing.T, h http.Handler, method, origin, wanted string) http.Header {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, "/healthz", http.NoBody)
	r.Header.Set("Origin", origin)
	if wanted != "" {
		r.Header.Set("Access-Control-Request-Method", wanted)
		r.Header.Set("Access-Control-Request-Headers", "authorization")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Header().Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("%s from %s: credentials are allowed", method, origin)
	}
	if wanted != "" && w.Code != http.StatusNoContent && w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("the preflight of %s gets %d", origin, w.Code)
	}
	return w.Header()
}

func TestOtherOriginsAreLetInByNameOnly(t *testing.T) {
	const named, other = "https://dashboard.example.org", "https://evil.example.org"
	for _, c := range []struct {
		origins []string
		origin  string
		want    string
	}{
		{nil, named, ""},
		{[]string{named}, named, named},
		{[]string{named}, other, ""},
		{[]string{named}, "null", ""},
		{[]string{"*"}, other, "*"},
	} {
		// A preflight brings no key, and must be answered all the same.
		keyless := func(context.Context) ([]graph.Key, error) { return nil, nil }
		h, _ := newAPI(options{log: quiet(), timeout: testTimeout, keys: keysAlways, origins: c.origins}, newKeyring(keyless))
		for _, wanted := range []string{"", http.MethodGet, http.MethodDelete} {
			method := http.MethodGet
			if wanted != "" {
				method = http.MethodOptions
			}
			got := askAcross(t, h, method, c.origin, wanted)
			if got.Get("Access-Control-Allow-Origin") != c.want {
				t.Errorf("%v: %s %s from %s is answered %v", c.origins, method, wanted, c.origin, got)
			}
			if wanted != "" && c.want != "" && !strings.EqualFold(got.Get("Access-Control-Allow-Headers"), "authorization") {
				t.Errorf("%v: no key can be sent: %v", c.origins, got)
			}
		}
	}
}
