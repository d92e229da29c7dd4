package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/lang"
)

// tell sets polarity and modality of the claim from the tense of the word that
// carries it (a verb, the light verb of a noun, or the noun itself) and from the
// operators that reach it.
func (x *Extractor) tell(r *reading, h *hit, c *Claim) {
	c.Polarity, c.Modality = graph.Affirmed, graph.Actual
	c.Open = !h.isVerb()
	switch {
	case h.form.Future:
		c.Modality = graph.Planned
	case h.isVerb() && h.form.Prep != "": // «ليلتقي»
		c.Modality = graph.Planned
	case h.isVerb() && tenseOf(h) == lang.Future, h.isVerb() && tenseOf(h) == lang.Conditional && r.clauses[h.clause].link == complement:
		c.Modality = graph.Planned // «a annoncé qu'elle rouvrirait»
	case h.isVerb() && tenseOf(h) == lang.Conditional:
		c.Modality = graph.Possible
	case h.isVerb() && tenseOf(h) == lang.Present:
		c.Open = true
	}
	if h.trigger.entry != nil && (h.trigger.class == participleWord || h.isVerb() && x.gerundAt(r, h.from)) && x.behindAuxiliary(r, h.from) {
		c.Modality = graph.Ongoing
	}
	infinitive := h.isVerb() && x.infinitive(r, h)
	c.Open = c.Open || infinitive
	reached := false
	for _, o := range r.ops {
		if !x.reaches(r, o, h) {
			continue
		}
		reached = true
		c.operate(o)
	}
	if !reached && x.owed(r, h) {
		c.Modality, reached = graph.Demanded, true
	}
	c.Open = c.Open && !reached
	x.governed(r, h, c)
	if infinitive && c.Open && c.Type != graph.Protest { // who marches to protest does
		c.Modality, c.Open, c.purpose = graph.Planned, false, true
	}
	if c.Modality == graph.Ongoing && utters[c.Type] {
		c.Modality = graph.Actual // who is appealing for help has appealed for it
	}
}

// operate sets what an operator says of a claim.
func (c *Claim) operate(o opHit) {
	if o.Polarity != "" {
		c.Polarity = o.Polarity
	}
	if o.Modality != "" {
		c.Modality = o.Modality
	}
	if o.Tense == "future" {
		c.Modality = graph.Planned
	}
}

// owed reports whether a verb tells what somebody has to do: «على العراق أن يقطع علاقاته»,
// «يجب على العراق أن …».
func (x *Extractor) owed(r *reading, h *hit) bool {
	if x.grammar.SubjectFirst() || h.clause == 0 || !h.isVerb() || tenseOf(h) != lang.Present {
		return false
	}
	c, before := &r.clauses[h.clause], &r.clauses[h.clause-1]
	if c.link != complement || c.verb != h || before.verb != nil && before.verb.sense != nil || c.from == 0 || !slices.Contains(x.grammar.ToDo, r.tokens[c.from].Fold) {
		return false
	}
	k := r.cover[c.from-1]
	return k >= 0 && slices.Contains(x.grammar.OwingPreps, r.mentions[k].Prep)
}

func tenseOf(h *hit) lang.Tense {
	if h.light != nil {
		return h.light.tense
	}
	return h.trigger.tense
}

// reaches reports whether an operator reaches a hit: it stands before it, near
// enough, in the same clause or at its door, with no other verb between; or it is the
// "no" of its object.
func (x *Extractor) reaches(r *reading, o opHit, h *hit) bool {
	if o.Object && h.isVerb() && o.from >= h.to && o.from-h.to < 2 {
		return true
	}
	if o.to > h.from && (h.light == nil || o.from > h.from) || h.from-o.to > o.Reach {
		return false
	}
	if o.to < x.door(r, h) {
		return false
	}
	for k := range r.hits {
		if n := &r.hits[k]; n.from >= o.to && n.from < h.from && n.isVerb() {
			return false
		}
	}
	return true
}

// door returns the token from which on an operator is near enough to a clause: its
// first, or for an infinitive the one behind the word that it hangs on, times and
// adverbs between not counted ("voted on Monday to impose").
func (x *Extractor) door(r *reading, h *hit) int {
	i := r.clauses[h.clause].from
	if !x.infinitive(r, h) {
		return i
	}
	for i > 0 && (r.inTime[i-1] || x.adverbial(&r.tokens[i-1]) || i < len(r.inTime) && r.inTime[i] && r.cover[i-1] < 0) {
		i--
	}
	return i
}

// underModality is the modality of what a deed of a type is about: what is demanded
// is not done, what is promised is to come.
var underModality = map[graph.Type]graph.Modality{
	graph.Request: graph.Demanded, graph.Agree: graph.Planned, graph.Threaten: graph.Possible, graph.Reject: graph.Planned,
}

// governed sets the modality of a deed that another in the sentence demands, offers,
// threatens or refuses.
func (x *Extractor) governed(r *reading, h *hit, c *Claim) {
	if !x.grammar.SubjectFirst() && r.done(h) {
		return // «رفع العقوبات التي فرضتها» tells which, and those are there
	}
	g := x.governor(r, h)
	if g == nil || x.occurred(r, h) || c.Type == graph.Assault && (g.sense.Type == graph.Request || g.sense.Type == graph.Agree && c.noun) {
		return // who demands something of attacks does not demand attacks
	}
	if m, ok := underModality[g.sense.Type]; ok && c.Modality == graph.Actual && (c.Open || g.clause != h.clause) {
		if g.sense.Type == graph.Agree && g.sense.Mode == "offer" {
			m = graph.Offered
		}
		c.Modality, c.Open = m, false
	}
}

// occurred reports whether a noun only says what something is done after or during: «دعا إلى الهدوء
// بعد الهجوم».
func (x *Extractor) occurred(r *reading, h *hit) bool {
	p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, h))
	return !h.isVerb() && x.grammar.Is(lang.ApartPreposition|lang.TimePreposition, p) && !x.grammar.Is(lang.PlacePreposition, p)
}

// done reports whether a verb stands in a relative clause that says which is meant: «الاتفاق
// الذي تم التوصل إليه» is there, whatever is demanded of it.
func (r *reading) done(h *hit) bool {
	return h.isVerb() && r.clauses[h.clause].link == relative && (h.form.Suffix != "" || tenseOf(h) == lang.Past)
}

// governor returns the trigger that a hit is wanted, said or refused by: the last
// one before it whose clause its own is a complement of, or in whose clause it
// stands behind the verb.
func (x *Extractor) governor(r *reading, h *hit) *hit {
	var g *hit
	top, leaves := x.topOf(r, h.clause), x.leaves(r, h.clause)
	for k := range r.hits {
		n := &r.hits[k]
		if n.from >= h.from {
			break
		}
		if n.sense == nil || n.light != nil {
			continue
		}
		if n.clause == h.clause && !h.isVerb() || !leaves && r.complementOf(h.clause, top, n.clause) {
			g = n
		}
	}
	return g
}

// leaves reports whether the verb of a clause goes on behind the infinitives before it, whose
// governor is not its own: "urged Iran to free the crew and condemned Russia".
func (x *Extractor) leaves(r *reading, c int) bool {
	if !x.grammar.SubjectFirst() || r.clauses[c].link != coordinated {
		return false
	}
	v, before := r.clauses[c].verb, r.clauses[c-1].verb
	return v != nil && before != nil && tenseOf(v) == lang.Past && !v.trigger.passive && x.infinitive(r, before)
}

// topOf returns the last clause up to c that is a main one or a complement, but not the second of
// two infinitives that are joined; the first of the sentence if there is none.
func (x *Extractor) topOf(r *reading, c int) int {
	for ; c > 0; c-- {
		if l := r.clauses[c].link; l == mainClause || l == complement && !x.joinsInfinitives(r, c) {
			break
		}
	}
	return c
}

// complementOf reports whether clause c, whose top is given, is what is said or wanted in
// clause of.
func (r *reading) complementOf(c, top, of int) bool {
	if of >= c || r.clauses[c].link == adverbial {
		return false // "agreed to stop, hours after Bangkok accused …"
	}
	if of >= top {
		return r.clauses[of+1].link == complement
	}
	return r.clauses[top].link == complement && (top == of+1 || r.clauses[top-1].verb == r.clauses[of].verb)
}

// joinsInfinitives reports whether clause c is an infinitive that is joined to the infinitive of the
// clause before it: "to stop the strikes and to free them".
func (x *Extractor) joinsInfinitives(r *reading, c int) bool {
	if r.clauses[c-1].link != complement || !x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[r.clauses[c].from]) {
		return false
	}
	before := r.clauses[c-1].verb
	return before != nil && x.infinitive(r, before) && x.grammar.WordIs(lang.Conjunction, &r.tokens[r.clauses[c].from-1])
}
