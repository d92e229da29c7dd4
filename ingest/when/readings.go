package when

import "chancery/ingest/text"

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
