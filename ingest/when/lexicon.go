package when

import (
	"strings"
	"sync"
	"sync/atomic"

	"chancery/graph/fold"
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
	bare     bareWords

	seen     sync.Map // folded token → []reading
	seenSize atomic.Int64
}

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

// maxSeen bounds the number of words whose readings are kept: words that are new
// after so many are rare.
const maxSeen = 1 << 17

func newLexicon(f *file) *lexicon {
	return &lexicon{
		ids: map[string]classID{}, words: map[string]*entry{}, articled: map[string]*entry{},
		suffixes: set(f.Suffixes), and: set(f.And), numbers: newNumberForms(f), bare: newBareWords(f.BareYear),
	}
}

func set(words []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[fold.String(w)] = true
	}
	return m
}

// class numbers a class that a pattern names.
func (l *lexicon) class(name string) classID {
	if w, ok := strings.CutPrefix(name, "="); ok {
		name = "=" + fold.String(w)
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
		l.add("the-n", value, words, fold.String(f.Article))
	}
	for name, w := range f.Units {
		for class, words := range map[string][]string{"unit": w.One, "units": w.Many, "units2": w.Two} {
			l.unit(class, name, words, "")
			l.unit("the-"+class, name, words, fold.String(f.Article))
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
		if k, ok := strings.CutPrefix(w, fold.String(f.Article)); ok && k != "" && f.Article != "" {
			l.articled[k] = e
		}
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
		for w := range strings.FieldsSeq(article + fold.String(p)) {
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

// readings gives the entries that a token can be. Most words are none.
func (l *lexicon) readings(t *text.Token) []reading {
	if t.Kind == text.Punct {
		return l.read(t)
	}
	if r, ok := l.seen.Load(t.Fold); ok {
		return r.([]reading)
	}
	r := l.read(t)
	if l.seenSize.Load() < maxSeen {
		l.seenSize.Add(1)
		l.seen.Store(t.Fold, r)
	}
	return r
}

func (l *lexicon) read(t *text.Token) []reading {
	var out []reading
	if e := l.words[t.Fold]; e != nil {
		out = append(out, reading{entry: e})
	}
	for _, f := range t.Forms {
		if f.Future || f.Plain() && !f.Article || f.Suffix != "" && !l.suffixes[f.Suffix] {
			continue
		}
		m := l.words
		if f.Article {
			m = l.articled
		}
		e := m[f.Key]
		if e == nil || f.Article && f.Plain() { // which stands in words as it is
			continue
		}
		r := reading{entry: e, clitic: f.Conj != "" || f.Prep != "", and: l.and[f.Conj]}
		if !contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

func contains(rs []reading, r reading) bool {
	for _, x := range rs {
		if x.entry == r.entry {
			return true
		}
	}
	return false
}

// tags gives all ways of seeing the words at each place of a sentence, in the room
// that an earlier sentence has left.
func (l *lexicon) tags(room [][]tag, tokens []text.Token) [][]tag {
	for len(room) < len(tokens) {
		room = append(room, nil)
	}
	room = room[:len(tokens)]
	for i := range tokens {
		here := room[i][:0]
		for _, r := range l.readings(&tokens[i]) {
			here = r.entry.tags(here, tokens, i, 1, r)
		}
		room[i] = l.numberTags(here, tokens, i)
	}
	return room
}

// tags adds the terms that end here, and those that go on with the next words.
func (e *entry) tags(out []tag, tokens []text.Token, i, n int, r reading) []tag {
	for _, t := range e.terms {
		out = append(out, tag{class: t.class, value: t.value, tokens: n, clitic: r.clitic, and: r.and})
	}
	if i+n < len(tokens) {
		if next := e.next[tokens[i+n].Fold]; next != nil {
			out = next.tags(out, tokens, i, n+1, r)
		}
	}
	return out
}
