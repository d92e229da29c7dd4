package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// noun reads the claim of a noun of action: with its own actors, with those of the
// light verb it is the object of, or, where it has none, of an event told elsewhere.
func (st *story) noun(r *reading, h *hit) {
	x := st.x
	if x.undone(r, h) {
		return
	}
	from, to := x.nounWindow(r, h)
	genitive, adjective := x.genitiveOf(r, h), x.adjectiveOf(r, h)
	if x.grammar.OwnersBefore() {
		genitive, adjective = x.ownersLeft(r, h)
	}
	x.ownNoun(r, h, genitive)
	c := st.claim(r, h)
	venue := x.venue(h, genitive)
	if venue != nil {
		genitive = nil
	}
	adjective, owner := x.ofObject(r, h, adjective)
	args := x.fill(r, &h.sense.nounPlaces, standing{in: [slotKinds][]*entity.Mention{inGenitive: genitive, asAdjective: adjective}}, h.to, to)
	if len(owner) > 0 && towards[h.sense.Type] && !slices.ContainsFunc(args, func(a argument) bool { return a.role == graph.RoleTarget }) {
		args = append(args, argument{graph.RoleTarget, owner[0], "owner of the object"})
	}
	args = x.governs(r, h, genitive, args)
	c.addArguments(args)
	x.grounds(&c, args)
	own := len(c.Participants) > 0
	if l := x.lightOf(r, h); l != nil {
		st.lightSubject(r, h, l, slices.Concat(genitive, adjective), &c)
		if c.Type == graph.Protest && !c.some(graph.RoleSource) {
			c.addActors(graph.RoleSource, []graph.Actor{entity.Crowd()}, "") // «اندلعت مظاهرات»
		}
		x.tell(r, l, &c)
	} else {
		x.tell(r, h, &c)
		st.nominal(r, h, &c, own)
		if c.Open && x.purpose(r, h) {
			c.Modality, c.Open = graph.Planned, false
		}
	}
	st.onGround(r, h, &c)
	if len(c.Participants) > 0 && (c.Type == graph.Aid || c.Type == graph.Request || x.governor(r, h) == nil) {
		st.counterpart(r, h, &c) // who condemns an attack is not in it
	}
	st.defended(r, h, &c)
	if venue != nil {
		c.place(venue)
	}
	x.locate(r, h, &c, args, from, to)
	st.home(&c)
	st.date(r, h, &c)
	if c.Type == graph.Agree && x.signed(r, h) {
		c.Type, c.Mode = graph.Support, signing
	}
	st.agreed(r, h, &c)
	st.attribute(r, h, &c)
	c.refused()
	c.threatened()
	x.about(r, h, &c)
	if st.elsewhere(r, h, &c) {
		return
	}
	worth := !x.reversed(r, h) && st.worth(r, h, &c)
	st.lend(r, h, &c, worth)
	if worth {
		st.add(c)
	}
}

// elsewhere keeps a noun that names nobody as a telling of a deed told elsewhere, and reports
// whether it is one.
func (st *story) elsewhere(r *reading, h *hit, c *Claim) bool {
	known := h.form.Article || h.form.Suffix != "" || st.x.demonstrative(r, h)
	if known && c.onlyCrowd() {
		c.Participants = nil // «بعد انتهاء التظاهرة»
	}
	if len(c.Participants) > 0 {
		return false
	}
	c.Anaphoric = true
	if known || r.tokens[h.from].Definite || c.Time.Known() || c.Place != nil || r.described(h) {
		st.add(*c)
	}
	return true
}

// onlyCrowd reports whether a protest is told with nothing but that there is one: no name, day or place.
func (c *Claim) onlyCrowd() bool {
	return c.Type == graph.Protest && c.Place == nil && c.TimeText == "" && len(c.Participants) == 1 &&
		c.Participants[0].Mention == "" && c.Participants[0].Actor.ID == entity.Crowd().ID
}

// undone reports whether a noun is what the word right before it lifts or imposes, and that
// is the deed: «رفع العقوبات», «فرض عقوبات».
func (x *Extractor) undone(r *reading, h *hit) bool {
	if h.sense.Type != graph.Sanction || x.grammar.SubjectFirst() {
		return false
	}
	return slices.ContainsFunc(r.hits, func(n hit) bool {
		return n.to <= h.from && h.from-n.to <= 1 && n.sense != nil && (n.sense.Type == graph.Concede || n.sense.Type == graph.Sanction) &&
			n.sense.words.at(x.words, r.tokens[h.from:])
	})
}

// reversing are the deeds that end what a noun tells, by its type: sanctions are lifted, trade
// is suspended.
var reversing = map[graph.Type][]graph.Type{
	graph.Sanction: {graph.Concede, graph.Sanction}, graph.Coerce: {graph.Concede},
	graph.Cooperate: {graph.Sanction}, graph.Aid: {graph.Sanction, graph.Concede}, graph.Agree: {graph.Sanction}, graph.Consult: {graph.Reject},
}

// reversed reports whether a noun is the object of a verb that ends what it tells, or the
// subject of its passive: "suspended trade with India", "the sanctions on Iran were lifted".
func (x *Extractor) reversed(r *reading, h *hit) bool {
	if !x.grammar.SubjectFirst() {
		return false
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.clause != h.clause || n.sense == nil || n.trigger.class != verbWord || !slices.Contains(reversing[h.sense.Type], n.sense.Type) {
			continue
		}
		if n.trigger.passive && n.from >= h.to || !n.trigger.passive && n.to <= h.from && h.from-n.to <= maxThing {
			return true
		}
	}
	return false
}

// ownNoun chooses the sense of a noun anew where it is done to one of the doer's own
// state: «قرر الأردن استدعاء السفير الأردني».
func (x *Extractor) ownNoun(r *reading, h *hit, genitive []*entity.Mention) {
	l := x.lightOf(r, h)
	if l == nil || len(genitive) == 0 {
		return
	}
	subject, _ := x.verbArguments(r, l)
	if len(subject) > 0 && len(subject[0].Actors) > 0 && sameCode(subject[0].Actors[0], genitive[0].Actors) {
		if s := x.senseFor(r, h, true); s != nil {
			h.sense = s
		}
	}
}

// signed reports whether a participle on the noun of an agreement says that it was signed:
// «الاتفاق النووي الموقع في فيينا».
func (x *Extractor) signed(r *reading, h *hit) bool {
	for i := h.to; i < min(h.to+maxPhrase, len(r.tokens)) && r.tokens[i].Kind == text.Word; i++ {
		if slices.ContainsFunc(r.tokens[i].Forms, func(f text.Form) bool {
			return f.Prep == "" && f.Conj == "" && f.Suffix == "" && slices.Contains(x.grammar.Signed, f.Key)
		}) {
			return true
		}
	}
	return false
}

// lend gives the target of a deed that is only what another is about («هددت بفرض
// عقوبات على إيران») to that other, where it has none. Whom something is promised for is
// its target though it is told as a deed too, which told says: "agreed to lift the sanctions on Iran".
func (st *story) lend(r *reading, h *hit, c *Claim, told bool) {
	g := st.x.governor(r, h)
	if g == nil {
		g = st.x.nounBefore(r, h)
	}
	if g == nil || told && g.sense.Type != graph.Agree && g.sense.Type != graph.Reject && g.sense.Type != graph.Threaten {
		return
	}
	for k := len(st.claims) - 1; k >= 0; k-- {
		if st.claims[k].Sentence < c.Sentence {
			return
		}
		if o := &st.claims[k]; o.Token == g.from && verbalActs[o.Type] {
			if !o.some(graph.RoleTarget) {
				lent := graph.RoleTarget
				if (o.Type == graph.Accuse || o.Type == graph.Reject) && (c.Type == graph.Assault || c.Type == graph.Coerce || c.Type == graph.Sanction) {
					lent = graph.RoleSource // who condemns an attack blames not its victims
				}
				by := o.actors(graph.RoleSource)
				for _, p := range c.Participants {
					with := p.Role == graph.RoleParticipant && (o.Type == graph.Reject || o.Type == graph.Agree)
					if (p.Role == lent || with) && !sameCode(p.Actor, by) {
						o.addActors(graph.RoleTarget, []graph.Actor{p.Actor}, p.Mention)
					}
				}
			}
			return
		}
	}
}

// nounBefore returns the noun of a deed that an infinitive hangs on: "the refusal to talk".
func (x *Extractor) nounBefore(r *reading, h *hit) *hit {
	to := x.infinitiveMark(r, h)
	if !h.isVerb() || to < 0 {
		return nil
	}
	k := slices.IndexFunc(r.hits, func(n hit) bool { return n.to == to && !n.isVerb() && n.sense != nil })
	if k < 0 {
		return nil
	}
	return &r.hits[k]
}

// nominal completes a noun that no light verb carries: mutual deeds are those of
// the two last spoken of; a pronoun or a time frame («خلال زيارة إلى قطر») makes the
// subject of the clause its doer.
func (st *story) nominal(r *reading, h *hit, c *Claim, own bool) {
	x := st.x
	if !own && x.reciprocal(r, h) {
		c.addActors(graph.RoleParticipant, st.lastStates(r, h), "")
		return
	}
	doer := doerOf(h.sense.NounFrame)
	if !c.some(doer) && len(h.sense.NounFrame[doer]) > 0 { // who announces a death («مقتل») has not done it
		st.control(r, h, c, doer)
	}
	n := c.count(doer)
	framed := n == 0 && own && !towards[c.Type] && x.frameOfTime(r, h) // who acts after an attack is not the attacker
	mine := x.owned(r, h)
	sought := n == 1 && doer == graph.RoleParticipant && (x.purpose(r, h) || mine && !x.grammar.SubjectFirst()) // "travelled for talks with", «محادثاته مع»
	if !framed && !sought && (n > 0 || !mine) {
		return
	}
	if mine {
		if m := x.possessorOf(r, h, c); m != nil {
			c.addActors(doer, m.Actors, m.Text)
		}
		return
	}
	for _, m := range x.clauseSubject(r, h) {
		c.addActors(doer, m.Actors, m.Text)
	}
}

// control makes the subject of the verb whose object a noun is its doer: «أعلنت
// روسيا طرد دبلوماسيين».
func (st *story) control(r *reading, h *hit, c *Claim, doer graph.Role) {
	g := st.x.governor(r, h)
	if g != nil && !g.isVerb() && h.form.Conj != "" {
		g = r.clauses[h.clause].verb // «أعلنت قطع علاقاتها وطرد السفير»
	}
	if g == nil || g.sense == nil || !g.isVerb() || g.clause != h.clause || h.form.Article || !st.x.objectAt(r, h) || st.x.subjectOfSaid(r, h) || !announces[g.sense.Type] || g.sense.Mode == saying || g.sense.Mode == denial || g.sense.Mode == comment {
		return
	}
	switch s := r.clauses[g.clause].subject; {
	case s != nil:
		for _, m := range r.group(s) {
			c.addActors(doer, m.Actors, m.Text)
		}
	case !st.x.stranger(r, g) && !st.x.grammar.SubjectFirst():
		c.addActors(doer, st.announcer(c.Sentence, g), "") // «وأعلن فرض عقوبات»
	default:
		return
	}
	c.Frame += string(doer) + "=subject of " + g.trigger.name() + " "
	if g.sense.Type == graph.Statement {
		c.announced = g.from + 1
	}
}

// subjectOfSaid reports whether a noun has a verb of its own right behind it, so that it is the
// subject of what is said and not its object: "insisted the raid would not go unpunished".
func (x *Extractor) subjectOfSaid(r *reading, h *hit) bool {
	return x.grammar.SubjectFirst() && h.to < len(r.tokens) && x.adverbial(&r.tokens[h.to])
}

// announcer returns who was found to do what a verb of the sentence being read tells.
func (st *story) announcer(sentence int, g *hit) []graph.Actor {
	for k := len(st.claims) - 1; k >= 0 && st.claims[k].Sentence == sentence; k-- {
		if o := &st.claims[k]; o.Token == g.from {
			return o.actors(graph.RoleSource)
		}
	}
	return nil
}

// saying is the mode of a statement that has no noun for its object: what stands behind
// begins a clause ("said the talks had failed").
const saying = "say"

// comment is the mode of a statement about what others do: "described the raid as".
const comment = "comment"

// announces are the deeds by which somebody says, promises or threatens what he
// does himself.
var announces = map[graph.Type]bool{graph.Statement: true, graph.Agree: true, graph.Threaten: true, graph.Retreat: true, graph.Concede: true}

// owned reports whether a pronoun says whose deed a noun is: «زيارته», "his visit".
func (x *Extractor) owned(r *reading, h *hit) bool {
	if !x.grammar.SubjectFirst() {
		return h.form.Suffix != ""
	}
	for i := x.phraseStart(r, h); i < h.from; i++ {
		if x.grammar.WordIs(lang.Possessive, &r.tokens[i]) {
			return true
		}
	}
	return false
}

// lastBefore returns the actor mentioned last before a token.
func (r *reading) lastBefore(at int) *entity.Mention {
	for k := len(r.mentions) - 1; k >= 0; k-- {
		if m := &r.mentions[k]; m.To <= at && len(m.Actors) > 0 && m.Class != entity.Adjective {
			return m
		}
	}
	return nil
}

// maxCount is how many words may stand between a noun and what is in its genitive: how many
// are meant.
const maxCount = 4

// genitiveOf returns the mentions in the genitive of a noun, over the adjectives
// between.
func (x *Extractor) genitiveOf(r *reading, h *hit) []*entity.Mention {
	if h.form.Article || h.form.Suffix != "" {
		return nil
	}
	for i := h.to; i < min(h.to+maxCount, len(r.tokens)); i++ {
		if k := r.cover[i]; k >= 0 {
			m := &r.mentions[k]
			if m.From == i && m.Prep == "" && m.Class != entity.Adjective && !m.Conj {
				return r.group(m)
			}
			return nil
		}
		if i > h.to && x.counts(&r.tokens[i-1]) && x.grammar.Is(lang.NounSource, r.tokens[i].Fold) {
			continue // «مقتل ثلاثة من جنودها»
		}
		if _, ok := x.grammar.TokenIs(lang.Qualifier, &r.tokens[i]); (!ok || i > h.to) && !x.counts(&r.tokens[i]) {
			return nil
		}
	}
	return nil
}

// described reports whether a verb of the same kind describes a noun: «قمة تجمع
// الرئيسين».
func (r *reading) described(h *hit) bool {
	for k := range r.hits {
		if n := &r.hits[k]; n.from >= h.to && n.from <= h.to+1 && n.isVerb() && n.sense != nil && n.sense.Type == h.sense.Type {
			return true
		}
	}
	return false
}

// venue returns the capital in the genitive of a meeting: «محادثات الرياض» are talks
// in Riyadh, whoever holds them.
func (x *Extractor) venue(h *hit, genitive []*entity.Mention) *entity.Mention {
	if _, ok := h.sense.NounFrame[graph.RoleParticipant]; !ok || len(genitive) != 1 {
		return nil
	}
	if m := genitive[0]; (m.Class == entity.Seat || m.Class == entity.Place) && m.Place != nil {
		return m
	}
	return nil
}

// adjectiveOf returns the state adjectives on a noun, joined by a dash or not: «القمة
// الأميركية - الروسية».
func (x *Extractor) adjectiveOf(r *reading, h *hit) []*entity.Mention {
	const reach = 2 // words between
	var out []*entity.Mention
	end := h.to + reach
	for i := h.to; i < min(end+1, len(r.tokens)); i++ {
		k := r.cover[i]
		if k < 0 {
			if r.tokens[i].Kind == text.Punct && (len(out) == 0 || !r.tokens[i].Dash()) {
				break
			}
			continue
		}
		if m := &r.mentions[k]; m.Class == entity.Adjective && m.Prep == "" {
			out = append(out, m)
			i, end = m.To-1, m.To+reach
			continue
		}
		break
	}
	return out
}

// ofObject parts from the adjectives on a noun those that are on its object: a noun
// without an article has none with it («وقف الواردات اللبنانية»).
func (x *Extractor) ofObject(r *reading, h *hit, adjective []*entity.Mention) (own, object []*entity.Mention) {
	for _, m := range adjective {
		if !x.grammar.SubjectFirst() && !h.form.Article && h.form.Suffix == "" && m.From > h.to && definite(r.tokens[m.From]) {
			object = append(object, m)
		} else {
			own = append(own, m)
		}
	}
	return own, object
}

// definite reports whether a word has an article written on to it.
func definite(t text.Token) bool {
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool { return f.Article })
}

// readsAs reports whether one of the readings of a word is in a list.
func readsAs(t *text.Token, list []string) bool {
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool { return slices.Contains(list, f.Key) })
}

// portion returns where what only says how many of a noun at a token begins, with adjectives
// of its own: «سلسلة من الغارات», «عددا كبيرا من اللقاءات»; the token itself if nothing does.
func (x *Extractor) portion(r *reading, i int) int {
	const adjectives = 2
	if i < 2 || !x.grammar.Is(lang.NounSource, r.tokens[i-1].Fold) {
		return i
	}
	for j := i - 2; j >= max(0, i-2-adjectives) && r.tokens[j].Kind == text.Word && r.cover[j] < 0; j-- {
		if readsAs(&r.tokens[j], x.grammar.Portions) || x.counts(&r.tokens[j]) {
			return j
		}
	}
	return i
}

// demonstrative reports whether "this" or "these" stands before a noun.
func (x *Extractor) demonstrative(r *reading, h *hit) bool {
	if h.from == 0 {
		return false
	}
	_, ok := x.grammar.TokenIs(lang.Demonstrative, &r.tokens[h.from-1])
	return ok
}

func (x *Extractor) reciprocal(r *reading, h *hit) bool {
	for i := h.to; i < min(h.to+2, len(r.tokens)); i++ {
		if _, ok := x.grammar.TokenIs(lang.Reciprocal, &r.tokens[i]); ok {
			return true
		}
	}
	return false
}

// frameOfTime reports whether a noun stands behind «خلال» or the like.
func (x *Extractor) frameOfTime(r *reading, h *hit) bool {
	p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, h))
	return x.grammar.Is(lang.TimePreposition, p)
}

// clauseSubject returns the subject of the verb of a noun's clause, or of the first
// verb after it where the noun stands before («خلال زيارة … قال لافروف»).
func (x *Extractor) clauseSubject(r *reading, h *hit) []*entity.Mention {
	if s := r.shared(h.clause + 1); len(s) > 0 {
		return s
	}
	for k := range r.hits {
		if n := &r.hits[k]; n.from > h.from && n.isVerb() {
			s, _ := x.verbArguments(r, n)
			return s
		}
	}
	return nil
}

// lastStates returns the two states last spoken of before a token.
func (st *story) lastStates(r *reading, h *hit) []graph.Actor {
	var out []graph.Actor
	take := func(actors []graph.Actor) {
		for _, a := range slices.Backward(actors) {
			s, ok := st.x.entities.Names().Actor(a.Code)
			if ok && len(out) < 2 && !slices.ContainsFunc(out, func(o graph.Actor) bool { return o.ID == s.ID }) {
				out = append(out, s)
			}
		}
	}
	for k := len(r.mentions) - 1; k >= 0; k-- {
		if r.mentions[k].From < h.from {
			take(r.mentions[k].Actors)
		}
	}
	for k := len(st.claims) - 1; k >= 0 && len(out) < 2; k-- {
		for _, p := range slices.Backward(st.claims[k].Participants) {
			take([]graph.Actor{p.Actor})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
