package lang

import (
	"strings"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// suffixForms takes words apart in languages that write only endings on to them.
func suffixForms(suffixes []string) func(string) []text.Form {
	return func(word string) []text.Form {
		w := strings.TrimSuffix(fold.String(word), ".")
		forms := []text.Form{{Key: w}}
		for _, s := range suffixes {
			if k, ok := strings.CutSuffix(w, s); ok && k != "" {
				forms = append(forms, text.Form{Key: k, Suffix: s})
			}
		}
		return forms
	}
}

// suffixTense tells the tense of a form that is given by itself: one in -s, or with
// "to", is no past.
func suffixTense(form string) Tense {
	first, _, _ := strings.Cut(form, " ")
	if first == "to" || strings.HasSuffix(first, "s") {
		return Present
	}
	return Past
}
