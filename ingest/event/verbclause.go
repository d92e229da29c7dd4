package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// cutBeforeVerbs gives each further verb of a clause a clause of its own, from its
// subject or its "to" on: what is said or wanted where the verb before takes that.
func (x *Extractor) cutBeforeVerbs(r *reading, cut []bool, at []link) {
	prev := -1
	for k := range r.hits {
		h := &r.hits[k]
		if !h.isVerb() || h.trigger.entry != nil && h.trigger.class == participleWord && !x.behindAuxiliary(r, h.from) {
			continue
		}
		if prev >= 0 && !slices.Contains(cut[r.hits[prev].to:h.from+1], true) {
			i := x.clauseStart(r, r.hits[prev].to, h)
			if i == h.from && x.toldBy(r, &r.hits[prev], h) {
				i = r.hits[prev].to
			}
			cut[i], at[i] = true, coordinated
			if x.qualifies(r, h) || x.doneBy(r, h) {
				at[i] = relative
			} else if _, joined := x.joinedVerb(r, h); !joined && i < h.from || x.infinitive(r, h) {
				at[i] = complement
			}
		}
		prev = k
	}
}

// toldBy reports whether a passive is what a verb of saying before it tells, its subject a
// thing: "said the sanctions on Mali would be lifted".
func (x *Extractor) toldBy(r *reading, says, h *hit) bool {
	if says.sense == nil || says.sense.Type != graph.Statement || h.trigger.class != verbWord || !h.trigger.passive {
		return false
	}
	if _, joined := x.joinedVerb(r, h); joined {
		return false
	}
	return says.to < h.from && r.tokens[says.to].Kind == text.Word && x.behindAuxiliary(r, h.from)
}

// clauseStart returns where the clause of a verb begins behind token from.
func (x *Extractor) clauseStart(r *reading, from int, h *hit) int {
	if to := x.infinitiveMark(r, h); to >= 0 {
		return to
	}
	if x.qualifies(r, h) || x.doneBy(r, h) || x.governedInfinitive(r, h) || x.coordinate(r, h) || tenseOf(h) == lang.Participle && h.trigger.passive && !x.behindAuxiliary(r, h.from) {
		return h.from // «convoquée par l'Italie»
	}
	if at, joined := x.joinedVerb(r, h); joined && at >= from {
		return at
	}
	if i := x.beforeAdverbs(r, h.from); i >= from && x.ownPronoun(r, i) {
		return i // "said it would not release"
	}
	if x.decision(r, from, h) {
		return h.from
	}
	for k := len(r.mentions) - 1; k >= 0; k-- {
		if m := &r.mentions[k]; m.To <= h.from && m.From >= from && m.Prep == "" && m.Class != entity.Adjective {
			if i, ok := x.gerundAfter(r, m.To, h.from); ok {
				return i
			}
			if i, ok := x.tellerBetween(r, m.To, h); ok {
				return i
			}
			return m.From
		}
	}
	return h.from
}

// decision reports whether whoever stands between the infinitive that ends at a token and a verb
// is only the object of that, and the verb tells of what somebody decided: "Britain's decision to
// recognise Palestine angered Israel".
func (x *Extractor) decision(r *reading, from int, h *hit) bool {
	k := slices.IndexFunc(r.hits, func(n hit) bool { return n.to == from })
	if k < 0 || tenseOf(h) != lang.Past && !x.behindAuxiliary(r, h.from) {
		return false
	}
	v := &r.hits[k]
	if s := v.sense; !v.isVerb() || s != nil && (s.Type == graph.Statement || !hasSlot(s.Frame, slotObject)) {
		return false
	}
	return x.behindTo(r, v) && x.decider(r, v) != nil
}

// doneBy reports whether a verb is a participle that says of the noun right before it what
// was done to it: "a drug lord held by the United States".
func (x *Extractor) doneBy(r *reading, h *hit) bool {
	if h.to >= len(r.tokens) || h.from == 0 || r.tokens[h.from-1].Kind != text.Word || tenseOf(h) != lang.Past || x.behindAuxiliary(r, h.from) {
		return false
	}
	return x.agentBehind(r, h.to) && !x.coordinate(r, h)
}

// qualifies reports whether a passive tells more of those right before it.
func (x *Extractor) qualifies(r *reading, h *hit) bool {
	return h.trigger.passive && tenseOf(h) == lang.Past && !x.behindAuxiliary(r, h.from) && x.reduced(r, h.from)
}

// tellerBetween returns where what stands between the last comma behind token from and a
// verb begins, if it is its subject, though nobody known: "Peru's president telephoned
// Putin on Monday, his office said".
func (x *Extractor) tellerBetween(r *reading, from int, h *hit) (int, bool) {
	i := h.from
	for i > from && r.cover[i-1] < 0 && r.tokens[i-1].Kind == text.Word {
		i--
	}
	if n := h.from - i; i <= from-1 || n < 1 || n > maxThing+1 || i == 0 || !r.tokens[i-1].Comma() || x.adverbial(&r.tokens[i]) {
		return 0, false
	}
	says := h.sense != nil && h.sense.Type == graph.Statement
	return i, says || h.from-i > 1 && x.articled(r, i+1)
}

// coordinate reports whether a verb is joined to the one before it, so that what
// stands between is no subject of its own: "recalled his envoy and expelled",
// "Iran, which …, rejected".
func (x *Extractor) coordinate(r *reading, h *hit) bool {
	for i := h.from - 1; i > 0 && r.cover[i] < 0; i-- {
		if r.tokens[i].Comma() {
			return true
		}
		if _, ok := x.grammar.TokenIs(lang.Conjunction, &r.tokens[i]); ok {
			return true
		}
		if !x.adverbial(&r.tokens[i]) {
			return false
		}
	}
	return false
}
