package lang

import (
	"slices"
	"testing"

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
		"لقائه":     {Key: "لقاء", Suffix: "ه"},
		"استدعاؤها": {Key: "استدعاء", Suffix: "ها"},
	} {
		got := arabicForms(word, nil)
		if !slices.Contains(got, want) {
			t.Errorf("arabicForms(%s) has no %+v:\n%+v", word, want, got)
		}
	}
}

func TestArabicFormsGoByTheLettersWritten(t *testing.T) {
	for word, never := range map[string]text.Form{
		"قادة":    {Key: "قاد", Suffix: "ه"},
		"ألمانيا": {Key: "مانيا", Article: true},
		"قتلى":    {Key: "قتل", Suffix: "ي"},
	} {
		if got := arabicForms(word, nil); slices.Contains(got, never) {
			t.Errorf("arabicForms(%s) has %+v", word, never)
		}
	}
}
