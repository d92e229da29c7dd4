package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A page is read from its address and from a file alike, and from an address of this
// machine only when told to.
func TestPagesAreRead(t *testing.T) {
	page := "<html lang=ar><body><article><p>" + strings.Repeat(good+" ", 4) + "</p></article></body></html>"
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	}))
	defer s.Close()
	t.Chdir(folder(t, map[string]string{"page.html": page}))
	o := chancery(t, "", "extract", "--published", "2025-02-27", "--fetch-private", s.URL+"/a", "page.html").must(t)
	if strings.Count(o.out, "CONSULT") < 2 || !strings.Contains(o.out, s.URL+"/a") {
		t.Errorf("said %s", o.out)
	}
	checkRefused(t, chancery(t, "", "extract", s.URL+"/a"), "the address is not public")
}
