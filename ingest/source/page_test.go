package source_test

import (
	"errors"
	"strings"
	"testing"

	"chancery/ingest/source"
)

func TestPagesAmongPaths(t *testing.T) {
	s := site(t)
	meeting := string(page(t, "meeting.ar.html"))
	dir := folder(t, map[string]string{"saved.html": string(page(t, "envoy.en.html")), "empty.htm": "<html></html>"})
	t.Chdir(dir)
	f := source.NewFetcher(source.FetchOptions{Private: true})
	got, errs := collect(source.Articles([]string{"saved.html", s.URL + "/page", "-"}, source.Options{
		Format: source.HTML, Fetcher: f, Stdin: strings.NewReader(meeting),
	}))
	if len(errs) > 0 || len(got) != 3 {
		t.Fatalf("%d articles, %v", len(got), errs)
	}
	if got[0].Key != "saved" || got[0].Language != "en" || got[1].Key != s.URL+"/page" || got[1].Text != got[2].Text {
		t.Errorf("articles are %+v", got)
	}
	if got, errs := collect(source.Articles([]string{"."}, source.Options{})); len(got) != 1 || len(errs) != 1 || !strings.Contains(errs[0].Error(), "empty.htm") {
		t.Errorf("a folder gives %d articles, %v", len(got), errs)
	}
	if _, errs := collect(source.Articles([]string{s.URL + "/page"}, source.Options{})); len(errs) != 1 || !errors.Is(errs[0], source.ErrNotPublic) {
		t.Errorf("a private address: %v", errs)
	}
}
