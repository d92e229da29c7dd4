package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// story is what reading a document carries from one sentence to the next.
type story struct {
	x         *Extractor
	doc       *text.Document
	claims    []Claim
	speaker   []graph.Actor          // of the latest statement
	subject   []graph.Actor          // of the latest main clause
	agreement string                 // the ID of the latest that was named
	deciders  map[string]graph.Actor // named last, by their kind
	homes     map[string]string      // of persons of whom no state is told, where they turned out to be of one
}

// sentence reads the claims of one sentence.
func (st *story) sentence(r *reading) {
	st.rememberMet(r)
	start := len(st.claims)
	for k := range r.hits {
		h := &r.hits[k]
		switch {
		case h.light != nil:
			st.x.verbArguments(r, h) // so that later clauses know its subject
		case h.sense == nil:
			if h.isVerb() {
				st.x.verbArguments(r, h)
			}
		case h.trigger.class == nounWord:
			st.noun(r, h)
		default:
			st.verb(r, h)
		}
	}
	st.weigh(r, start)
	st.relate(r, start)
	st.regions(r, start)
	seal(st.claims[start:])
	st.rememberDeciders(r)
}

// claim begins a claim on a trigger.
func (st *story) claim(r *reading, h *hit) Claim {
	quote := graph.Evidence{ArticleID: st.doc.Article.ID, From: r.s.From, To: r.s.To, Quote: st.doc.Slice(r.s.From, r.s.To)}
	return Claim{
		Event: graph.Event{
			Type: h.sense.Type, Mode: h.sense.Mode, Polarity: graph.Affirmed, Modality: graph.Actual,
			Evidence: []graph.Evidence{quote},
		},
		Sentence: r.s.Index, Token: h.from, phrase: st.x.phraseStart(r, h), noun: !h.isVerb(), Lemma: h.trigger.name(),
		Trigger: st.doc.Slice(r.tokens[h.from].From, r.tokens[h.to-1].To),
	}
}

// verb reads the claim of a verb or of a participle that stands for one: of the first of its
// senses from the one chosen on that can be told so.
func (st *story) verb(r *reading, h *hit) {
	subject, object := st.x.verbArguments(r, h)
	if len(subject) > 0 && len(object) > 0 && len(subject[0].Actors) > 0 && sameCode(subject[0].Actors[0], object[0].Actors) {
		h.sense = st.x.senseFor(r, h, true)
	}
	for h.sense != nil && !st.told(r, h, subject, object) {
		h.sense = st.x.senseBehind(r, h) // "said Iran had broken the truce" charges, but Iran may just have broken it
	}
}

// told reads the claim of a verb in the sense that is chosen, and reports whether it can have
// it here.
func (st *story) told(r *reading, h *hit, subject, object []*entity.Mention) bool {
	c := st.claim(r, h)
	from, to := r.window(h)
	args := st.x.fill(r, &h.sense.verbPlaces, standing{in: [slotKinds][]*entity.Mention{asSubject: subject, asObject: object}, active: len(subject) > 0 && !h.trigger.passive}, h.to, to)
	args = st.x.refusedOf(r, h, st.x.unblamed(r, h, st.x.indirect(r, h, st.x.ofSubject(r, h, args), h.to, to)), to)
	r.clauses[h.clause].urges(h, args)
	c.addArguments(args)
	if len(subject) > 0 {
		for _, m := range st.x.likewise(r, h) {
			c.addActors(doerOf(h.sense.Frame), m.Actors, m.Text)
		}
	}
	c.single = st.x.single(r, subject)
	if len(subject) == 0 && !st.x.stranger(r, h) {
		switch {
		case h.sense.Type == graph.Statement || st.said(r, h):
			c.addActors(doerOf(h.sense.Frame), st.spoke(), "")
		case h.clause == 0 && c.Type != graph.Protest && !h.trigger.passive && !st.x.markedPassive(r, h) && !st.x.suffered(r, h, [][]*entity.Mention{object}):
			c.addActors(doerOf(h.sense.Frame), st.subject, "")
		}
	}
	if !c.some(graph.RoleTarget) {
		st.pronounObject(r, h, &c)
	}
	if c.Type == graph.Protest && len(c.Participants) == c.count(graph.RoleTarget) && st.x.crowdBehind(r, h) {
		c.addActors(graph.RoleSource, []graph.Actor{entity.Crowd()}, "") // «تظاهر الآلاف»
	}
	if len(subject) > 0 && r.clauses[h.clause].link == mainClause {
		st.subject = c.actors(doerOf(h.sense.Frame))
	}
	st.x.tell(r, h, &c)
	st.attribute(r, h, &c)
	if hasSlot(h.sense.Frame, slotSpeaker) {
		if len(c.AttributedTo) == 0 {
			c.AttributedTo = st.x.tellerBehind(r, h)
		}
		if !c.charge(h.sense) {
			return false
		}
	}
	c.atHome()
	st.onGround(r, h, &c)
	c.easedBySpeaker(h)
	st.counterpart(r, h, &c)
	c.denied(h.sense)
	st.x.locate(r, h, &c, args, from, to)
	st.lodge(r, h, &c)
	st.inPower(&c)
	st.home(&c)
	st.date(r, h, &c)
	st.agreed(r, h, &c)
	if doer := doerOf(h.sense.Frame); h.trigger.first && !c.some(doer) {
		c.addActors(doer, c.AttributedTo, "")
	}
	c.refused()
	c.threatened()
	st.x.about(r, h, &c)
	if !r.carrier(h) {
		st.keep(r, h, subject, &c)
	}
	return true
}

// keep adds the claim of a verb, if it is an event.
func (st *story) keep(r *reading, h *hit, subject []*entity.Mention, c *Claim) {
	switch {
	case c.Type == graph.Statement && st.x.saysNothing(r, h):
	case c.Type == graph.Statement:
		st.statement(*c)
	case h.sense.Amid && st.x.amid(r, subject, c):
		c.Anaphoric = true
		st.add(*c)
	default:
		worth := st.worth(r, h, c)
		st.lend(r, h, c, worth)
		if worth {
			st.add(*c)
		}
	}
}

// crowdBehind reports whether those who protest stand behind a verb, though no mention: how many
// they are, somebody of whom nothing is known, or the protest itself («خرجت أمس مظاهرات»).
func (x *Extractor) crowdBehind(r *reading, h *hit) bool {
	i := h.to
	for i < len(r.tokens) && r.inTime[i] {
		i++
	}
	if i >= len(r.tokens) || h.form.Suffix != "" {
		return false
	}
	protest := slices.ContainsFunc(r.hits, func(n hit) bool { return n.from == i && !n.isVerb() && n.sense != nil && n.sense.Type == graph.Protest })
	return protest && !x.grammar.SubjectFirst() || x.counts(&r.tokens[i])
}

// amid reports whether a deed is what those who protest do at their protest, so that it tells no
// other: "the protesters chanted slogans".
func (x *Extractor) amid(r *reading, subject []*entity.Mention, c *Claim) bool {
	if len(subject) != 1 || c.Place != nil || c.TimeText != "" || len(c.Participants) != c.count(graph.RoleSource) {
		return false
	}
	m := subject[0]
	crowd := len(m.Actors) == 1 && m.Actors[0].ID == entity.Crowd().ID
	return crowd && (definite(r.tokens[m.From]) || m.From > 0 && x.grammar.WordIs(lang.Determiner, &r.tokens[m.From-1]) && !x.grammar.WordIs(lang.Indefinite, &r.tokens[m.From-1]))
}

// spoke returns who is meant where nobody is said to speak: whoever spoke last, or before
// anybody did the person whom the text is about.
func (st *story) spoke() []graph.Actor {
	if len(st.speaker) == 0 && len(st.subject) == 1 && st.subject[0].Kind == graph.KindPerson {
		return st.subject
	}
	return st.speaker
}

// easedBySpeaker makes whoever says that something will be lifted the one who lifts it, if nobody
// else does: "the European Union said the sanctions would be lifted".
func (c *Claim) easedBySpeaker(h *hit) {
	if c.Type == graph.Concede && h.trigger.passive && !c.some(graph.RoleSource) {
		c.addActors(graph.RoleSource, c.AttributedTo, "")
	}
}

// urges makes the one behind the preposition of a demand the object of its clause, who is to do
// what follows: "called on Spain to free the crew".
func (c *clause) urges(h *hit, args []argument) {
	if c.object != nil || h.sense.Type != graph.Request {
		return
	}
	for _, a := range args {
		if a.role == graph.RoleTarget && !a.mention.Both {
			c.object = a.mention
			return
		}
	}
}

// said reports whether a hit stands in what somebody says, who is then meant by a
// pronoun: «أكد أنه لن يقبل».
func (st *story) said(r *reading, h *hit) bool {
	for i := h.clause; i > 0; i-- {
		switch r.clauses[i].link {
		case complement:
			return r.clauses[i-1].verb != nil
		case mainClause, relative:
			return false
		}
	}
	return false
}

// doerOf is the role of whoever does the deed of a frame.
func doerOf(frame map[graph.Role][]string) graph.Role {
	if _, ok := frame[graph.RoleParticipant]; ok {
		return graph.RoleParticipant
	}
	return graph.RoleSource
}

// denied makes the denial of a deed the deed that it is.
func (c *Claim) denied(s *sense) {
	if c.Polarity == graph.Negated && s.Negated != nil {
		c.Type, c.Mode, c.Polarity = s.Negated.Type, s.Negated.Mode, graph.Affirmed
		if c.Modality != graph.Conditional { // "if Congress does not approve"
			c.Modality = graph.Actual
		}
	}
}

// refusals are the deeds which to say that one will not do is to refuse, by how.
var refusals = map[graph.Type]string{
	graph.Concede: "yield", graph.Retreat: "yield", graph.Aid: "assist", graph.Cooperate: "assist", graph.Support: "change",
	graph.Agree: "change", graph.Consult: "meet",
}

// refused makes what somebody says that he will not do the refusal that it is: "Hamas
// said it would not release the hostages".
func (c *Claim) refused() {
	mode, ok := refusals[c.Type]
	if !ok || c.Polarity != graph.Negated || c.Modality != graph.Planned || len(c.AttributedTo) == 0 {
		return
	}
	speaker := c.AttributedTo
	if !c.ownWords() {
		return
	}
	for i := range c.Participants {
		p := &c.Participants[i]
		if p.Role == graph.RoleParticipant {
			if p.Role = graph.RoleTarget; p.Actor.ID == speaker[0].ID || !c.has(speaker[0].ID) && sameCode(p.Actor, speaker) {
				p.Role = graph.RoleSource
			}
		}
	}
	c.Type, c.Mode, c.Polarity, c.Modality, c.AttributedTo = graph.Reject, mode, graph.Affirmed, graph.Actual, nil
}

// threatened makes the violence that somebody says he will do the threat that it is: "Iran
// said it would attack the base".
func (c *Claim) threatened() {
	if c.Type != graph.Assault || c.Polarity == graph.Negated || c.Modality != graph.Planned && c.Modality != graph.Conditional || !c.ownWords() {
		return
	}
	c.Type, c.Mode, c.Modality, c.AttributedTo = graph.Threaten, "violence", graph.Actual, nil
}

// ownWords reports whether whoever tells a deed is among those who do it.
func (c *Claim) ownWords() bool {
	return c.by(c.AttributedTo)
}

// statement keeps a claim that somebody said something, unless it is a medium that
// only passes it on.
func (st *story) statement(c Claim) {
	who := c.actors(graph.RoleSource)
	if len(who) == 0 || who[0].Code == "" || c.Polarity == graph.Negated || c.purpose {
		return // who kept silent said nothing
	}
	if who[0].Sector == "MED" || who[0].Kind == graph.KindMedia {
		st.speaker = nil
		return
	}
	st.speaker = who
	st.add(c)
}

func (st *story) add(c Claim) {
	st.claims = append(st.claims, c)
}

// seal says of the claims of a sentence how sure they are and whose words they are,
// when nothing about them changes any more.
func seal(claims []Claim) {
	for i := range claims {
		c := &claims[i]
		c.alone()
		c.ofSeveral()
		c.Confidence = confidence(c)
		c.Evidence[0].Confidence, c.Evidence[0].AttributedTo = c.Confidence, c.AttributedTo
	}
}

// between are the deeds that nobody does alone.
var between = map[graph.Type]bool{graph.Consult: true, graph.Agree: true, graph.Cooperate: true}

// alone makes the only participant of a deed that one can do alone its doer: «لم توقع
// تركيا الاتفاق».
func (c *Claim) alone() {
	if !c.single || between[c.Type] || c.count(graph.RoleParticipant) != 1 || c.some(graph.RoleSource) {
		return
	}
	for i := range c.Participants {
		if p := &c.Participants[i]; p.Role == graph.RoleParticipant {
			p.Role = graph.RoleSource
		}
	}
}

// ofSeveral gives what several do together the mode that says so: two who agree conclude an
// agreement, and an organisation that meets by itself is its members.
func (c *Claim) ofSeveral() {
	n := c.count(graph.RoleParticipant)
	switch {
	case c.Type == graph.Agree && c.Mode == consent && n > 1:
		c.Mode = agreeing
	case c.Type == graph.Consult && (c.Mode == "meeting" || c.Mode == "talks") && n == 1 && c.actors(graph.RoleParticipant)[0].Sector == intergovernmental:
		c.Mode = "multilateral"
	}
}

// intergovernmental is the sector of organisations whose members are states.
const intergovernmental = "IGO"

// atHome takes whom forces are moved to from the targets where these are the mover's own:
// "sent missiles to the Russian base".
func (c *Claim) atHome() {
	if c.Type != graph.Mobilize {
		return
	}
	by := c.actors(graph.RoleSource)
	c.Participants = slices.DeleteFunc(c.Participants, func(p graph.Participant) bool {
		return p.Role == graph.RoleTarget && sameCode(p.Actor, by)
	})
}

// single reports whether a subject is one state or person, with nobody joined to it.
func (x *Extractor) single(r *reading, subject []*entity.Mention) bool {
	if len(subject) != 1 || subject[0].Many || len(subject[0].Actors) != 1 || subject[0].Class > entity.Seat && subject[0].Class != entity.Person {
		return false
	}
	next := subject[0].To
	return next >= len(r.tokens) || !x.grammar.WordIs(lang.Conjunction, &r.tokens[next]) && (x.grammar.SubjectFirst() || !writtenJoined(&r.tokens[next]))
}

// some reports whether anybody has the role.
func (c *Claim) some(role graph.Role) bool { return c.count(role) > 0 }

// count returns how many have the role.
func (c *Claim) count(role graph.Role) int {
	n := 0
	for i := range c.Participants {
		if c.Participants[i].Role == role {
			n++
		}
	}
	return n
}

// actors returns who has the role.
func (c *Claim) actors(role graph.Role) []graph.Actor {
	n := c.count(role)
	if n == 0 {
		return nil
	}
	return c.actorsIn(make([]graph.Actor, 0, n), role)
}

// few is room for the actors of a role who are only looked at.
type few [usual]graph.Actor

// actorsIn adds who has the role to a list.
func (c *Claim) actorsIn(list []graph.Actor, role graph.Role) []graph.Actor {
	for i := range c.Participants {
		if p := &c.Participants[i]; p.Role == role {
			list = append(list, p.Actor)
		}
	}
	return list
}

func (c *Claim) has(id string) bool {
	for i := range c.Participants {
		if c.Participants[i].Actor.ID == id {
			return true
		}
	}
	return false
}

// usual is how many take part in most deeds.
const usual = 2

func (c *Claim) addActors(role graph.Role, actors []graph.Actor, words string) {
	if c.Participants == nil && len(actors) > 0 {
		c.Participants = make([]graph.Participant, 0, max(usual, len(actors)))
	}
	for i := range actors {
		if a := &actors[i]; a.ID != "" && !c.has(a.ID) {
			c.Participants = append(c.Participants, graph.Participant{Role: role, Actor: *a, Mention: words})
		}
	}
}

func (c *Claim) addArguments(args []argument) {
	for _, a := range args {
		c.addActors(a.role, a.mention.Actors, a.mention.Text)
		if a.slot != "" {
			c.Frame += string(a.role) + "=" + a.slot + " "
		}
	}
}
