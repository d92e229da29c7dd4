package evaluate_test

import (
	"strings"
	"testing"

	"chancery/ingest"
	"chancery/ingest/evaluate"
)

// TestSentences reads the project's own annotated sentences: no language may be read
// worse than this. Raise it when the reader gets better.
func TestSentences(t *testing.T) {
	least := map[string]struct{ typed, noneRead float64 }{"ar": {0.57, 0.10}, "en": {0.72, 0.14}}
	sentences, err := evaluate.LoadSentences("sentences")
	if err != nil {
		t.Fatal(err)
	}
	pipeline, err := ingest.New()
	if err != nil {
		t.Fatal(err)
	}
	scores, err := evaluate.RunSentences(t.Context(), pipeline, sentences)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := evaluate.WriteSentences(&text, scores); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", text.String())
	for _, s := range scores {
		l := least[s.Language]
		if typed := float64(s.Typed) / float64(s.Deeds); typed < l.typed {
			t.Errorf("%s: the type is right in %.3f of the deeds, less than %.3f", s.Language, typed, l.typed)
		}
		if read := float64(s.NoneRead) / float64(s.None); read > l.noneRead {
			t.Errorf("%s: %.3f of what is no deed is read as one, more than %.3f", s.Language, read, l.noneRead)
		}
	}
}
