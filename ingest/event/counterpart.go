package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// towards are the deeds that are done to somebody: where the frame finds only one
// side, the other is looked for in the sentence.
var towards = map[graph.Type]bool{
	graph.Accuse: true, graph.Sanction: true, graph.Coerce: true, graph.Assault: true, graph.Threaten: true,
	graph.Support: true, graph.Request: true, graph.Aid: true, graph.Reject: true, graph.Mobilize: true, graph.Concede: true,
}

// facing are those of them that are hardly ever told without one to whom: if the
// sentence does not say, those before it have.
var facing = map[graph.Type]bool{
	graph.Accuse: true, graph.Sanction: true, graph.Threaten: true, graph.Aid: true, graph.Concede: true,
	graph.Assault: true, graph.Support: true,
}

// told are the deeds whose object may be what somebody is said to do.
var told = map[graph.Type]bool{graph.Accuse: true, graph.Threaten: true, graph.Support: true}

// counterpart gives a deed that has only one side the other: the actor of another
// state or group that stands nearest to it in its clause, behind it before in front
// of it for a target, the other way round for a source. It costs confidence.
func (st *story) counterpart(r *reading, h *hit, c *Claim) {
	if !towards[c.Type] && c.Type != graph.Retreat && c.Type != graph.Agree && c.Type != graph.Protest || c.some(graph.RoleParticipant) {
		return
	}
	var sources, targets few
	source, target := c.actorsIn(sources[:0], graph.RoleSource), c.actorsIn(targets[:0], graph.RoleTarget)
	if len(target) == 0 && len(source) > 1 && st.x.eachOther(r, h) || len(target) == 0 && c.mutual(source) && (c.Type != graph.Assault || st.x.other(r, h, source, true) == nil) {
		for i := range c.Participants {
			c.Participants[i].Role = graph.RoleParticipant
		}
		return
	}
	switch {
	case c.Type == graph.Protest && len(source) > 0 && len(target) == 0:
		c.guess(graph.RoleTarget, st.x.protestedAgainst(r, h), source)
	case c.Type == graph.Agree && len(source) == 1 && len(target) == 0:
		c.guess(graph.RoleTarget, st.x.promised(r, h, source), source)
	case !towards[c.Type]:
	case len(source) > 0 && len(target) == 0 && !h.sense.Strict:
		st.target(r, h, c, source)
	case len(target) > 0 && len(source) == 0 && !st.x.onlyDescribes(r, h):
		if m := st.x.other(r, h, target, false); m != nil || c.Type != graph.Sanction {
			c.guess(graph.RoleSource, m, target)
		} else if a, ok := st.opponent(r, h, c, target); ok {
			c.addActors(graph.RoleSource, []graph.Actor{a}, "") // "its ambassador was expelled"
			c.guessed = true
		}
	}
}

// target looks for whom a deed is done to whose doers alone are told.
func (st *story) target(r *reading, h *hit, c *Claim, source []graph.Actor) {
	if n := st.x.blamed(r, h); n != nil && st.blame(r, n, c, source) {
		return
	}
	if a, ok := st.decider(r, h, source); ok {
		c.addActors(graph.RoleTarget, []graph.Actor{a}, "")
		c.guessed = true
		return
	}
	if st.x.infinitiveBehind(r, h) {
		return // whom "the threat to attack Israel" is against, that will say
	}
	if m := st.x.askedThat(r, h); m != nil && !c.has(m.Actors[0].ID) {
		c.addActors(graph.RoleTarget, m.Actors, m.Text)
		return
	}
	m := st.x.inSpeech(r, h, source)
	if m == nil {
		m = st.x.other(r, h, source, true)
	}
	if m == nil && st.x.grammar.Beyond && r.clauses[h.clause].link != relative {
		m = st.x.further(r, h, source)
	}
	if m != nil && c.Type == graph.Accuse && st.x.ofRule(r, m) {
		return
	}
	if c.guess(graph.RoleTarget, m, source) {
		return
	}
	if a, ok := st.opponent(r, h, c, source); ok {
		c.addActors(graph.RoleTarget, []graph.Actor{a}, "")
		c.guessed = true
	}
}

// guess gives a claim those that a mention means and that do not belong to one side, and
// reports whether there is a mention.
func (c *Claim) guess(role graph.Role, m *entity.Mention, side []graph.Actor) bool {
	if m == nil {
		return false
	}
	c.addActors(role, besides(m.Actors, side), m.Text)
	c.guessed = true
	return true
}

// protestedAgainst returns whom those who protest mean to accuse or turn down: "marched to denounce
// the court".
func (x *Extractor) protestedAgainst(r *reading, h *hit) *entity.Mention {
	next := h.clause + 1
	if next >= len(r.clauses) || r.clauses[next].verb == nil || !x.infinitive(r, r.clauses[next].verb) {
		return nil
	}
	v := r.clauses[next].verb
	if v.sense == nil || v.sense.Type != graph.Accuse && v.sense.Type != graph.Reject {
		return nil
	}
	for m := range r.in(v.to, r.clauses[next].to) {
		if faces(m) && m.Class != entity.Public && !r.stage(m) {
			return m
		}
	}
	return nil
}

// infinitiveBehind reports whether an infinitive that tells a deed hangs on a noun.
func (x *Extractor) infinitiveBehind(r *reading, h *hit) bool {
	return !h.isVerb() && slices.ContainsFunc(r.hits, func(n hit) bool { return n.sense != nil && n.isVerb() && x.infinitiveMark(r, &n) == h.to })
}

// askedThat returns who is to do what somebody asks for, where that is a clause of its own,
// though he is of the same state: "demanded that the government resign".
func (x *Extractor) askedThat(r *reading, h *hit) *entity.Mention {
	next := h.clause + 1
	if h.sense.Type != graph.Request || !h.isVerb() || next >= len(r.clauses) || r.clauses[next].link != complement || !x.isComplementer(&r.tokens[r.clauses[next].from]) {
		return nil
	}
	if v := r.clauses[next].verb; v != nil && v.trigger.entry != nil && v.trigger.passive {
		return nil
	}
	for m := range r.in(r.clauses[next].from, r.clauses[next].to) {
		if m.Prep != "" || m.From > r.clauses[next].from+maxAsked || len(m.Actors) == 0 || m.Class == entity.Place {
			return nil
		}
		return m
	}
	return nil
}

// maxAsked is how far behind the word that opens such a clause its subject may begin.
const maxAsked = 2

// consent is the mode of what somebody agrees to.
const consent = "accept"

// promised returns with or for whom somebody promises to do something, where what he will do
// is told by a verb that is no deed: "pledged to work with China".
func (x *Extractor) promised(r *reading, h *hit, side []graph.Actor) *entity.Mention {
	c := h.clause
	for c+1 < len(r.clauses) && r.clauses[c+1].link == complement {
		c++
	}
	for m := range r.in(h.to, r.clauses[c].to) {
		behind := slices.Contains(x.grammar.NounTarget, m.Prep) && !x.grammar.Is(lang.NounSource, m.Prep) && !slices.Contains(h.sense.Frame[graph.RoleTopic], m.Prep)
		if behind && faces(m) && m.Class != entity.Place && !onSide(m, side) {
			return m
		}
	}
	return nil
}

// inSpeech returns the first of another side in what a verb of saying tells that stands before
// it: "the strikes of Israel must stop, Egypt said".
func (x *Extractor) inSpeech(r *reading, h *hit, side []graph.Actor) *entity.Mention {
	from, to := x.speechBefore(r, h)
	for m := range r.in(from, to) {
		if faces(m) && !onSide(m, side) {
			return m
		}
	}
	return nil
}

// ofRule reports whether an organisation is named only as the one whose rule it is that is told
// of: "a breach of the UN Charter".
func (x *Extractor) ofRule(r *reading, m *entity.Mention) bool {
	return m.Actors[0].Sector == intergovernmental && m.To < len(r.tokens) && slices.Contains(x.grammar.Rules, r.tokens[m.To].Fold)
}

// onlyDescribes reports whether a verb only tells more of somebody or something told before it, so
// that nobody else there is its doer.
func (x *Extractor) onlyDescribes(r *reading, h *hit) bool {
	return h.trigger.passive && x.qualifies(r, h) || x.tellsOfObject(r, h)
}

// onSide reports whether all that a mention means belong to one side.
func onSide(m *entity.Mention, side []graph.Actor) bool {
	return !slices.ContainsFunc(m.Actors, func(a graph.Actor) bool { return !sameCode(a, side) })
}

// besides returns those of some actors that belong to nobody of one side: "our two
// governments" are one that did it and one that it was done to.
func besides(actors, side []graph.Actor) []graph.Actor {
	return slices.DeleteFunc(slices.Clone(actors), func(a graph.Actor) bool { return sameCode(a, side) })
}

// blamed returns the noun of a deed of force that is the object of an accusation, if no doer
// of it is told with it: "condemned the attack on the embassy".
func (x *Extractor) blamed(r *reading, h *hit) *hit {
	if h.sense.Type != graph.Accuse || !h.isVerb() {
		return nil
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.from < h.to || n.from > h.to+maxPhrase {
			continue
		}
		if n.isVerb() || n.sense == nil || n.sense.Type != graph.Assault && n.sense.Type != graph.Coerce || n.clause != h.clause {
			return nil
		}
		if p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, n)); p != "" || x.doerTold(r, n) {
			return nil
		}
		return n
	}
	return nil
}

// unblamed takes from the targets of an accusation those that what is condemned was done to.
func (x *Extractor) unblamed(r *reading, h *hit, args []argument) []argument {
	n := x.blamed(r, h)
	if n == nil {
		return args
	}
	return slices.DeleteFunc(args, func(a argument) bool { return a.role == graph.RoleTarget && a.mention.From >= n.to })
}

// refusedOf makes whose the thing is that somebody rejects the target, whoever is told with
// it: "rejected Russia's plan for talks with Moldova".
func (x *Extractor) refusedOf(r *reading, h *hit, args []argument, to int) []argument {
	if h.sense.Type != graph.Reject || !h.isVerb() || h.trigger.passive {
		return args
	}
	m := x.ownerBehind(r, h, to)
	if m == nil || slices.ContainsFunc(args, func(a argument) bool { return a.mention == m }) {
		return args
	}
	args = slices.DeleteFunc(args, func(a argument) bool { return a.role == graph.RoleTarget })
	return append(args, argument{graph.RoleTarget, m, "owner of the object"})
}

// doerTold reports whether it is told beside a noun whose deed it is.
func (x *Extractor) doerTold(r *reading, n *hit) bool {
	genitive, adjective := x.genitiveOf(r, n), x.adjectiveOf(r, n)
	if x.grammar.OwnersBefore() {
		genitive, adjective = x.ownersLeft(r, n)
	}
	_, to := x.nounWindow(r, n)
	if l := x.lightOf(r, n); len(genitive)+len(adjective) > 0 || l != nil && !l.actorless() {
		return true
	}
	for m := range r.in(n.to, to) {
		if slices.Contains(x.grammar.Agents, m.Prep) || !slices.Contains(x.grammar.NounTarget, m.Prep) && !x.placed(m) {
			return true
		}
	}
	return false
}

// blame makes whoever did the latest deed like the one that is condemned the target of a
// claim, and reports whether nobody else can be: whom it was done to is not to blame.
func (st *story) blame(r *reading, n *hit, c *Claim, source []graph.Actor) bool {
	for k := len(st.claims) - 1; k >= max(0, len(st.claims)-memory); k-- {
		o := &st.claims[k]
		if o.Type != n.sense.Type {
			continue
		}
		if by := o.actors(graph.RoleSource); len(by) > 0 && by[0].Code != "" && !sameCode(by[0], source) {
			c.addActors(graph.RoleTarget, by, "")
			c.guessed = true
			return true
		}
	}
	_, to := st.x.nounWindow(r, n)
	for range r.in(n.to, to) {
		return true
	}
	return false
}

// eachOther reports whether the object of a verb says that its doers do it to one
// another: "expelled each other's diplomats".
func (x *Extractor) eachOther(r *reading, h *hit) bool {
	for i := h.to; i < min(h.to+3, len(r.tokens)); i++ {
		if n, _ := x.grammar.PhraseAt(lang.Reciprocal, r.tokens, i); n > 0 {
			return true
		}
	}
	return false
}

// inPower makes the state of the place, or else of those it is done to, the doer of an
// arrest or the like that nobody is said to do: "25 were arrested in Skopje".
func (st *story) inPower(c *Claim) {
	if c.Type != graph.Coerce || !c.only(graph.RoleTarget) {
		return
	}
	target := c.Participants[0].Actor
	code := target.Code
	if c.Place != nil {
		code = c.Place.Country
	}
	a, ok := st.x.entities.Names().Actor(code)
	if !ok || a.Kind != graph.KindState || a.ID == target.ID {
		return
	}
	c.Participants = append(c.Participants, graph.Participant{Role: graph.RoleSource, Actor: a})
	c.guessed = true
}

// mutual reports whether a deed that several do is one that they do to or with each
// other: they sign, agree, break off relations, fight.
func (c *Claim) mutual(doers []graph.Actor) bool {
	if len(doers) < 2 || doers[0].Code == doers[1].Code || len(doers) != len(c.Participants) {
		return false
	}
	switch c.Type {
	case graph.Support:
		return c.Mode != "praise"
	case graph.Agree:
		return true
	case graph.Sanction, graph.Retreat:
		return c.Mode != "economic" && c.Mode != "withdraw"
	case graph.Assault:
		return true
	}
	return false
}

// other returns the mention nearest to a hit in its window whose actors belong to
// nobody of one side.
func (x *Extractor) other(r *reading, h *hit, side []graph.Actor, behind bool) *entity.Mention {
	from, to := x.nounWindow(r, h)
	if behind && told[h.sense.Type] && h.clause+1 < len(r.clauses) && r.clauses[h.clause+1].link == complement {
		to = r.clauses[h.clause+1].to // "alleged that Russia …"
	}
	var before, after *entity.Mention
	for m := range r.in(from, to) {
		if !faces(m) || m.Class == entity.Public && (!behind || m.From < h.to) || onSide(m, side) || x.scenery(r, h, m, behind) || m.From >= h.to && x.speaking(r, m) {
			continue
		}
		if behind && x.noTarget(r, h, m) {
			continue
		}
		if m.From < h.from {
			before = m
		} else if after == nil {
			after = m
		}
	}
	if behind && after != nil || before == nil {
		return after
	}
	return before
}

// noTarget reports whether a mention beside a hit is of nobody that the deed is done to: who only
// suffered what is spoken of, those between whom something is, who told of its doers.
func (x *Extractor) noTarget(r *reading, h *hit, m *entity.Mention) bool {
	if m.From < h.from && x.qualifiesNext(r, m) {
		return true
	}
	if h.sense.Type == graph.Mobilize && slices.Contains(x.grammar.Between, m.Prep) {
		return true // what is between two is of them, whoever sends troops there
	}
	return verbalActs[h.sense.Type] && x.victim(r, m)
}

// qualifiesNext reports whether a mention only tells more of the next one in its noun phrase, as
// whose it is or of what: "Somalia's rebel group al-Shabaab", "the U.N. Boundary Commission".
func (x *Extractor) qualifiesNext(r *reading, m *entity.Mention) bool {
	for i := m.To; i < len(r.tokens) && x.grammar.OwnersBefore(); i++ {
		if k := r.cover[i]; k >= 0 {
			return !r.mentions[k].Conj
		}
		if r.tokens[i].Kind != text.Word || x.breaks(r, i) {
			return false
		}
	}
	return false
}

// scenery reports whether a mention only says where a deed was done: who was killed in Syria was not
// killed by it, nor is what is asked in Paris asked of France.
func (x *Extractor) scenery(r *reading, h *hit, m *entity.Mention, behind bool) bool {
	return h.sense.Type == graph.Request && x.placed(m) || !behind && (x.placed(m) || r.stage(m) || x.ofOther(r, h, m))
}

// ofOther reports whether a mention behind a hit only says where somebody told right before
// it is from: "killed peacekeepers from Chad".
func (x *Extractor) ofOther(r *reading, h *hit, m *entity.Mention) bool {
	return m.From > h.to+1 && x.grammar.Is(lang.ServantPreposition, m.Prep) && r.cover[m.From-2] >= 0
}

// further returns the first mention behind the clause of a hit, in the same
// sentence, whose actors belong to nobody of one side.
func (x *Extractor) further(r *reading, h *hit, side []graph.Actor) *entity.Mention {
	for m := range r.in(r.clauses[h.clause].to, len(r.tokens)) {
		if faces(m) && !onSide(m, side) && !x.speaking(r, m) {
			return m
		}
	}
	return nil
}

// faces reports whether a mention is of somebody known by a state or group, or a crowd:
// others are too often things.
func faces(m *entity.Mention) bool {
	return len(m.Actors) > 0 && (m.Actors[0].Code != "" || m.Class == entity.Public)
}

// speaking reports whether a mention stands before a verb that only says who tells
// the deed: "fired two missiles, South Korea's military said".
func (x *Extractor) speaking(r *reading, m *entity.Mention) bool {
	for k := range r.hits {
		if n := &r.hits[k]; n.from >= m.To && n.isVerb() {
			return m.Prep == "" && n.sense != nil && (n.sense.Type == graph.Statement || x.speaksLast(r, n)) && m.From >= r.clauses[n.clause].from
		}
	}
	return false
}

// memory is how many claims back an opponent is looked for: more than any article has,
// and few enough for a text of megabytes.
const memory = 300

// opponent returns whom the doers of a claim last stood over against in the sentences
// before: the state or group on the other side of the latest deed that they did or
// suffered ("Colombia apologized", after Ecuador broke off relations with it). Doers
// that are no state's have none.
func (st *story) opponent(r *reading, h *hit, c *Claim, doers []graph.Actor) (graph.Actor, bool) {
	if c.Type == graph.Reject {
		return st.asker(r, h, doers)
	}
	if s, ok := st.x.entities.Names().Actor(doers[0].Code); !ok || s.Kind != graph.KindState || !facing[c.Type] {
		return graph.Actor{}, false // the United Nations stand over against nobody
	}
	if c.Modality == graph.Conditional || st.x.names(r, h) {
		return graph.Actor{}, false
	}
	for k := len(st.claims) - 1; k >= max(0, len(st.claims)-memory); k-- {
		o := &st.claims[k]
		if o.Sentence == c.Sentence || o.Type == graph.Statement {
			continue
		}
		if a, ok := o.across(doers); ok && (a.Sector != intergovernmental || o.Type == graph.Sanction && sameCode(a, o.actors(graph.RoleSource))) {
			return a, true // an organisation only if it has done something to them
		}
	}
	return graph.Actor{}, false
}

// asker returns who last asked or offered something, which those who turn "it" or
// "that idea" down refuse: "the Americans turned that idea down".
func (st *story) asker(r *reading, h *hit, doers []graph.Actor) (graph.Actor, bool) {
	const pointing = lang.Demonstrative | lang.PronounSpeaker
	if h.to >= len(r.tokens) || !st.x.grammar.WordIs(pointing, &r.tokens[h.to]) || st.x.names(r, h) {
		return graph.Actor{}, false
	}
	for k := len(st.claims) - 1; k >= max(0, len(st.claims)-memory); k-- {
		o := &st.claims[k]
		if o.Type != graph.Request && o.Type != graph.Agree {
			continue
		}
		if by := o.actors(graph.RoleSource); len(by) > 0 && by[0].Code != "" && !sameCode(by[0], doers) {
			return by[0], true
		}
	}
	return graph.Actor{}, false
}

// names reports whether somebody is named behind a hit, in its window.
func (x *Extractor) names(r *reading, h *hit) bool {
	_, to := x.nounWindow(r, h)
	for m := range r.in(h.to, to) {
		if len(m.Actors) > 0 && m.Actors[0].Code != "" {
			return true
		}
	}
	return false
}

// across returns who takes part in a claim on the other side than some who do.
func (c *Claim) across(some []graph.Actor) (graph.Actor, bool) {
	var other graph.Actor
	in := false
	for _, p := range c.Participants {
		switch {
		case p.Role == graph.RoleTopic || p.Actor.Code == "":
		case sameCode(p.Actor, some):
			in = true
		case other.ID == "":
			other = p.Actor
		}
	}
	return other, in && other.ID != ""
}
