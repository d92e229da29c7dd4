package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// nounWindow is where the arguments of a noun are looked for: its window, and the
// clause of the light verb that carries it («الزيارة التي قام بها إلى كيغالي»).
func (x *Extractor) nounWindow(r *reading, h *hit) (int, int) {
	from, to := r.window(h)
	if l := r.relativeLight(h); l != nil {
		to = r.clauses[l.clause].to
	} else if l := x.happening(r, h); l != nil {
		to = r.clauses[l.clause].to
	} else if l := x.sufferedLight(r, h); l != nil {
		_, to = r.window(l)
	}
	return from, to
}

// sufferedLight returns the light verb right behind a noun that is its object, in the passive:
// "the agreement reached by", "an attack carried out on Monday".
func (x *Extractor) sufferedLight(r *reading, h *hit) *hit {
	if !x.grammar.SubjectFirst() {
		return nil
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.from < h.to {
			continue
		}
		if n.from > h.to || n.light == nil || tenseOf(n) != lang.Past || graph.Role(n.light.Subject) != graph.RoleSource || n.to >= len(r.tokens) {
			return nil
		}
		if _, ok := x.grammar.PrepositionAt(r.tokens, n.to); ok > 0 && r.cover[n.to] < 0 || r.inTime[n.to] {
			return n
		}
		return nil
	}
	return nil
}

// lightSubject gives the subject of a light verb its role in the deed.
func (st *story) lightSubject(r *reading, h, l *hit, genitive []*entity.Mention, c *Claim) {
	role := graph.RoleSource
	if l.light != nil {
		role = graph.Role(l.light.Subject)
	}
	if l.light != nil && l.light.Object != "" {
		who := st.x.made(r, l)
		if len(who) > 0 {
			c.suffers(genitive, who)
		}
		c.addMade(who, l)
		return
	}
	if role == lightNone || st.x.happening(r, h) == l {
		return
	}
	subject, _ := st.x.verbArguments(r, l)
	if role == lightPlace {
		for _, m := range subject {
			c.place(m)
		}
		return
	}
	if l.from == h.to && st.x.sufferedLight(r, h) == l {
		subject = st.x.agentsOf(r, l)
	}
	before := len(subject) > 0 && subject[0].To <= l.from && st.x.agrees(r, l, subject[0]) // «المسلحون شنوا الهجوم»
	if h.form.Article && h.from == l.to && r.clauses[l.clause].link != coordinated && !before {
		return // «بدأت المفاوضات»: the deed is itself the subject
	}
	switch {
	case role == graph.RoleSource && slices.Contains(h.sense.NounFrame[graph.RoleMediator], slotGenitive):
		role = graph.RoleMediator // «تولت قطر الوساطة بين»
	case len(h.sense.NounFrame[graph.RoleParticipant]) > 0:
		role = graph.RoleParticipant
	}
	c.single = st.x.single(r, subject)
	if role == graph.RoleSource && len(subject) > 0 {
		c.suffers(genitive, subject)
	}
	for _, m := range subject {
		c.addActors(role, m.Actors, m.Text)
	}
	c.Frame += string(role) + "=subject of " + l.name() + " "
}

// made returns whom a verb makes do something: its object, the one that a pronoun on it means, or
// who alone is told with it: «دفعتهم إلى الانسحاب», «أجبرت إيران على الانسحاب».
func (x *Extractor) made(r *reading, l *hit) []*entity.Mention {
	subject, object := x.verbArguments(r, l)
	if g, ok := x.pronounOf(r, l); ok {
		var side []graph.Actor
		for _, m := range subject {
			side = append(side, m.Actors...)
		}
		if m := x.antecedent(r, l.from, g, side); m != nil {
			return []*entity.Mention{m}
		}
		return nil
	}
	if len(object) > 0 {
		return object
	}
	return subject
}

// addMade adds those whom a light verb makes do the deed.
func (c *Claim) addMade(who []*entity.Mention, l *hit) {
	role := graph.Role(l.light.Object)
	if c.some(graph.RoleSource) {
		return
	}
	for _, m := range who {
		c.addActors(role, m.Actors, m.Text)
	}
	c.Frame += string(role) + "=object of " + l.name() + " "
}

// What the subject of a light verb is besides a role in the deed: the deed itself or nobody,
// and where it is done («شهدت صنعاء مظاهرات»).
const (
	lightNone  graph.Role = "none"
	lightPlace graph.Role = "place"
)

// actorless reports whether the subject of a light verb does not take part in the deed.
func (h *hit) actorless() bool {
	return h.light != nil && (graph.Role(h.light.Subject) == lightNone || graph.Role(h.light.Subject) == lightPlace)
}

// stage reports whether a mention is the subject of a verb that only says where a deed was
// done.
func (r *reading) stage(m *entity.Mention) bool {
	for k := range r.hits {
		if h := &r.hits[k]; h.light != nil && graph.Role(h.light.Subject) == lightPlace && r.clauses[h.clause].subject == m {
			return true
		}
	}
	return false
}

// name is what a hit's word is called in explanations.
func (h *hit) name() string {
	if h.light != nil {
		return h.light.Lemma
	}
	return h.trigger.name()
}

// agentsOf returns those behind the prepositions of a passive that its doers stand behind.
func (x *Extractor) agentsOf(r *reading, h *hit) []*entity.Mention {
	_, to := r.window(h)
	var out []*entity.Mention
	for _, p := range x.grammar.Agents {
		if out = x.byPreposition(r, slot{name: p, agent: true}, h.to, to); len(out) > 0 {
			break
		}
	}
	return out
}

// happening returns the light verb right behind a noun that says it took place:
// "fighting broke out between".
func (x *Extractor) happening(r *reading, h *hit) *hit {
	if p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, h)); !x.grammar.SubjectFirst() || p != "" {
		return nil
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.from < h.to || !n.isVerb() && n.clause == h.clause {
			continue
		}
		if n.clause == h.clause && n.light != nil && (n.actorless() || x.intransitive(r, n)) {
			return n
		}
		return nil
	}
	return nil
}

// intransitive reports whether a light verb has no object, so that its subject is the deed:
// "talks began on Monday".
func (x *Extractor) intransitive(r *reading, l *hit) bool {
	if tenseOf(l) == lang.Infinitive || l.to < len(r.tokens) && r.tokens[l.to].Kind == text.Word && !r.inTime[l.to] {
		_, n := x.grammar.PrepositionAt(r.tokens, min(l.to, len(r.tokens)-1))
		return n > 0 && r.cover[l.to] < 0 && !x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[l.to]) && !x.agentBehind(r, l.to)
	}
	return true
}

// suffers makes those in the genitive of a noun, taken for its doers, those it is done
// to, since its verb has the doer: «اكتفت قطر بإدانة إيران», «تمكنت إيران من اعتقال جاسوس بريطاني».
func (c *Claim) suffers(genitive, doers []*entity.Mention) {
	for i := range c.Participants {
		p := &c.Participants[i]
		if p.Role == graph.RoleSource && !sameCode(p.Actor, doers[0].Actors) && slices.ContainsFunc(genitive, func(m *entity.Mention) bool { return m.Text == p.Mention }) {
			p.Role = graph.RoleTarget
		}
	}
}

// lightOf returns the light verb that a noun is the object of, or that says it took
// place.
func (x *Extractor) lightOf(r *reading, h *hit) *hit {
	if l := x.happening(r, h); l != nil {
		return l
	}
	if !x.objectAt(r, h) {
		return x.lightBehind(r, h)
	}
	p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, h))
	var l *hit
	for k := range r.hits {
		n := &r.hits[k]
		if n.from >= h.from {
			break
		}
		switch {
		case l != nil && !n.isVerb() && slices.Contains(l.light.Behind, p): // its subject: «أسفر هجوم عن مقتل»
		case n.light != nil && (n.form.Suffix == "" || n.light.Object != ""):
			l = n
		case n.isVerb():
			l = nil
		case n.sense != nil && l != nil && n.clause == l.clause:
			// a noun between: it is the object, unless this one is joined to it
			if h.form.Conj == "" || n.to != h.from && h.form.Prep != "" && h.form.Prep != n.form.Prep {
				l = nil
			}
		}
	}
	if l != nil && len(l.light.Behind) > 0 && p != "" && !slices.Contains(l.light.Behind, p) {
		l = nil // «تمكن من السعي للحصول على موافقة»
	}
	if l != nil && l.clause == h.clause && h.from-l.to <= 14 {
		if who := r.relativeLight(h); who != nil && l.actorless() {
			return who // «شهدت بغداد هجوما شنه داعش»
		}
		return l
	}
	return x.lightBehind(r, h)
}

// lightBehind returns the light verb that stands behind a noun which is its object.
func (x *Extractor) lightBehind(r *reading, h *hit) *hit {
	if l := x.sufferedLight(r, h); l != nil {
		return l
	}
	return r.relativeLight(h)
}

// objectAt reports whether a noun can be the object of a light verb: it stands
// behind no preposition, behind one that such verbs take, or right behind the verb.
func (x *Extractor) objectAt(r *reading, h *hit) bool {
	from := x.phraseStart(r, h)
	p, _ := x.grammar.PrepositionBefore(r.tokens, from)
	return p == "" || x.grammar.Is(lang.LightPreposition, p) ||
		slices.ContainsFunc(r.hits, func(n hit) bool {
			return n.light != nil && (n.to == from || n.clause == h.clause && n.from < from && slices.Contains(n.light.Behind, p))
		})
}

// relativeLight returns the verb of the relative clause on a noun that says who did it:
// «الزيارة التي قام بها الوزير», «غارات شنها الطيران», «الاتفاق الذي وقعته إيران».
func (r *reading) relativeLight(h *hit) *hit {
	for k := range r.hits {
		if n := &r.hits[k]; n.form.Suffix != "" && n.from >= h.to && n.from-h.to <= 3 && n.clause == h.clause && n.carries(h) {
			return n
		}
	}
	if h.clause+1 >= len(r.clauses) {
		return nil
	}
	c := r.clauses[h.clause+1]
	if c.link == complement && c.from == h.to && h.sense.Type != graph.Statement && c.verb != nil && c.verb.light != nil && r.takesUp(c.verb) {
		return c.verb // "the talks that Iran held with Spain"
	}
	if c.link == relative && c.from-h.to <= 3 && c.verb != nil && c.verb.carries(h) {
		return c.verb
	}
	return nil
}

// takesUp reports whether a light verb has no object behind it, so that the noun before its
// clause is the object.
func (r *reading) takesUp(l *hit) bool {
	return l.to >= len(r.tokens) || r.tokens[l.to].Kind == text.Punct || r.inTime[l.to] || slices.ContainsFunc(r.mentions, func(m entity.Mention) bool { return m.Prep != "" && m.From > l.to && m.From <= l.to+2 })
}

// carries reports whether a verb in a relative clause on the noun of a deed says who did
// it, and is no deed of its own: a light one, and one whose pronoun takes up an agreement
// signed, a truce declared.
func (h *hit) carries(noun *hit) bool {
	if h.light != nil {
		return true
	}
	if h.sense == nil || h.form.Suffix == "" || h.trigger.class != verbWord || noun.sense == nil {
		return false
	}
	return noun.sense.Type == graph.Agree && (h.sense.Mode == signing || h.sense.Type == graph.Agree) ||
		h.sense.Mode == announcement && noun.sense.Type != graph.Statement
}

// carrier reports whether a verb tells no more than who did what a noun before it tells.
func (r *reading) carrier(h *hit) bool {
	return h.form.Suffix != "" && slices.ContainsFunc(r.hits, func(n hit) bool { return n.from < h.from && n.sense != nil && !n.isVerb() && r.relativeLight(&n) == h })
}

// signing is the mode of what puts an agreement into force.
const signing = "sign"
