package event

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// things returns the state whose things, nobody by themselves, are the subject of a
// verb: "Chinese banks face sanctions", "Russian refineries were struck".
func (x *Extractor) things(r *reading, h *hit, from int) *entity.Mention {
	i := h.from - 1
	for i >= from && r.cover[i] < 0 && x.adverbial(&r.tokens[i]) {
		i--
	}
	for n := 0; i >= from && n < maxThing; i, n = i-1, n+1 {
		if k := r.cover[i]; k >= 0 {
			if m := &r.mentions[k]; n > 0 && (m.Class == entity.Adjective || r.initials(m) || m.Class <= entity.Seat && possessive(r, m)) && m.Prep == "" && len(m.Actors) > 0 {
				return m
			}
			return nil
		}
		if r.tokens[i].Kind != text.Word || x.breaks(r, i) {
			return nil
		}
	}
	return nil
}

// thingBefore reports whether the subject of a verb is nobody known: a thing ("the visit
// underscored"), or people of whom nothing is known ("…, prosecutors said").
func (x *Extractor) thingBefore(r *reading, h *hit) bool {
	if x.gerundAt(r, h.from) && !x.behindAuxiliary(r, h.from) {
		return false // "put out a report accusing the army"
	}
	i := h.from - 1
	for i >= 0 && r.cover[i] < 0 && x.adverbial(&r.tokens[i]) {
		i--
	}
	if slices.ContainsFunc(r.hits, func(n hit) bool { return n.to == i+1 && n.sense != nil && n.sense.Type == graph.Statement }) {
		return false // "the statement accused Ukraine"
	}
	last := i
	for n := 0; i >= 0 && n <= maxThing; i, n = i-1, n+1 {
		if r.tokens[i].Comma() && i+1 == r.clauses[h.clause].from {
			return i < last // "…, prosecutors said"
		}
		if k := r.cover[i]; k >= 0 {
			return i < last && possessive(r, &r.mentions[k])
		}
		if i < last && x.grammar.WordIs(lang.OwnerPreposition, &r.tokens[i]) {
			continue // "a wave of hope swept"
		}
		if r.tokens[i].Kind != text.Word || x.breaks(r, i) {
			return false
		}
		if x.grammar.WordIs(lang.Possessive|lang.PronounSpeaker, &r.tokens[i]) {
			return false // "his office said"
		}
		if x.grammar.WordIs(lang.Determiner, &r.tokens[i]) {
			return i < last
		}
	}
	return false
}

// thingBehind returns the state whose thing, nobody by itself, is the object of a verb:
// "sanctioned Chinese companies for arming Iran".
func (x *Extractor) thingBehind(r *reading, h *hit, to int) *entity.Mention {
	if h.sense == nil || h.sense.Type == graph.Statement || !slices.Contains(h.sense.Frame[graph.RoleTarget], slotObject) {
		return nil
	}
	m := x.ownerBehind(r, h, to)
	if m == nil || m.Class != entity.Adjective && m.Class > entity.Seat {
		return nil
	}
	return m
}

// ownerBehind returns whose the object of a verb is, which is nobody by itself: "rejected the
// president's proposal".
func (x *Extractor) ownerBehind(r *reading, h *hit, to int) *entity.Mention {
	if !x.grammar.OwnersBefore() {
		return nil
	}
	k := slices.IndexFunc(r.mentions, func(m entity.Mention) bool { return m.From >= h.to })
	if k < 0 || r.mentions[k].From > min(h.to+1, to-1) {
		return nil
	}
	m := &r.mentions[k]
	if len(m.Actors) == 0 || !(m.Class == entity.Adjective || m.Prep == "" && possessive(r, m)) {
		return nil
	}
	if m.From > h.to && !x.nounPlace(r, m.From) {
		return nil
	}
	for i, n := m.To, 0; i < to && n <= maxThing; i, n = i+1, n+1 {
		if r.tokens[i].Kind != text.Word || x.breaks(r, i) {
			return m
		}
		if r.cover[i] >= 0 {
			return nil // "killed Syrian and Turkish soldiers"
		}
	}
	return nil
}

// maxThing is how many words a thing of a state's may have.
const maxThing = 3

// initials reports whether a mention is the initials of a state or organisation, which stand
// before a noun as its adjective does: "the US stance".
func (r *reading) initials(m *entity.Mention) bool {
	word := r.tokens[m.To-1].Text
	return m.Class <= entity.Body && len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// thingTold reports whether the subject of a verb is a thing of which more is told by a
// preposition: "the sanctions on Iran were lifted".
func (x *Extractor) thingTold(r *reading, h *hit) bool {
	from := r.clauses[h.clause].from
	for m := range r.in(from, h.from) {
		p, n := x.grammar.PrepositionBefore(r.tokens, m.From)
		if i := m.From - n - 1; p != "" && i >= from && r.tokens[i].Kind == text.Word && r.cover[i] < 0 {
			return true
		}
	}
	return false
}

// ofSubject adds to the arguments of a passive those that are told with the thing which is
// its subject, if it has nobody else that it is done to.
func (x *Extractor) ofSubject(r *reading, h *hit, args []argument) []argument {
	if !h.trigger.passive || h.trigger.class != verbWord || !x.grammar.SubjectFirst() {
		return args
	}
	if slices.ContainsFunc(args, func(a argument) bool { return a.role != graph.RoleSource }) || !x.thingTold(r, h) {
		return args
	}
	args = slices.Clone(args)
	from := r.clauses[h.clause].from
	if told := x.fill(r, &h.sense.verbPlaces, standing{}, from, h.from); len(told) > 0 {
		return append(args, told...)
	}
	for _, p := range x.grammar.Between {
		for _, m := range x.byPreposition(r, slot{name: p}, from, h.from) {
			if len(args) == 0 || args[0].role == graph.RoleParticipant {
				args = append(args, argument{graph.RoleParticipant, m, p}) // "ties between Peru and Chile were cut"
			}
		}
	}
	return args
}
