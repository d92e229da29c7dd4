package when

import "chancery/ingest/text"

// readings adds the entries that a token can be. Most words are none.
func (l *lexicon) readings(out []reading, t *text.Token) []reading {
	if !t.May(l.list) {
		return out
	}
	if e := l.at(l.vocabulary.Word(t)).plain; e != nil {
		out = append(out, reading{entry: e})
	}
	for i := l.vocabulary.Listed(t.Forms, 0); i < len(t.Forms); i = l.vocabulary.Listed(t.Forms, i+1) {
		f := &t.Forms[i]
		e := l.entry(f)
		if e == nil || f.Future || f.Plain() || f.Suffix != "" && !l.suffixes[f.Suffix] {
			continue // a plain form stands in words as it is, with its article
		}
		r := reading{entry: e, clitic: f.Conj != "" || f.Prep != "", and: l.and[f.Conj]}
		if !contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// entry returns the entry of a form's key, nil if there is none.
func (l *lexicon) entry(f *text.Form) *entry {
	n := l.at(l.vocabulary.Key(f))
	if f.Article {
		return n.articled
	}
	return n.plain
}

// at returns the entries of a word by its number.
func (l *lexicon) at(w text.WordID) numbered {
	if int(w) >= len(l.numbered) {
		return numbered{}
	}
	return l.numbered[w]
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
	var found [4]reading
	for i := range tokens {
		here := room[i][:0]
		if !tokens[i].May(l.list | text.WithDigits) {
			room[i] = here
			continue
		}
		for _, r := range l.readings(found[:0], &tokens[i]) {
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
