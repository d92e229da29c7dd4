package event

import (
	"cmp"
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
)

// attribute says whose words a claim is: of whoever speaks in the clause that its
// own is a complement of, or inside quotation marks of the latest speaker.
func (st *story) attribute(r *reading, h *hit, c *Claim) {
	speaker, said := st.x.speakerOf(r, h)
	if said && len(speaker) == 0 {
		speaker = st.speaker // «وأضاف أن»
	}
	if len(speaker) > 0 {
		c.AttributedTo = speaker
		return
	}
	if n, _ := st.x.insertedTeller(r, h); n != nil {
		if who, _ := st.x.subjectFirst(r, n); len(who) > 0 {
			c.AttributedTo = who[0].Actors
			return
		}
	}
	if r.tokens[h.from].Quoted && len(st.speaker) > 0 && c.Type != graph.Statement {
		c.AttributedTo = st.speaker
	}
}

// charge makes the speaker the doer of a deed that he does by saying so («قال إن إيران
// تتدخل في شؤون المنطقة» accuses), and reports whether that can be: he speaks of another
// than himself, and says that it is so.
func (c *Claim) charge(s *sense) bool {
	target := c.actors(graph.RoleTarget)
	if len(c.AttributedTo) == 0 || len(target) == 0 || sameCode(c.AttributedTo[0], target) || c.Polarity == graph.Negated && s.Negated == nil {
		return false
	}
	if c.Modality != graph.Actual && c.Modality != graph.Ongoing {
		return false
	}
	c.addActors(graph.RoleSource, c.AttributedTo, "")
	c.AttributedTo, c.Modality, c.Open, c.charged = nil, graph.Actual, false, true
	return true
}

// speakerOf returns who says what a hit tells, in the same sentence, and whether it is
// told as said by somebody whom another sentence names.
func (x *Extractor) speakerOf(r *reading, h *hit) ([]graph.Actor, bool) {
	for k := len(r.hits) - 1; k >= 0; k-- {
		n := &r.hits[k]
		if n.from >= h.from || n.sense == nil || n.sense.Type != graph.Statement || !n.isVerb() {
			continue
		}
		said := slices.ContainsFunc(r.clauses[n.clause+1:h.clause+1], func(c clause) bool { return c.link == complement })
		if !said {
			continue
		}
		if s := r.clauses[n.clause].subject; s != nil && s.Class != entity.Adjective {
			return s.Actors, true
		}
		return nil, !x.grammar.SubjectFirst() && !x.stranger(r, n)
	}
	return nil, false
}

// tellerBehind returns who says behind a clause what it tells: "Israel is violating the treaty,
// Turkey said".
func (x *Extractor) tellerBehind(r *reading, h *hit) []graph.Actor {
	for k := range r.hits {
		n := &r.hits[k]
		if n.from <= h.from || !n.isVerb() || n.sense == nil || n.sense.Type != graph.Statement {
			continue
		}
		if from, to := x.speechBefore(r, n); h.from < from || h.from >= to {
			continue
		}
		if subject, _ := x.subjectFirst(r, n); len(subject) > 0 {
			return subject[0].Actors
		}
	}
	return nil
}

// insertedTeller returns the verb of saying that stands between commas right before a verb, and the
// comma before it: "Turkey, Greece said, had violated its airspace".
func (x *Extractor) insertedTeller(r *reading, h *hit) (teller *hit, comma int) {
	end := x.beforeAdverbs(r, h.from)
	if end < 2 || !r.tokens[end].Comma() {
		return nil, 0
	}
	if end > 1 && r.inTime[end-1] {
		for end > 1 && r.inTime[end-1] {
			end--
		}
		_, n := x.grammar.PrepositionBefore(r.tokens, end)
		end -= n // "said on Monday"
	}
	k := slices.IndexFunc(r.hits, func(n hit) bool { return n.to == end && n.isVerb() && n.tells() })
	if k < 0 {
		return nil, 0
	}
	for i := r.hits[k].from - 1; i > 0 && i >= r.hits[k].from-maxTeller; i-- {
		if r.tokens[i].Comma() {
			return &r.hits[k], i
		}
		if _, ok := x.grammar.TokenIs(lang.Opener|lang.Relative|lang.Complementer, &r.tokens[i]); ok {
			break
		}
	}
	return nil, 0
}

// tells reports whether a verb can tell what somebody says or is accused of.
func (h *hit) tells() bool {
	return h.trigger.entry != nil && slices.ContainsFunc(h.trigger.Senses, func(s *sense) bool {
		return s.Type == graph.Statement || s.Type == graph.Accuse
	})
}

// beforeTeller returns the subject of a verb that a verb of saying parts from it.
func (x *Extractor) beforeTeller(r *reading, h *hit) []*entity.Mention {
	teller, comma := x.insertedTeller(r, h)
	if teller == nil {
		return nil
	}
	for m := range r.in(r.clauses[teller.clause].from, comma) {
		if x.bare(r, m) && m.Class != entity.Place && m.Class != entity.Adjective && !m.Conj {
			return r.group(m)
		}
	}
	return nil
}

// verbalActs are deeds done by speaking: where one is told as what somebody says
// («أكد على رفض»), the saying is that deed.
var verbalActs = map[graph.Type]bool{
	graph.Accuse: true, graph.Request: true, graph.Reject: true, graph.Agree: true, graph.Support: true,
	graph.Threaten: true, graph.Concede: true,
}

// agreeing is the mode of what is concluded.
const agreeing = "agreement"

// denial is the mode of a statement that something is not so: who denies an accusation
// does not accuse.
const denial = "deny"

// weigh looks at the claims of a sentence together: a statement that only frames a
// stronger verbal act of the same speaker goes, and lends it the speaker; what the
// other deeds only name as their topic goes too.
func (st *story) weigh(r *reading, start int) {
	claims := st.claims[start:]
	drop := map[int]bool{}
	for i := range claims {
		if claims[i].Type != graph.Statement {
			continue
		}
		for k := range claims {
			if st.frames(r, &claims[i], &claims[k]) {
				drop[i] = true
				claims[k].takeSpeaker(&claims[i])
			}
		}
	}
	st.describe(claims, drop)
	complete(claims, drop)
	join(r, claims, drop)
	casualties(claims, drop)
	kept := st.claims[:start]
	for i := range claims {
		if !drop[i] {
			kept = append(kept, claims[i])
		}
	}
	st.claims = kept
}

// casualties makes what only says that people were hit by a violence told beside it one with that
// violence: «غارة شنها الجيش وقتل فيها ثلاثة أشخاص», «أصيب شخصان حين انفجرت قنبلة».
func casualties(claims []Claim, drop map[int]bool) {
	for i := range claims {
		c := &claims[i]
		if drop[i] || !c.casualty() {
			continue
		}
		for k := range claims {
			o := &claims[k]
			if k == i || drop[k] || o.Type != c.Type || len(o.Participants) == 0 || k > i && o.casualty() || !sameOccasion(o, c) {
				continue
			}
			if !o.some(graph.RoleTarget) && !o.some(graph.RoleParticipant) {
				for _, p := range c.Participants {
					o.addActors(p.Role, []graph.Actor{p.Actor}, p.Mention)
				}
			}
			drop[i] = true
			break
		}
	}
}

// casualty reports whether a claim says of a violence no more than that people whom nobody knows
// were hit.
func (c *Claim) casualty() bool {
	return c.Type == graph.Assault && !c.Anaphoric && !slices.ContainsFunc(c.Participants, func(p graph.Participant) bool {
		return p.Role != graph.RoleTarget || !entity.Nobody(&p.Actor)
	})
}

// sameOccasion reports whether nothing that two claims tell of when, where and whether parts them.
func sameOccasion(a, b *Claim) bool {
	return a.Polarity == b.Polarity && a.Modality == b.Modality && (!a.Time.Known() || !b.Time.Known() || a.Time == b.Time) &&
		(a.Place == nil || b.Place == nil || a.Place.ID == b.Place.ID)
}

// describe gives a noun the actors of a verb of the same kind that describes it («قمة تجمع الرئيسين»), or
// of what is concluded («التوصل إلى اتفاق»): the two tell one deed.
func (st *story) describe(claims []Claim, drop map[int]bool) {
	for i := 0; i+1 < len(claims); i++ {
		n, v := &claims[i], &claims[i+1]
		if !n.noun || v.noun && n.Mode != agreeing || drop[i] || n.Type != v.Type || v.Token-n.Token > 2 {
			continue
		}
		for _, p := range v.Participants {
			n.addActors(p.Role, []graph.Actor{p.Actor}, p.Mention)
		}
		n.Anaphoric = len(n.Participants) == 0
		drop[i+1] = true
	}
}

// frames reports whether a statement does no more than utter a verbal act that
// follows it: the act is a noun right behind it, or it has no other doer.
func (st *story) frames(r *reading, says, act *Claim) bool {
	if act.announced == says.Token+1 || act.charged && act.Token < says.Token && sameCode(act.actors(graph.RoleSource)[0], says.actors(graph.RoleSource)) {
		return true
	}
	if says.Mode == denial || !verbalActs[act.Type] || act.Token <= says.Token || act.Token-says.Token > 12 {
		return false
	}
	between := 0
	for _, h := range r.hits {
		if h.from > says.Token && h.from < act.Token && h.sense != nil {
			between++
		}
	}
	if between > 0 || r.apart(says.Token, act.Token) {
		return false
	}
	var acting, saying few
	doers := act.actorsIn(acting[:0], graph.RoleSource)
	if act.noun && act.some(graph.RoleParticipant) {
		return false // «موضحا موقفه من أن الاتفاق النووي …» concludes nothing
	}
	near := act.Token-says.Token <= 5
	return len(doers) == 0 && near || len(doers) > 0 && sameCode(doers[0], says.actorsIn(saying[:0], graph.RoleSource)) || near && act.Frame != "" && act.noun
}

// apart reports whether a verb joined by "and" tells what else somebody does than say what
// stands between: «رأت أن الضربات مشروعة، وحذرت من رد».
func (r *reading) apart(says, act int) bool {
	c := r.clauseAt(act)
	if r.clauses[c].link != coordinated || c == 0 || r.clauses[c].verb == nil || r.clauses[c].verb.from != act {
		return false
	}
	return slices.ContainsFunc(r.clauses[r.clauseAt(says)+1:c], func(c clause) bool { return c.link == complement })
}

func sameCode(a graph.Actor, others []graph.Actor) bool {
	return slices.ContainsFunc(others, func(o graph.Actor) bool { return o.ID == a.ID || o.Code == a.Code && a.Code != "" })
}

// takeSpeaker makes the speaker the doer of an act that has none, and else the one
// it is attributed to.
func (c *Claim) takeSpeaker(says *Claim) {
	who := says.actors(graph.RoleSource)
	if doers := c.actors(graph.RoleSource); len(doers) == 0 {
		c.addActors(graph.RoleSource, who, "")
		c.AttributedTo = nil
	} else if sameCode(doers[0], who) {
		c.AttributedTo = nil
	} else {
		c.AttributedTo = who
	}
}

// complete makes one of two tellings of violence in a sentence of which one says only
// who did it and the other only to whom: "two people were killed when police opened
// fire".
func complete(claims []Claim, drop map[int]bool) {
	for i := range claims {
		for k := i + 1; k < len(claims) && !drop[i]; k++ {
			a, b := &claims[i], &claims[k]
			if drop[k] || a.Type != graph.Assault || b.Type != graph.Assault || a.Polarity != b.Polarity || a.noun || b.noun {
				continue
			}
			if a.only(graph.RoleTarget) && b.only(graph.RoleSource) || a.only(graph.RoleSource) && b.only(graph.RoleTarget) {
				a.Participants, a.Mode = append(a.Participants, b.Participants...), cmp.Or(a.Mode, b.Mode)
				drop[k] = true
			}
		}
	}
}

// join makes one of a verb of violence that says only to whom and of the noun of it in its
// clause that says by whom: "twelve were killed in an attack by rebels", "an attack by
// rebels killed twelve".
func join(r *reading, claims []Claim, drop map[int]bool) {
	for i := 0; i+1 < len(claims); i++ {
		n, v := i, i+1
		if claims[v].noun {
			n, v = v, n
		}
		noun, verb := &claims[n], &claims[v]
		if drop[n] || drop[v] || !noun.noun || verb.noun || !joinable(r, noun, verb) {
			continue
		}
		verb.Participants = slices.DeleteFunc(verb.Participants, func(p graph.Participant) bool {
			return p.Role == graph.RoleSource || p.Actor.Code == "" && noun.some(graph.RoleTarget)
		})
		for _, p := range noun.Participants {
			if p.Role == graph.RoleSource || p.Role == graph.RoleParticipant || p.Role == graph.RoleTarget && !verb.some(graph.RoleTarget) {
				verb.Participants = append(verb.Participants, p)
			}
		}
		verb.Mode = cmp.Or(noun.Mode, verb.Mode)
		drop[n] = true
	}
}

// joinable reports whether a noun and a verb may tell one deed of violence.
func joinable(r *reading, noun, verb *Claim) bool {
	if noun.Type != graph.Assault || verb.Type != graph.Assault || noun.Polarity != verb.Polarity || noun.Anaphoric {
		return false
	}
	doers, by := noun.actors(graph.RoleSource), verb.actors(graph.RoleSource)
	if noun.count(graph.RoleParticipant) > 1 {
		doers = noun.actors(graph.RoleParticipant) // «قتل جنود في معارك بين …»
	}
	if len(doers) == 0 || !verb.some(graph.RoleTarget) || len(by) > 0 && !sameCode(by[0], doers) {
		return false
	}
	return r.clauseAt(noun.Token) == r.clauseAt(verb.Token)
}

// clauseAt returns the index of the clause that a token is in.
func (r *reading) clauseAt(token int) int {
	return max(0, slices.IndexFunc(r.clauses, func(c clause) bool { return c.from <= token && token < c.to }))
}

// only reports whether a claim has participants, and all in one role.
func (c *Claim) only(role graph.Role) bool {
	return len(c.Participants) > 0 && c.count(role) == len(c.Participants)
}
