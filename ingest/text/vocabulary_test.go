package text

import "testing"

func TestAWordMayBeginWhatAnyOfItsReadingsBegins(t *testing.T) {
	v := NewVocabulary()
	names, verbs := v.NewList(), v.NewList()
	v.Begin("مصر", names)
	v.Begin("ب", verbs)
	v.Classify("بمصر", 1)
	e := &Entry{Fold: "بمصر", Forms: []Form{{Key: "بمصر"}, {Prep: "ب", Key: "مصر"}}}
	v.KnowEntry(e)
	for name, c := range map[string]struct{ got, want bool }{
		"by its key":                {e.May(names), true},
		"by its preposition":        {e.May(verbs), true},
		"with digits":               {e.May(WithDigits), false},
		"a class":                   {e.MayBe(1), true},
		"another class":             {e.MayBe(2), false},
		"of which nothing is known": {new(Known).May(verbs), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v", name, c.got)
		}
	}
	if k := v.Know("2015"); !k.May(WithDigits) || k.May(names) {
		t.Error("a number begins nothing, but has digits")
	}
}
