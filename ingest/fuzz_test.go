package ingest

import (
	"testing"
	"time"
	"unicode/utf8"

	"chancery/graph"
)

// FuzzRead holds the reader to what every reading must keep, whatever the text:
// it does not fail on words, and each quotation stands where it says.
func FuzzRead(f *testing.F) {
	p, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("استقبل وزير الخارجية المصري نظيره القطري في القاهرة أمس.", false)
	f.Add("قال: «لن نلتقي» (بعد اجتماع، 12.5).\n\nلـ\u200fلم يكن، و. رئيس لجنة، بـ", false)
	f.Add("وزير الخارجية ، . السفير لدى . و و و بين، بين", false)
	f.Add("the the Russian and Iranian and U.S. foreign minister's, Mr. J. K. — “met. ” said that of", true)
	f.Add("التقى «و» عقد اجتماعا مع ؛ Öncü Keçeli، المتحدث باسم", false)
	f.Fuzz(func(t *testing.T, s string, english bool) {
		if !utf8.ValidString(s) {
			return // the sources refuse it
		}
		tag := "ar"
		if english {
			tag = "en"
		}
		r, err := p.Read(t.Context(), graph.Article{Text: s, Language: tag, PublishedAt: time.Date(2025, 2, 27, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return
		}
		runes := []rune(s)
		for _, e := range r.Events {
			if e.ID == "" || len(e.Evidence) == 0 {
				t.Errorf("event without ID or evidence: %+v", e)
			}
			for _, q := range e.Evidence {
				if q.From < 0 || q.To > len(runes) || string(runes[q.From:q.To]) != q.Quote {
					t.Errorf("quote %q is not [%d, %d) of the text", q.Quote, q.From, q.To)
				}
			}
		}
	})
}
