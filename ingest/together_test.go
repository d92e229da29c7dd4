package ingest

import (
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
)

// Readers share what they remember of words and the room they read in, and nothing else.
func TestArticlesReadAtOnceAreReadAsOneByOne(t *testing.T) {
	p, articles := annotated(t)
	var all []graph.Article
	for _, list := range articles {
		all = append(all, list...)
	}
	want := make([][]graph.Event, len(all))
	for i, a := range all {
		want[i] = eventsOf(t, p, a)
	}
	got := make([][]graph.Event, len(all))
	var readers sync.WaitGroup
	for worker := range 4 {
		readers.Go(func() {
			for i := worker; i < len(all); i += 4 {
				got[i] = eventsOf(t, p, all[i])
			}
		})
	}
	readers.Wait()
	for i := range all {
		if d := cmp.Diff(want[i], got[i]); d != "" {
			t.Errorf("%s is read differently beside others (-alone +beside):\n%s", all[i].ID, d)
		}
	}
}

// eventsOf reads an article and copies its events, which nothing read later may change.
func eventsOf(t *testing.T, p *Pipeline, a graph.Article) []graph.Event {
	r, err := p.Read(t.Context(), a)
	if err != nil {
		t.Error(err)
	}
	return slices.Clone(r.Events)
}
