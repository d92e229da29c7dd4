package when

import (
	"strings"

	"chancery/ingest/text"
)

// classID is a class of words, numbered.
type classID int

// tag is one way of seeing the words from a token on: as a value of a class.
type tag struct {
	class  classID
	value  int
	tokens int
	clitic bool // a conjunction or preposition is written on to it
	and    bool // that conjunction is "and"
}

// lexicon knows the words of time of one language.
type lexicon struct {
	ids      map[string]classID
	words    map[string]*entry // by the folded word as it stands, without conjunction or preposition
	articled map[string]*entry // by the word without the article that it stands with
	suffixes map[string]bool
	and      map[string]bool
	numbers  numberForms
	fold     func(string) string
	bare     bareWords

	vocabulary *text.Vocabulary
	list       text.List // the words, in the vocabulary
	numbered   []numbered
}

// numbered are the entries of a word by its number: as it stands, and without the
// article that it stands with.
type numbered struct{ plain, articled *entry }

// entry is a word that begins terms or continues them.
type entry struct {
	terms []term            // the word alone
	next  map[string]*entry // terms of several words
}

// term is a value of a class.
type term struct {
	class classID
	value int
}

// reading is an entry that a token can be.
type reading struct {
	entry       *entry
	clitic, and bool
}

func newLexicon(f *file) *lexicon {
	return &lexicon{
		ids: map[string]classID{}, words: map[string]*entry{}, articled: map[string]*entry{},
		suffixes: set(f.fold, f.Suffixes), and: set(f.fold, f.And), fold: f.fold, numbers: newNumberForms(f), bare: newBareWords(f),
	}
}

func set(fold func(string) string, words []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[fold(w)] = true
	}
	return m
}

// class numbers a class that a pattern names.
func (l *lexicon) class(name string) classID {
	if w, ok := strings.CutPrefix(name, "="); ok {
		name = "=" + l.fold(w)
	}
	id, ok := l.ids[name]
	if !ok {
		id = classID(len(l.ids) + 1)
		l.ids[name] = id
	}
	return id
}

// fill takes in the words of a language, after all patterns have been read: words
// of classes that none names are left out.
func (l *lexicon) fill(f *file) {
	for _, s := range []struct {
		class string
		words map[int][]string
	}{
		{"weekday", f.Weekdays}, {"month", f.Months}, {"hijri-month", f.HijriMonths}, {"season", f.Seasons},
		{"n", f.Numbers}, {"ordinal", f.Ordinals}, {"day", f.Ordinals}, {"decade", f.Decades},
		{"offset", f.Offsets}, {"shift", f.Shifts}, {"anaphor", f.Anaphors},
	} {
		for value, words := range s.words {
			l.add(s.class, value, words, "")
		}
	}
	for value, words := range f.Numbers {
		l.add("the-n", value, words, f.fold(f.Article))
	}
	for name, w := range f.Units {
		for class, words := range map[string][]string{"unit": w.One, "units": w.Many, "units2": w.Two} {
			l.unit(class, name, words, "")
			l.unit("the-"+class, name, words, f.fold(f.Article))
		}
	}
	for group, words := range f.Words {
		l.add(group, 0, words, "")
	}
	for name := range l.ids {
		if w, ok := strings.CutPrefix(name, "="); ok {
			l.add(name, 0, []string{w}, "")
		}
	}
	for w, e := range l.words {
		if k, ok := strings.CutPrefix(w, f.fold(f.Article)); ok && k != "" && f.Article != "" {
			l.articled[k] = e
		}
	}
}

// number lets the words be found by the numbers of a vocabulary, which they get.
func (l *lexicon) number(v *text.Vocabulary) {
	l.vocabulary, l.list = v, v.NewList()
	at := func(w string) *numbered {
		n := int(v.Begin(w, l.list))
		if n >= len(l.numbered) {
			l.numbered = append(l.numbered, make([]numbered, n+1-len(l.numbered))...)
		}
		return &l.numbered[n]
	}
	for w, e := range l.words {
		at(w).plain = e
	}
	for w, e := range l.articled {
		at(w).articled = e
	}
}

func (l *lexicon) unit(class, name string, words []string, article string) {
	l.add(class, int(units[name]), words, article)
	l.add(class+"="+name, int(units[name]), words, article)
}

func (l *lexicon) add(class string, value int, phrases []string, article string) {
	id, ok := l.ids[class]
	if !ok {
		return
	}
	for _, p := range phrases {
		m, e := l.words, (*entry)(nil)
		for w := range strings.FieldsSeq(article + l.fold(p)) {
			if e = m[w]; e == nil {
				e = &entry{next: map[string]*entry{}}
				m[w] = e
			}
			m = e.next
		}
		if e != nil {
			e.terms = append(e.terms, term{id, value})
		}
	}
}
