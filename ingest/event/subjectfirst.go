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
	if apart := x.apartFrom(r, h); len(apart) > 0 {
		left = apart
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
		return x.accompanied(r, left, h), first(right, 0)
	case inverted:
		return right[0], first(right, 1)
	}
	if o := x.controller(r, h); o != nil {
		return r.group(o), first(right, 0)
	}
	if left = x.beforeInsertion(r, h); len(left) > 0 {
		return x.accompanied(r, left, h), first(right, 0)
	}
	if o := x.besideAgent(r, h); o != nil {
		return r.group(o), first(right, 0)
	}
	if m := x.things(r, h, from); m != nil {
		return []*entity.Mention{m}, first(right, 0)
	}
	if x.thingBefore(r, h) || x.judgedPlan(r, h) {
		return nil, first(right, 0)
	}
	return x.sharedBeyond(r, h), first(right, 0)
}

// accompanied adds to a subject those who are told behind it to do the same: "Australia, along with
// Canada, condemned".
func (x *Extractor) accompanied(r *reading, subject []*entity.Mention, h *hit) []*entity.Mention {
	i := subject[len(subject)-1].To
	if i < h.from && r.tokens[i].Comma() {
		i++
	}
	p, n := x.grammar.PrepositionAt(r.tokens, i)
	if n == 0 || !slices.Contains(x.grammar.Companions, p) {
		return subject
	}
	for m := range r.in(i+n, h.from) {
		if m.From > i+n+1 || !faces(m) || m.Class == entity.Adjective || possessive(r, m) {
			return subject
		}
		return append(slices.Clip(subject), r.group(m)...)
	}
	return subject
}

// likewise returns those who are said behind a verb to have done the same: "condemned the raid, as did
// Chad". The words are those right behind the last deed told before them.
func (x *Extractor) likewise(r *reading, h *hit) []*entity.Mention {
	if len(x.grammar.Likewise) == 0 || !h.isVerb() {
		return nil
	}
	for i := h.to; i+2 < len(r.tokens); i++ {
		if k := slices.IndexFunc(r.hits, func(n hit) bool { return n.from == i && n.isVerb() && n.sense != nil }); k >= 0 {
			return nil
		}
		if r.cover[i] >= 0 || !slices.Contains(x.grammar.Likewise, r.tokens[i].Fold+" "+r.tokens[i+1].Fold) {
			continue
		}
		for m := range r.in(i+2, min(i+4, len(r.tokens))) {
			if faces(m) && m.Class != entity.Adjective && !possessive(r, m) {
				return r.group(m)
			}
		}
	}
	return nil
}

// apartFrom returns the subject of a verb that commas set apart from it.
func (x *Extractor) apartFrom(r *reading, h *hit) []*entity.Mention {
	if parted := x.beforeTeller(r, h); len(parted) > 0 {
		return parted
	}
	if m := x.beside(r, h); m != nil {
		return r.group(m)
	}
	return nil
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
		case comma && (r.clauses[c].link == relative || x.onNounBefore(r, c)), comma && tensed && x.speaksOn(r, h, c), tensed && v != nil && x.infinitive(r, v):
			to = c
		case v != nil || r.clauses[c].to-r.clauses[c].from > 1:
			return to
		}
	}
	return to
}

// speaksOn reports whether a verb of speech goes on behind clause c, in which another of the same
// tense has what was said before: "said Iran was lying, and warned".
func (x *Extractor) speaksOn(r *reading, h *hit, c int) bool {
	if h.sense == nil || !utters[h.sense.Type] || r.clauses[c].link != complement || x.onNounBefore(r, c) {
		return false
	}
	said := r.clauses[c-1].verb
	return said != nil && said.sense != nil && said.sense.Type == graph.Statement && tenseOf(said) == tenseOf(h)
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
