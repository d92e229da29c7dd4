package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// resumedBy returns those whom a relative clause that begins at a token is on, where they are
// the subject of its verb.
func (x *Extractor) resumedBy(r *reading, h *hit, from int) []*entity.Mention {
	k := r.cover[x.resumedAt(r, from)]
	if k < 0 || !x.grammar.SubjectFirst() && h.form.Suffix != "" {
		return nil // «إيران التي اتهمتها الرياض»
	}
	m := r.chain(k)
	if n := &r.mentions[k]; n != m && n.Class == entity.Person && x.analyzer.RelativeGender(r.tokens[from].Fold) != lang.NoGender {
		return r.group(n) // «والتقى الوزير والسفير الذي زار ليما»
	}
	whole := x.grammar.SubjectFirst() && (peopled(m) || speaks(h, m)) || !x.grammar.SubjectFirst() && !x.placed(m) && (x.hangsOn(r, m, from) || speaks(h, m))
	if (m.Prep == "" || whole) && (!x.genitive(r, m) || x.hangsOn(r, m, from)) {
		return r.group(m)
	}
	return nil
}

// resumedAt returns the token that a relative clause which begins at another hangs on: the last
// before it, a comma and adjectives with an article not counted («حركة الشباب المتطرفة، التي»).
func (x *Extractor) resumedAt(r *reading, from int) int {
	const adjectives = 2
	noun := from - 1
	if noun > 0 && r.tokens[noun].Kind == text.Punct {
		noun-- // "the president, who had"
	}
	if x.grammar.SubjectFirst() {
		return noun
	}
	for i := noun; i > max(0, noun-1-adjectives); i-- {
		k := r.cover[i]
		if k >= 0 && r.mentions[k].To-1 == i && (i == noun || r.mentions[k].Class != entity.Place && x.gender(r, &r.mentions[k]) == x.analyzer.RelativeGender(r.tokens[from].Fold)) {
			return i
		}
		if t := &r.tokens[i]; k >= 0 || t.Kind != text.Word || !definite(*t) || x.isDeed(t) || x.isThing(t) {
			break
		}
	}
	return noun
}

// hangsOn reports whether a relative clause that begins at a token has to be said of a
// state or person before it, though a noun stands before that: it has its gender.
func (x *Extractor) hangsOn(r *reading, m *entity.Mention, from int) bool {
	g := x.gender(r, m)
	if m.Class > entity.Seat && m.Class != entity.Person {
		return false
	}
	return g != lang.NoGender && x.analyzer.RelativeGender(r.tokens[from].Fold) == g
}

// describes reports whether a verb stands right behind the noun of a deed and says
// which it is: «قمة تجمع الرئيسين». Its subject then stands behind it.
func (r *reading) describes(h *hit) bool {
	return h.form.Conj == "" && slices.ContainsFunc(r.hits, func(n hit) bool { return n.to == h.from && !n.isVerb() && !n.form.Article })
}

// saysOf reports whether a verb says what is in what somebody signs or issues, who stands
// before it, and the one behind is set apart from it: «وقعت مصر بيانا يؤكد التضامن، بحضور …».
func (x *Extractor) saysOf(r *reading, h *hit, behind *entity.Mention) bool {
	return x.verbOverNoun(r, h) != nil && !x.words.verbAsItStands(&r.tokens[h.from-1]) && slices.ContainsFunc(r.tokens[h.to:behind.From], func(t text.Token) bool { return t.Comma() })
}

// tellsOfObject reports whether a verb says more of a noun right before it, whom or what
// somebody told with a verb of his own has to do with: «رفضت روسيا مشروع قرار يدين سوريا». Whoever
// issues a resolution says what it says.
func (x *Extractor) tellsOfObject(r *reading, h *hit) bool {
	if h.form.Prep != "" || h.form.Suffix != "" || h.light != nil {
		return false
	}
	n := x.verbOverNoun(r, h)
	if n == nil {
		return false
	}
	if n.light != nil {
		return n.actorless()
	}
	return n.sense != nil && n.sense.Type != graph.Statement && n.sense.Type != graph.Agree && n.sense.Mode != signing
}

// verbOverNoun returns the verb of the same clause whose object or subject the noun without an
// article is that a hit stands right behind; nil if there is none.
func (x *Extractor) verbOverNoun(r *reading, h *hit) *hit {
	i := h.from - 1
	if i < 2 || h.form.Conj != "" || h.trigger.class != verbWord || r.inTime[i] || !x.indefinite(r, i) {
		return nil
	}
	if n := r.lastVerbBefore(i); n.to > n.from && n.clause == h.clause {
		return n
	}
	return nil
}

// indefinite reports whether token i ends a noun without an article, perhaps with the adjective
// of a state, of which no name is known.
func (x *Extractor) indefinite(r *reading, i int) bool {
	t := &r.tokens[i]
	if k := r.cover[i]; k >= 0 {
		return r.mentions[k].Class == entity.Adjective && !definite(*t)
	}
	if t.Kind != text.Word || definite(*t) || x.prepositional(t) || x.isVerb(t) {
		return false
	}
	_, small := x.grammar.TokenIs(opening|lang.NameStop|lang.Demonstrative, t)
	return !small && !slices.ContainsFunc(r.ops, func(o opHit) bool { return o.from <= i && i < o.to })
}
