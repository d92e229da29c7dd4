package ingest

import (
	"runtime"
	"strings"
	"testing"

	"chancery/graph"
)

// endless are what texts that never end a sentence repeat, each a different way to
// make a reader look at the same words again and again.
var endless = map[string]struct{ language, text string }{
	"meetings":    {"ar", "التقى وزير الخارجية المصري نظيره القطري في القاهرة و"},
	"meetings-en": {"en", "the Russian foreign minister met his Qatari counterpart in Cairo and "},
	"conjunction": {"ar", "مصر وقطر و"},
	"owners":      {"en", "Russia and "},
	"titles":      {"ar", "الدكتور "},
	"determiners": {"en", "the "},
	"qualifiers":  {"en", "Russian senior "},
	"initials":    {"en", "A. "},
	"quotes":      {"ar", "قال «"},
	"stops":       {"en", ".”"},
	"one-word":    {"ar", "وبال"},
	"days":        {"ar", "الخميس 12 فبراير 2015 "},
	"statements":  {"en", "said that Iran condemned that "},
}

// TestEndlessTextsTakeNoMoreThanTheirLength reads texts that never end a sentence:
// what twice the length needs is about twice as much, not four times.
func TestEndlessTextsTakeNoMoreThanTheirLength(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	allocated := func(language, s string) float64 {
		runtime.GC()
		runtime.GC() // twice, so that no room is left of earlier texts
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := p.Read(t.Context(), graph.Article{Language: language, Text: s}); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	for name, c := range endless {
		t.Run(name, func(t *testing.T) {
			s := strings.Repeat(c.text, 20_000/len(c.text))
			allocated(c.language, s) // words are remembered
			once, twice := allocated(c.language, s), allocated(c.language, s+s)
			if twice > 3*once {
				t.Errorf("twice the text needs %.0f bytes, %.1f times as many", twice, twice/once)
			}
		})
	}
}
