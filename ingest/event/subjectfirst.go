package event

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// subjectFirst finds subject and object in languages whose subject stands before
// its verb: "Russia expelled the diplomats", "the diplomats were expelled by Russia",
// "…, said Lavrov".
func (x *Extractor) subjectFirst(r *reading, h *hit) (subject, object []*entity.Mention) {
	from, to := r.window(h)
	left := x.before(r, h, from)
	if x.pronounBefore(r, h, left) {
		left = x.saidBy(r, h)
	} else if tellers := x.tellers(r, h, left); len(tellers) > 0 {
		left = tellers
	}
	if m := x.beside(r, h); m != nil {
		left = r.group(m)
	}
	right := x.barebehind(r, h.to, to)
	if m := x.thingBehind(r, h, to); m != nil && !h.trigger.passive {
		right = append([][]*entity.Mention{{m}}, right...)
	}
	if o := x.decider(r, h); o != nil && !h.trigger.passive {
		return r.group(o), first(right, 0)
	}
	if doers, ok := x.doersOfNoun(r, h); ok && len(left) == 0 && !h.trigger.passive {
		return doers, first(right, 0)
	}
	if h.trigger.entry != nil && h.trigger.passive {
		if m := x.things(r, h, from); m != nil && len(left) == 0 {
			left = []*entity.Mention{m}
		}
		if len(left) == 0 && !x.doneBy(r, h) && !x.thingTold(r, h) {
			left = r.shared(h.clause)
		}
		return x.agentsOf(r, h), left
	}
	switch inverted := h.sense != nil && (h.sense.Type == graph.Statement || x.speaksLast(r, h)) && len(right) > 0 && right[0][0].From <= h.to+1; {
	case len(left) > 0:
		return left, first(right, 0)
	case inverted:
		return right[0], first(right, 1)
	}
	if o := x.controller(r, h); o != nil {
		return r.group(o), first(right, 0)
	}
	if left = x.beforeInsertion(r, h); len(left) > 0 {
		return left, first(right, 0)
	}
	if o := x.besideAgent(r, h); o != nil {
		return r.group(o), first(right, 0)
	}
	if m := x.things(r, h, from); m != nil {
		return []*entity.Mention{m}, first(right, 0)
	}
	if x.thingBefore(r, h) {
		return nil, first(right, 0)
	}
	return x.sharedBeyond(r, h), first(right, 0)
}

// beside returns whom a gerund between commas is said of: "they met, with Spain urging".
func (x *Extractor) beside(r *reading, h *hit) *entity.Mention {
	if h.from < 3 || r.cover[h.from-1] < 0 || !x.gerundAt(r, h.from) {
		return nil
	}
	m := &r.mentions[r.cover[h.from-1]]
	p, n := x.grammar.PrepositionBefore(r.tokens, m.From)
	if !slices.Contains(x.grammar.Beside, p) || m.From <= n || !r.tokens[m.From-n-1].Comma() {
		return nil
	}
	return m
}

// doersOfNoun returns whose the deed is that a relative clause tells more of, and
// whether it does: "a Colombian raid that killed a rebel".
func (x *Extractor) doersOfNoun(r *reading, h *hit) ([]*entity.Mention, bool) {
	c := r.clauses[h.clause]
	if c.link != complement && c.link != relative || c.from == 0 {
		return nil, false
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.to != c.from || n.isVerb() || n.sense == nil {
			continue
		}
		genitive, adjective := x.ownersLeft(r, n)
		return append(genitive, adjective...), true
	}
	return nil, false
}

// beforeInsertion finds the subject of a verb behind what stands between commas, an
// apposition or a relative clause: "Wang Yi, the foreign minister, met", "Turkey, whose
// parliament has not ratified it, said".
func (x *Extractor) beforeInsertion(r *reading, h *hit) []*entity.Mention {
	c := h.clause - 1
	if c < 0 || r.clauses[h.clause].link != coordinated || r.clauses[h.clause].from != h.from && !r.tokens[r.clauses[h.clause].from-1].Comma() {
		return nil
	}
	if r.clauses[c].link != relative {
		if slices.ContainsFunc(r.hits, func(v hit) bool { return v.clause == c && v.isVerb() && !x.unfinished(r, &v) }) {
			return nil // "speaking in Bonn, he praised Turkey and said"
		}
		return x.before(r, h, r.clauses[c].from)
	}
	if r.clauses[c].from < 1 || !r.tokens[r.clauses[c].from-1].Comma() || c == 0 || r.clauses[c-1].verb != nil {
		return nil
	}
	var last *entity.Mention
	for m := range r.in(r.clauses[c-1].from, r.clauses[c].from) {
		if x.bare(r, m) && m.Class != entity.Place && !m.Conj {
			last = m
		}
	}
	if last == nil {
		return nil
	}
	return r.group(last)
}

// besideAgent returns the subject of a verb that stands right behind what was done to it, told
// with by whom: "rebels backed by Rwanda attacked the town".
func (x *Extractor) besideAgent(r *reading, h *hit) *entity.Mention {
	c := h.clause - 1
	if c < 0 || r.clauses[h.clause].link != coordinated || x.coordinate(r, h) || x.gerundAt(r, h.from) {
		return nil
	}
	if v := r.clauses[c].verb; v == nil || !v.trigger.passive || !x.doneBy(r, v) {
		return nil
	}
	return r.clauses[c].object
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

// initials reports whether a mention is the initials of a state or organisation, which stand
// before a noun as its adjective does: "the US stance".
func (r *reading) initials(m *entity.Mention) bool {
	word := r.tokens[m.To-1].Text
	return m.Class <= entity.Body && len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
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

// unfinished reports whether a verb tells no deed and cannot be the verb of its clause:
// "Speaking in Geneva, its ambassador, …", "the leading organisation".
func (x *Extractor) unfinished(r *reading, v *hit) bool {
	return v.sense == nil && x.gerundAt(r, v.from) && !x.behindAuxiliary(r, v.from)
}

// gerundAt reports whether token i has the ending of gerunds.
func (x *Extractor) gerundAt(r *reading, i int) bool {
	return x.grammar.GerundEnding != "" && strings.HasSuffix(r.tokens[i].Fold, x.grammar.GerundEnding)
}

// pronounBefore reports whether a pronoun of whom it is not known stands before a
// verb, words that can stand between not counted: "it will".
func (x *Extractor) pronounBefore(r *reading, h *hit, subject []*entity.Mention) bool {
	if len(subject) > 0 {
		m := subject[0]
		return len(m.Actors) == 0 && x.grammar.WordIs(lang.PronounSpeaker, &r.tokens[m.From])
	}
	i := x.beforeAdverbs(r, h.from)
	return i >= 0 && x.ownPronoun(r, i)
}

// beforeAdverbs returns the token before a verb at token i, words that can stand between
// not counted; -1 if there is none.
func (x *Extractor) beforeAdverbs(r *reading, i int) int {
	for i--; i >= 0 && r.cover[i] < 0 && x.adverbial(&r.tokens[i]); {
		i--
	}
	return i
}

// ownPronoun reports whether token i is the pronoun of whoever speaks: "said it would".
func (x *Extractor) ownPronoun(r *reading, i int) bool {
	return r.cover[i] < 0 && x.grammar.WordIs(lang.PronounSpeaker, &r.tokens[i])
}

// saidBy returns the subject of the verb right before a clause that says what its
// subject will do or did: "Farc said it will release him".
func (x *Extractor) saidBy(r *reading, h *hit) []*entity.Mention {
	for c := h.clause - 1; c >= max(0, h.clause-2); c-- {
		v := r.clauses[c].verb
		if v == nil || v.sense == nil || r.clauses[c].subject == nil {
			continue
		}
		if announces[v.sense.Type] {
			return r.group(r.clauses[c].subject)
		}
	}
	return nil
}

// tellers returns the several who say what "they" do: "the rebels say they will return".
func (x *Extractor) tellers(r *reading, h *hit, subject []*entity.Mention) []*entity.Mention {
	if len(subject) != 1 || !x.grammar.WordIs(lang.PronounSeveral, &r.tokens[subject[0].From]) {
		return nil
	}
	said := x.saidBy(r, h)
	if len(said) > 1 || len(said) == 1 && said[0].Many && len(said[0].Actors) > 0 {
		return said
	}
	return nil
}

// controller returns the object of the verb before that is the subject of an
// infinitive or a gerund: "urged Iran to release him", "accused Iran of arming them".
func (x *Extractor) controller(r *reading, h *hit) *entity.Mention {
	c := h.clause - 1
	for c > 0 && x.joinsInfinitives(r, c+1, -1) {
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

// sharedBeyond returns the subject that a verb shares. Behind a comma that ends a relative
// clause it is not that of the clause ("the part that Spain plays in it, and condemned Iran"),
// nor in the past or a gerund that of an infinitive ("urged Iran to yield and condemned it").
func (x *Extractor) sharedBeyond(r *reading, h *hit) []*entity.Mention {
	to := x.beyondAside(r, h)
	if to == h.clause {
		return r.shared(to)
	}
	if s := r.shared(to); len(s) > 0 {
		return s
	}
	if s := x.foremost(r, h); len(s) > 0 && !s[0].Both {
		return s
	}
	return r.shared(h.clause)
}

// beyondAside returns the clause before which the subject of a verb is looked for.
func (x *Extractor) beyondAside(r *reading, h *hit) int {
	i := h.from - 1
	for i > 0 && r.cover[i] < 0 && (x.grammar.WordIs(lang.Coordinator|lang.Opener, &r.tokens[i]) || x.adverbial(&r.tokens[i])) {
		i--
	}
	comma, tensed := i > 0 && r.tokens[i].Comma(), tenseOf(h) == lang.Past && !x.behindAuxiliary(r, h.from) || i < h.from-1 && x.gerundAt(r, h.from)
	to := h.clause
	for c := h.clause - 1; c > 0 && r.clauses[c].link != mainClause; c-- {
		v := r.clauses[c].verb
		switch {
		case comma && (r.clauses[c].link == relative || x.onNounBefore(r, c)), tensed && v != nil && x.infinitive(r, v):
			to = c
		case v != nil || r.clauses[c].to-r.clauses[c].from > 1:
			return to
		}
	}
	return to
}

// onNounBefore reports whether a clause that "that" opens is on a noun that tells no deed and
// names nobody.
func (x *Extractor) onNounBefore(r *reading, c int) bool {
	i := r.clauses[c].from - 1
	if r.clauses[c].link != complement || r.cover[i] >= 0 || r.inTime[i] || r.tokens[i].Kind != text.Word || !x.grammar.WordIs(lang.Complementer, &r.tokens[i+1]) {
		return false
	}
	return !slices.ContainsFunc(r.hits, func(n hit) bool { return n.to == i+1 && (n.isVerb() || n.sense != nil) })
}

// decider returns the owner of the noun that an infinitive hangs on, who does what it
// tells: "Russia's decision to suspend", "an attempt by Belarus to seize".
func (x *Extractor) decider(r *reading, h *hit) *entity.Mention {
	to := x.infinitiveMark(r, h)
	for i := to - 1; i >= max(0, to-4); i-- {
		if k := r.cover[i]; k >= 0 {
			m := &r.mentions[k]
			if i < to-1 && possessive(r, m) || i == to-1 && x.ownsDecision(r, m) {
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

// possessive reports whether a mention owns the noun behind it: "Russia's".
func possessive(r *reading, m *entity.Mention) bool {
	if m.To < len(r.tokens) && strings.ContainsAny(r.tokens[m.To].Text, "'’") && r.tokens[m.To].From == r.tokens[m.To-1].To {
		return true // "the rebels' attack"
	}
	return slices.ContainsFunc(r.tokens[m.To-1].Forms, func(f text.Form) bool { return f.Suffix != "" }) &&
		strings.ContainsAny(r.tokens[m.To-1].Text, "'’")
}

// attributive reports whether a name stands before a noun of a deed as an
// adjective: "U.S. sanctions".
func (r *reading) attributive(m *entity.Mention) bool {
	return slices.ContainsFunc(r.hits, func(h hit) bool { return h.from == m.To && !h.isVerb() })
}

// ownersLeft returns the mentions before a noun: those that own it ("Russia's
// invasion") and those that qualify it ("Russian invasion").
func (x *Extractor) ownersLeft(r *reading, h *hit) (genitive, adjective []*entity.Mention) {
	for j := h.from - 1; j >= max(0, h.from-4); j-- {
		k := r.cover[j]
		if k < 0 {
			if x.breaks(r, j) {
				return nil, nil
			}
			continue
		}
		m := &r.mentions[k]
		if m.Class == entity.Place {
			return nil, nil
		}
		group := []*entity.Mention{m}
		for i := k; i > 0 && r.mentions[i].Conj; i-- {
			group = append([]*entity.Mention{&r.mentions[i-1]}, group...)
		}
		if possessive(r, m) {
			return group, nil
		}
		if m.Class == entity.Person {
			return nil, nil
		}
		return nil, group
	}
	return nil, nil
}

// breaks reports whether a token ends a noun phrase, read from its noun leftwards.
func (x *Extractor) breaks(r *reading, j int) bool {
	t := &r.tokens[j]
	if t.Kind == text.Punct {
		return true
	}
	if _, n := x.grammar.PrepositionAt(r.tokens, j); n > 0 {
		return true
	}
	if slices.ContainsFunc(r.hits, func(h hit) bool { return h.to == j+1 && h.isVerb() }) {
		return true
	}
	_, ok := x.grammar.TokenIs(opening, t)
	return ok
}

// phraseStart returns where the noun phrase of a hit begins: behind what governs it.
// In languages that put nothing before their nouns that is the noun itself.
func (x *Extractor) phraseStart(r *reading, h *hit) int {
	if !x.grammar.SubjectFirst() {
		return x.portion(r, h.from)
	}
	i := h.from
	for i > 0 && h.from-i < 5 && !x.breaks(r, i-1) {
		i--
	}
	return i
}

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

// nounPlace reports whether a word that is both verb and noun stands where only a
// noun can: behind an article, an adjective of a state, or an owner.
func (x *Extractor) nounPlace(r *reading, i int) bool {
	before := &r.tokens[i-1]
	if _, ok := x.grammar.TokenIs(lang.Determiner, before); ok {
		return true
	}
	k := r.cover[i-1]
	if k < 0 || !x.grammar.OwnersBefore() {
		return false
	}
	m := &r.mentions[k]
	if m.Class == entity.Adjective || possessive(r, m) {
		return true
	}
	_, n := x.grammar.PrepositionAt(r.tokens, min(i+1, len(r.tokens)-1))
	return n > 0 && m.Class != entity.Person
}

// adverbial reports whether a word can stand between a subject and its verb: a form
// of "be", a qualifier of the verb.
func (x *Extractor) adverbial(t *text.Token) bool {
	return x.grammar.WordIs(lang.Auxiliary, t) || x.grammar.WordIs(lang.Adverb, t) || x.grammar.AdverbEnding != "" && strings.HasSuffix(t.Fold, x.grammar.AdverbEnding)
}
