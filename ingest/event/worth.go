package event

import (
	"math"
	"slices"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// worth reports whether a claim is an event: somebody known does or suffers it, and
// it is told as a deed and not only named as what another deed is about.
func (st *story) worth(r *reading, h *hit, c *Claim) bool {
	known := c.somebodies()
	if known == 0 || c.private(known) {
		return false
	}
	if verbalActs[c.Type] && st.x.saysWhich(r, h, c) {
		return false
	}
	if c.purpose && (c.Type != graph.Consult || r.met(h)) && !c.Time.Known() && !st.x.wanted(r, h) {
		return false // "to deter threats": what something else is done for
	}
	if link := r.clauses[h.clause].link; h.isVerb() && (link == complement || link == relative) && c.content(r, st.x.governor(r, h)) {
		return false
	}
	if h.isVerb() && (st.x.chargedIn(r, h) || st.x.judgedPlan(r, h)) {
		return false
	}
	if c.Modality == graph.Demanded && !c.Time.Known() && c.Place == nil && (st.x.governor(r, h) != nil || st.x.demandedBehind(r, h) || h.isVerb()) {
		return false // the demand is the event
	}
	if c.soldierly() || c.crowdLeaves() || !h.isVerb() && c.feared() {
		return false
	}
	if h.isVerb() || st.x.lightOf(r, h) != nil {
		return true
	}
	return st.nounWorth(r, h, c, known)
}

// saysWhich reports whether an act of speaking only tells more of a thing, or is done by none:
// «الاتفاق الذي تدعمه الأمم المتحدة», "the decision ignored a plea".
func (x *Extractor) saysWhich(r *reading, h *hit, c *Claim) bool {
	if h.isVerb() && h.form.Suffix != "" && r.clauses[h.clause].link == relative {
		return true
	}
	return !c.done() && x.nobodyBefore(r, h)
}

// nobodyBefore reports whether what stands before a verb in the active is no name, so that who
// does it is nobody: "states that supported him", "the decision ignored a plea".
func (x *Extractor) nobodyBefore(r *reading, h *hit) bool {
	if h.trigger.passive || !x.grammar.SubjectFirst() {
		return false
	}
	i := x.beforeAdverbs(r, h.from)
	return i >= 0 && r.tokens[i].Kind == text.Word && !r.tokens[i].Capital()
}

// content reports whether a deed told by a verb is only what another that governs it is about,
// so that the other is the event: the violence of a threat, what is refused, denied or charged.
func (c *Claim) content(r *reading, g *hit) bool {
	if g == nil {
		return false
	}
	toCome := c.Modality != graph.Actual && c.Modality != graph.Ongoing
	switch g.sense.Type {
	case graph.Threaten:
		return toCome && c.Type == graph.Assault
	case graph.Reject:
		s := r.clauses[g.clause].subject
		return toCome && s != nil && c.by(s.Actors)
	case graph.Statement:
		return g.sense.Mode == denial
	case graph.Accuse:
		return g.sense.Mode == "allege"
	}
	return false
}

// chargedIn reports whether an infinitive stands behind a charge in its own clause: "accused
// Iran of seeking to meddle".
func (x *Extractor) chargedIn(r *reading, h *hit) bool {
	v := r.clauses[h.clause].verb
	return v != nil && v.from < h.from && v.sense != nil && v.sense.Type == graph.Accuse && v.sense.Mode == "allege" && x.infinitive(r, h)
}

// judgedPlan reports whether an infinitive hangs on a noun that tells what is judged, and
// whose it is the verb that judges does not tell: "regretted the decision to hand him over".
func (x *Extractor) judgedPlan(r *reading, h *hit) bool {
	c, to := h.clause-1, x.infinitiveMark(r, h)
	if c < 0 || to < 1 || r.clauses[c].verb == nil || r.clauses[c].verb.sense == nil || !judges[r.clauses[c].verb.sense.Type] {
		return false
	}
	v := r.clauses[c].verb
	return r.cover[to-1] < 0 && r.tokens[to-1].Kind == text.Word && to-v.from > 2 && x.grammar.WordIs(lang.Determiner, &r.tokens[to-2])
}

// by reports whether the first of some actors is among those who do the deed of a claim.
func (c *Claim) by(who []graph.Actor) bool {
	return len(who) > 0 && (sameCode(who[0], c.actors(graph.RoleSource)) || sameCode(who[0], c.actors(graph.RoleParticipant)))
}

// soldierly reports whether a claim is that armed forces visit somebody, which is no visit.
func (c *Claim) soldierly() bool {
	if c.Type != graph.Consult || c.Mode != "visit" {
		return false
	}
	by := c.actors(graph.RoleSource)
	return len(by) > 0 && (by[0].Kind == graph.KindArmedForces || by[0].Kind == graph.KindArmedGroup)
}

// crowdLeaves reports whether a claim is that a people leave their posts: who has no post only
// flees.
func (c *Claim) crowdLeaves() bool {
	if c.Type != graph.Retreat || c.Mode != "resign" {
		return false
	}
	by := c.actors(graph.RoleSource)
	return len(by) > 0 && (by[0].Kind == graph.KindState || by[0].Kind == graph.KindPublic)
}

// demandedBehind reports whether a hit stands in what somebody demands behind it: "Israel
// should lift the blockade, Turkey said".
func (x *Extractor) demandedBehind(r *reading, h *hit) bool {
	for k := range r.hits {
		n := &r.hits[k]
		if n.from < h.to || n.sense == nil || n.sense.Type != graph.Request {
			continue
		}
		if from, to := x.speechBefore(r, n); from <= h.from && h.to <= to {
			return true
		}
	}
	return false
}

// gentle are the deeds that one alone of whom nothing is known does not do in the world of
// diplomacy: people everywhere meet, thank and help one another.
var gentle = map[graph.Type]bool{
	graph.Consult: true, graph.Cooperate: true, graph.Aid: true, graph.Support: true,
}

// private reports whether a deed is of nobody but one of whom nothing is known, who does not do
// it in the world of diplomacy.
func (c *Claim) private(known int) bool { return known == 1 && gentle[c.Type] && !c.coded() }

// coded reports whether anybody with a code, or of a kind that has part in the affairs of
// states, takes part in a claim.
func (c *Claim) coded() bool {
	return slices.ContainsFunc(c.Participants, func(p graph.Participant) bool {
		switch p.Actor.Kind {
		case graph.KindPerson, graph.KindOrganisation, graph.KindPublic:
			return p.Actor.Code != ""
		}
		return p.Role != graph.RoleTopic && Somebody(p.Actor)
	})
}

// feared reports whether a noun of violence is only thought of, on no day that is told: «إذا تعرضت
// إيران لهجوم», "the risk of an attack on".
func (c *Claim) feared() bool {
	if c.Type != graph.Assault || c.Time.Known() || c.TimeText != "" {
		return false
	}
	whole := c.done() && c.some(graph.RoleTarget) // who is to attack whom is news
	return c.Modality == graph.Possible || c.Modality == graph.Conditional || c.Modality == graph.Planned && !whole
}

// somebodies counts those who take part in a claim and make it an event.
func (c *Claim) somebodies() int {
	n := 0
	for _, p := range c.Participants {
		if p.Role != graph.RoleTopic && Somebody(p.Actor) {
			n++
		}
	}
	return n
}

// nounWorth is worth for a noun that no verb carries: under another deed it is that
// one's topic, unless it is told with a time or place of its own.
func (st *story) nounWorth(r *reading, h *hit, c *Claim, known int) bool {
	if c.Polarity == graph.Negated && known < 2 {
		return false
	}
	g := st.x.governor(r, h)
	definite := c.Time.Known() || c.Place != nil
	if st.x.violenceAsTopic(r, h, g, c, known) {
		return false
	}
	if c.against {
		return true
	}
	if st.x.purpose(r, h) {
		return definite || c.Type == graph.Consult
	}
	if g != nil && g.sense.Type != graph.Statement && c.announced == 0 && !st.x.occurred(r, h) {
		return definite || st.x.deedUnder(r, h, g, c, known)
	}
	return known > 1 || definite || c.Type == graph.Assault && st.x.reported(r, h, g) || verbalActs[c.Type] && c.done() || c.announced > 0 // "announced new sanctions"
}

// violenceAsTopic reports whether a noun of violence is only talked about, since not even who and
// where, or when, are told and nobody announces it: "attacks in Syria".
func (x *Extractor) violenceAsTopic(r *reading, h, g *hit, c *Claim, known int) bool {
	if c.Type != graph.Assault || known > 1 && !h.form.Article || c.Time.Known() ||
		c.announced > 0 && !r.tokens[h.from].Definite || x.reported(r, h, g) {
		return false
	}
	return c.Place == nil || !c.some(graph.RoleSource)
}

// deedUnder reports whether a noun under another deed is one of its own though neither its day
// nor its place is told.
func (x *Extractor) deedUnder(r *reading, h, g *hit, c *Claim, known int) bool {
	switch told := g.sense.Type; {
	case verbalActs[c.Type]:
		return false
	case judges[told]:
		return x.owner(r, h)
	case c.Type == graph.Assault && told == graph.Assault:
		return g.isVerb() && known > 1 && c.done() // «قتل جنود في معارك بين …»: the two are joined
	}
	return g.sense.Type == graph.Consult && known > 1 && c.done() && c.Modality == graph.Actual
}

// reported reports whether a noun is right away what somebody announces or confirms: «أعلنت الشرطة
// مقتل جندي».
func (x *Extractor) reported(r *reading, h, g *hit) bool {
	return g != nil && g.isVerb() && g.clause == h.clause && g.sense.Type == graph.Statement && (g.sense.Mode == announcement || g.sense.Mode == "confirm") &&
		!h.form.Article && !r.tokens[h.from].Definite && h.form.Prep == "" && x.objectAt(r, h)
}

// judges are the deeds that judge what has been done: "condemned North Korea's launch".
var judges = map[graph.Type]bool{graph.Accuse: true, graph.Support: true}

// owner reports whether it is told right before a noun whose deed it is.
func (x *Extractor) owner(r *reading, h *hit) bool {
	genitive, _ := x.ownersLeft(r, h)
	return x.grammar.OwnersBefore() && len(genitive) > 0
}

// met reports whether a verb before tells the meeting that a hit is the purpose of:
// "met to discuss".
func (r *reading) met(h *hit) bool {
	v := r.clauses[max(0, h.clause-1)].verb
	return v != nil && v.from < h.from && v.sense != nil && v.sense.Type == graph.Consult
}

// wanted reports whether another deed of the sentence promises, demands, threatens
// or refuses what a hit tells.
func (x *Extractor) wanted(r *reading, h *hit) bool {
	g := x.governor(r, h)
	if g == nil {
		return false
	}
	_, ok := underModality[g.sense.Type]
	return ok
}

// Somebody reports whether an actor makes a deed one of the world that events are
// of: it has a code, or is a person, a crowd, a group or an institution of whom no
// more is told.
func Somebody(a graph.Actor) bool {
	switch a.Kind {
	case graph.KindPublic, graph.KindArmedGroup, graph.KindArmedForces, graph.KindCourt, graph.KindOrganisation,
		graph.KindPerson, graph.KindGovernment, graph.KindMinistry, graph.KindParliament:
		return true
	}
	return a.Code != ""
}

// purpose reports whether a noun stands behind a preposition of purpose. What somebody did,
// or is judged for, is a reason there: "imposed costs on Russia for its invasion", "condemned
// Israel for attacks".
func (x *Extractor) purpose(r *reading, h *hit) bool {
	if v := r.clauses[h.clause].verb; !h.isVerb() && v != nil && v.from < h.from && v.sense != nil && judges[v.sense.Type] {
		return false
	}
	if h.sense.Type != graph.Consult && x.grammar.OwnersBefore() && (x.owned(r, h) || x.owner(r, h)) {
		return false
	}
	if x.grammar.Is(lang.PurposePreposition, h.form.Prep) {
		return true
	}
	p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, h))
	return x.grammar.Is(lang.PurposePreposition, p)
}

// confidence says how sure a claim is, from what was found and what was guessed.
func confidence(c *Claim) float64 {
	p := 0.35
	if len(c.Participants) > 1 {
		p += 0.15
	}
	if !c.noun {
		p += 0.1
	}
	if c.Time.Known() {
		p += 0.05
	}
	if c.Anaphoric {
		p -= 0.3
	}
	if c.Open {
		p -= 0.05
	}
	if c.guessed {
		p -= 0.15
	}
	return math.Round(p*100) / 100
}

// done reports whether anybody is told to do the deed of a claim.
func (c *Claim) done() bool { return c.some(graph.RoleSource) || c.some(graph.RoleParticipant) }
