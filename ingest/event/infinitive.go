package event

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// infinitive reports whether a hit is an infinitive: "to meet", «rencontrer».
func (x *Extractor) infinitive(r *reading, h *hit) bool {
	return h.isVerb() && (tenseOf(h) == lang.Infinitive || x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[h.from])) || x.behindTo(r, h)
}

// governedInfinitive reports whether an infinitive has its subject from the clause
// before: it stands behind a preposition or a verb, and not behind a subject and a
// modal («… et l'Union pourrait adopter»).
func (x *Extractor) governedInfinitive(r *reading, h *hit) bool {
	if x.perfectInfinitive(r, h) {
		return true
	}
	if !x.infinitive(r, h) {
		return false
	}
	_, n := x.grammar.PrepositionBefore(r.tokens, h.from)
	return n > 0 || h.from < 2 || r.cover[h.from-2] < 0
}

// perfectInfinitive reports whether a hit is one: «d'avoir empoisonné».
func (x *Extractor) perfectInfinitive(r *reading, h *hit) bool {
	if tenseOf(h) != lang.Participle {
		return false
	}
	j := x.behind(r, lang.Perfect, h.from)
	if j < 1 {
		return false
	}
	_, n := x.grammar.PrepositionBefore(r.tokens, j)
	return n > 0
}

func (x *Extractor) behindTo(r *reading, h *hit) bool { return x.infinitiveMark(r, h) >= 0 }

// infinitiveMark returns the "to" before a verb, an adverb between them not counted; -1
// if there is none.
func (x *Extractor) infinitiveMark(r *reading, h *hit) int {
	i := h.from - 1
	if i > 0 && x.grammar.AdverbEnding != "" && strings.HasSuffix(r.tokens[i].Fold, x.grammar.AdverbEnding) {
		i-- // "to purportedly annex"
	}
	if i < 0 || !x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[i]) {
		return -1
	}
	return i
}

// gerundAfter returns the preposition behind token from that makes a verb at token to
// a gerund: "of arming", "of having armed".
func (x *Extractor) gerundAfter(r *reading, from, to int) (int, bool) {
	i := to - 1
	if i > from && x.adverbial(&r.tokens[i]) {
		i--
	}
	_, n := x.grammar.PrepositionAt(r.tokens, i)
	return i, i >= from && n > 0 && !x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[i])
}

// controller returns the object of the verb before that is the subject of an
// infinitive or a gerund: "urged Iran to release him", "accused Iran of arming them".
func (x *Extractor) controller(r *reading, h *hit) *entity.Mention {
	c := h.clause - 1
	for c > 0 && x.joinsInfinitives(r, c+1) {
		c--
	}
	if first := x.firstOfList(r, h); first != nil {
		h, c = first, first.clause-1
	}
	if c < 0 || r.clauses[c].verb == nil || r.clauses[c].verb.sense == nil {
		return nil
	}
	_, n := x.grammar.PrepositionAt(r.tokens, r.clauses[h.clause].from)
	switch t := r.clauses[c].verb.sense.Type; {
	case t == graph.Request && x.infinitive(r, h), t == graph.Accuse && (n > 0 || x.perfectInfinitive(r, h)):
		return r.clauses[c].object
	}
	return nil
}

// firstOfList returns the infinitive that a verb without "to" is joined to by commas and an
// "and": "urged Iran to free the crew, end the siege, and resume talks".
func (x *Extractor) firstOfList(r *reading, h *hit) *hit {
	for c := h.clause; c > 0 && r.clauses[c].link == coordinated; c-- {
		v, before := r.clauses[c].verb, r.clauses[c-1].verb
		if v == nil || before == nil || !x.baseForm(r, v) || x.infinitive(r, v) {
			return nil
		}
		if x.infinitive(r, before) {
			return before
		}
	}
	return nil
}

// baseForm reports whether a verb stands in its base form.
func (x *Extractor) baseForm(r *reading, v *hit) bool {
	base, _, _ := strings.Cut(v.name(), " ")
	return r.tokens[v.from].Fold == base
}

// decider returns the owner of the noun that an infinitive hangs on, who does what it
// tells: "Russia's decision to suspend", "an attempt by Belarus to seize".
func (x *Extractor) decider(r *reading, h *hit) *entity.Mention {
	to := x.infinitiveMark(r, h)
	for i := to - 1; i >= max(0, to-4); i-- {
		if k := r.cover[i]; k >= 0 {
			m := &r.mentions[k]
			if i < to-1 && (possessive(r, m) || i == to-2 && m.Class == entity.Adjective) || i == to-1 && x.ownsDecision(r, m) {
				return m
			}
			return nil
		}
		if r.tokens[i].Kind != text.Word || i < to-1 && x.breaks(r, i) {
			return nil // the word right before may look like a verb: "its attempts to"
		}
	}
	return nil
}

// ownsDecision reports whether a mention stands behind a noun that tells no deed by itself
// and whose it is: "the decision of China".
func (x *Extractor) ownsDecision(r *reading, m *entity.Mention) bool {
	if !slices.Contains(x.grammar.DeciderPreps, m.Prep) {
		return false
	}
	i := m.From - 1
	for i > 0 && (x.grammar.WordIs(lang.Determiner, &r.tokens[i]) || r.tokens[i].Fold == m.Prep) {
		i--
	}
	return i >= 0 && r.cover[i] < 0 && r.tokens[i].Kind == text.Word && !slices.ContainsFunc(r.hits, func(h hit) bool { return h.to == i+1 && h.sense != nil })
}
