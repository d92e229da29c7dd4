package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// byMeans reports whether the subject of a verb that leads its clause is what somebody does it
// with, a raid, a weapon or a paper, and returns whose that is: «دمرت ضربات إسرائيلية محطة»,
// «أدان بيان فرنسي الهجوم». He is the doer.
func (x *Extractor) byMeans(r *reading, h *hit) ([]*entity.Mention, bool) {
	if x.grammar.SubjectFirst() || h.light != nil || h.sense == nil || h.trigger.class != verbWord || h.trigger.passive || x.markedPassive(r, h) {
		return nil, false
	}
	to := x.meansAt(r, h)
	if to == 0 {
		return nil, false
	}
	noun := r.tokens[h.to]
	for i := to; i < min(to+maxEpithets, len(r.tokens)); i++ {
		if k := r.cover[i]; k >= 0 {
			if m := &r.mentions[k]; m.From == i && x.ownsMeans(r, m, definite(noun), i == to) {
				return r.group(m), true
			}
			return nil, true
		}
		t := &r.tokens[i]
		if t.Kind != text.Word || definite(*t) != definite(noun) || t.Ending == text.Accusative || t.Plainest().Prep != "" || x.isDeed(t) {
			return nil, true
		}
	}
	return nil, true
}

// maxEpithets is how many words behind a raid or a weapon it is looked for whose it is.
const maxEpithets = 3

// ownsMeans reports whether a mention behind a noun says whose it is: a state's adjective that
// agrees with it, or right behind it whoever a preposition of the doer or owner is before.
func (x *Extractor) ownsMeans(r *reading, m *entity.Mention, defined, next bool) bool {
	if m.Class == entity.Adjective {
		return m.Prep == "" && !m.Conj && definite(r.tokens[m.From]) == defined
	}
	return next && len(m.Actors) > 0 && m.Class != entity.Place && (x.grammar.Is(lang.NounSource, m.Prep) || slices.Contains(x.grammar.NounObject, m.Prep))
}

// meansAt returns the token behind the noun right behind a verb that is what somebody does with
// what the verb tells; 0 if there is none.
func (x *Extractor) meansAt(r *reading, h *hit) int {
	i := h.to
	if i >= len(r.tokens) || r.cover[i] >= 0 || r.inTime[i] {
		return 0
	}
	t := &r.tokens[i]
	if f := t.Plainest(); t.Kind != text.Word || t.Ending == text.Accusative || f.Prep != "" || f.Conj != "" || f.Suffix != "" {
		return 0
	}
	noun, verb := x.analyzer.NounGender(t.Text), x.verbGender(h)
	if verb == lang.Masculine && noun == lang.Feminine {
		return 0 // «وأدان تصريحات فرنسا»
	}
	switch {
	case h.sense.Type == graph.Assault:
		for k := range r.hits {
			if n := &r.hits[k]; n.from == i && !n.isVerb() && n.sense != nil && n.sense.Type == graph.Assault {
				return n.to
			}
		}
		if readsAs(t, x.grammar.Weapons) {
			return i + 1
		}
	case h.sense.Type == graph.Statement || verbalActs[h.sense.Type]:
		if readsAs(t, x.grammar.Documents) && (verb != lang.Feminine || noun == lang.Feminine) {
			return i + 1
		}
	}
	return 0
}
