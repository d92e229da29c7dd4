package lang

import (
	"testing"

	"chancery/ingest/text"
)

func TestMarkedPassive(t *testing.T) {
	a, err := NewAnalyzer("ar")
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGrammar("ar", a.Vocabulary())
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"قُتل": true, "وقُتل": true, "اتُّفق": true, "واتُّفق": true, "قتلُوا": false, "قلتُ": false, "قتل": false} {
		if got := g.MarkedPassive(text.Token{Text: word, Forms: a.Word(word).Forms}); got != want {
			t.Errorf("MarkedPassive(%s) = %v, want %v", word, got, want)
		}
	}
}
