package api

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// otherHost is an address in a text.
var otherHost = regexp.MustCompile(`(?:https?:)?//[a-z][a-z0-9.-]*\.[a-z]+[^"' )>]*`)

// What the page names it has, and all of it comes from this server; where code of
// others names other hosts (its licences, a validator), the policy lets none be asked.
func TestDocsNeedNoOtherHost(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()))
	page := ask(t, h, http.MethodGet, docsPath, "", "")
	if page.Code != http.StatusOK || !strings.HasPrefix(page.Header().Get("Content-Type"), "text/html") {
		t.Fatalf("the page is %d %s", page.Code, page.Header())
	}
	texts := map[string]string{docsPath: page.Body.String(), "/openapi.json": ask(t, h, http.MethodGet, "/openapi.json", "", "").Body.String()}
	var named []string
	for _, m := range regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(page.Body.String(), -1) {
		named = append(named, m[1])
		w := ask(t, h, http.MethodGet, "/"+m[1], "", "")
		if w.Code != http.StatusOK || w.Body.Len() == 0 {
			t.Errorf("%s is %d with %d bytes", m[1], w.Code, w.Body.Len())
		}
		if strings.HasSuffix(m[1], "docs.js") || strings.HasSuffix(m[1], ".css") {
			texts[m[1]] = w.Body.String()
		}
	}
	if len(named) != len(docsFiles)+1 {
		t.Errorf("the page names %v", named)
	}
	for name, text := range texts {
		for _, address := range otherHost.FindAllString(text, -1) {
			// Names of XML vocabularies are none that a browser would go to.
			if !strings.HasPrefix(address, "http://www.w3.org/") && !strings.Contains(address, "//example.org") {
				t.Errorf("%s names %s", name, address)
			}
		}
	}
	if strings.Contains(page.Body.String(), "<script>") || strings.Contains(page.Body.String(), "<style") {
		t.Error("the page has a script or a style between its lines")
	}
	for directive := range strings.SplitSeq(page.Header().Get("Content-Security-Policy"), "; ") {
		_, sources, _ := strings.Cut(directive, " ")
		if sources != "'none'" && sources != "'self'" && directive != "img-src 'self' data:" {
			t.Errorf("the policy allows %q", directive)
		}
	}
	wantProblem(t, ask(t, h, http.MethodGet, docsPath+"/index.html", "", ""), unknownPath)
}
