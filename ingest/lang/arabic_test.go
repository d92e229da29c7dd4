package lang

import (
	"slices"
	"testing"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

func TestArabicForms(t *testing.T) {
	for word, want := range map[string]text.Form{
		"وللخارجية": {Key: "خارجيه", Conj: "و", Prep: "ل", Article: true},
		"بالرياض":   {Key: "رياض", Prep: "ب", Article: true},
		"زيارته":    {Key: "زياره", Suffix: "ه"},
		"سيلتقي":    {Key: "يلتقي", Future: true},
		"وستجتمع":   {Key: "تجتمع", Conj: "و", Future: true},
		"نظيره":     {Key: "نظير", Suffix: "ه"},
		"موسكو":     {Key: "موسكو"},
	} {
		got := arabicForms(fold.String(word))
		if !slices.Contains(got, want) {
			t.Errorf("arabicForms(%s) has no %+v:\n%+v", word, want, got)
		}
	}
}
