package when

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/text"
)

// match is a rule found in a sentence, before it is known which days it means.
type match struct {
	rule     *rule
	values   values
	from, to int    // what is told, in tokens, half-open
	end      int    // where all that the rule needs ends
	elements int    // of the rule; a term of several words is one
	through  *match // the end of a range that began with this
}

// yields reports whether another match from the same place is to be preferred: it
// reaches further, or its rule stands first, or it saw more words as one.
func (m *match) yields(r *rule, end, elements int) bool {
	if m.end != end {
		return end > m.end
	}
	if m.rule != r {
		return r.order < m.rule.order
	}
	return elements < m.elements
}

// search is the search for rules from one place of a sentence.
type search struct {
	tags     [][]tag
	values   values
	from, to int // of the expression proper; -1 before it is known
	best     match
}

// matches finds the rules in a sentence, the longest at each place; of two that
// overlap the one that reaches further. It puts them behind others.
func (t *Tagger) matches(out []match, tags [][]tag) []match {
	for i := 0; i < len(tags); {
		m, ok := t.at(tags, i)
		if !ok {
			i++
			continue
		}
		for j := i + 1; j < m.to; j++ {
			if later, ok := t.at(tags, j); ok && later.end > m.end {
				m = later
			}
		}
		if m.rule.As.text != "none" {
			out = append(out, m)
		}
		i = m.to
	}
	return out
}

// at finds the longest rule that begins at a place.
func (t *Tagger) at(tags [][]tag, i int) (match, bool) {
	if !slices.ContainsFunc(tags[i], func(w tag) bool { return t.first[w.class] }) {
		return match{}, false
	}
	s := search{tags: tags, from: i, to: -1}
	s.follow(t.start, i, 0)
	return s.best, s.best.rule != nil
}

// follow walks the automaton along all tags at i.
func (s *search) follow(n *node, i, depth int) {
	for _, e := range n.ends {
		if s.best.rule != nil && !s.best.yields(e.rule, i, depth) {
			continue
		}
		s.best = match{rule: e.rule, values: s.values, from: s.from, to: i, end: i, elements: depth}
		if s.to >= 0 {
			s.best.to = s.to
		}
	}
	if i >= len(s.tags) {
		return
	}
	for _, tag := range s.tags[i] {
		for _, e := range n.with(tag.class) {
			if e.joined && !tag.and || !e.joined && depth > 0 && tag.clitic {
				continue
			}
			from, to, value, set := s.from, s.to, s.values.v[e.slot], s.values.set
			s.take(e, tag, i)
			s.follow(e.to, i+tag.tokens, depth+1)
			s.from, s.to, s.values.v[e.slot], s.values.set = from, to, value, set
		}
	}
}

// take notes what a step through the automaton says.
func (s *search) take(e step, t tag, i int) {
	if e.mark&markFrom != 0 {
		s.from = i
	}
	if e.mark&markTo != 0 {
		s.to = i
	}
	if e.slot != slotNone {
		s.values.put(e.slot, t.value)
	}
}

// join makes one expression of two that a language joins to a range: from one to
// the other, between one and the other.
func (l *lexicon) join(ms []match, tokens []text.Token) []match {
	out := ms[:0]
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		if i+1 < len(ms) && l.isRange(&m, &ms[i+1], tokens) {
			to := ms[i+1]
			m.through, m.to = &to, to.to
			i++
		}
		out = append(out, m)
	}
	return out
}

func (l *lexicon) isRange(a, b *match, tokens []text.Token) bool {
	if a.rule.As.text == "vague" || b.rule.As.text == "vague" {
		return false
	}
	before := &text.Token{}
	if a.from > 0 {
		before = &tokens[a.from-1]
	}
	switch b.from - a.to {
	case 0:
		return l.in("between", before) && l.joined(&tokens[b.from])
	case 1:
		between := &tokens[a.to]
		return l.in("from", before) && l.in("to", between) || l.in("between", before) && l.and[between.Fold] ||
			l.in("dash", between) && a.isDate() && b.isDate()
	}
	return false
}

// isDate reports whether a match tells a day of a month.
func (m *match) isDate() bool { return m.rule.As.text == "date" || m.rule.As.text == "digits" }

// aside reports whether a match looks back from what is told, which then goes on as
// if nothing had been said: two days earlier, the night before.
func (m *match) aside() bool { return m.rule.As.text == "earlier" || m.rule.Value < 0 }

// in reports whether a token is a word of a group.
func (l *lexicon) in(group string, t *text.Token) bool {
	id, ok := l.ids[group]
	if !ok {
		return false
	}
	for _, r := range l.readings(nil, t) {
		for _, term := range r.entry.terms {
			if term.class == id {
				return true
			}
		}
	}
	return false
}

// joined reports whether "and" is written on to a token.
func (l *lexicon) joined(t *text.Token) bool {
	for _, r := range l.readings(nil, t) {
		if r.and {
			return true
		}
	}
	d, ok := l.numbers.parse(t)
	return ok && l.numbers.and[d.prefix]
}

// union is the interval from the start of one to the end of another, told as
// finely as the finer of them.
func union(a, b graph.Interval) graph.Interval {
	p := a.Precision
	if rank[b.Precision] < rank[p] {
		p = b.Precision
	}
	return graph.Interval{Start: a.Start, End: b.End, Precision: p}
}
