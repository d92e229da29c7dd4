package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// locate finds where the deed took or takes place: the most specific place behind a
// preposition of place in the window, the one visited, the ground attacked.
func (x *Extractor) locate(r *reading, h *hit, c *Claim, args []argument, from, to int) {
	for _, a := range args {
		if c.placedBy(a) {
			c.place(a.mention)
		}
	}
	for m := range r.in(h.to, to) {
		if place, ok := x.soil(r, m); ok && c.Place == nil && !x.aside(r, h, m.From) && !x.discussed(r, h, m) {
			c.Place = place
		}
		if m.Place != nil && (!stands(args, m) || m.Class == entity.Seat || m.Class == entity.Place) {
			x.locateAt(r, h, c, m)
		}
	}
	if c.Place != nil && !c.some(graph.RoleTarget) && !c.some(graph.RoleParticipant) && (c.Mode == "visit" || x.grounded(r, h, c)) {
		x.struck(c)
	}
	if c.Place == nil && h.isVerb() {
		x.locateOccasion(r, h, c, args)
		x.locateBefore(r, h, c, args, from)
	} else if c.Place == nil {
		x.locateLight(r, h, c, args)
	}
}

// locateAt takes a place behind a deed for where it took place, if it stands as such.
func (x *Extractor) locateAt(r *reading, h *hit, c *Claim, m *entity.Mention) {
	switch {
	case m.Class == entity.Place && m.Prep == "" && (m.From <= h.to+2 || c.Type == graph.Assault):
		if m.From > h.to && readsAs(&r.tokens[m.From-1], x.grammar.PlacedThings) {
			return // «ندد باتفاق باريس» was said anywhere
		}
		c.place(m)
		x.ground(c, m)
	case c.Type == graph.Statement && x.placed(m) && slices.Contains(x.grammar.AwayPreps, m.Prep):
	// «أعلن عزمه التوجه إلى الدوحة»: nothing is said there
	case x.tookPlace(r, h, m):
		c.place(m)
		if m.Class == entity.Place && x.onto(h, c, m) {
			x.ground(c, m) // «سيطر الحوثيون على عدن», «هجوم كيماوي على دوما»
		}
	}
}

// soil returns the state whose ground an adjective says that something is done on: «فوق
// الأراضي الأرمينية».
func (x *Extractor) soil(r *reading, m *entity.Mention) (*graph.Place, bool) {
	if m.Class != entity.Adjective || m.From < 2 || len(m.Actors) == 0 || m.Conj {
		return nil, false
	}
	if !slices.ContainsFunc(r.tokens[m.From-1].Forms, func(f text.Form) bool { return f.Article && slices.Contains(x.grammar.Grounds, f.Key) }) {
		return nil, false
	}
	p, n := x.grammar.PrepositionBefore(r.tokens, m.From-1)
	if n == 0 || !x.grammar.Is(lang.PlacePreposition, p) {
		return nil, false
	}
	return x.entities.Names().Place(m.Actors[0].Code)
}

// onto reports whether a place stands where whom a deed is done to does.
func (x *Extractor) onto(h *hit, c *Claim, m *entity.Mention) bool {
	if !h.isVerb() {
		return c.Type == graph.Assault && slices.Contains(h.sense.NounFrame[graph.RoleTarget], m.Prep) && !x.grammar.Is(lang.InsidePreposition, m.Prep)
	}
	return c.some(graph.RoleSource) && slices.Contains(h.sense.Frame[graph.RoleTarget], m.Prep)
}

// locateLight looks for the place of a noun between it and the verb before it that says it
// took place: «عقدت في القاهرة مباحثات».
func (x *Extractor) locateLight(r *reading, h *hit, c *Claim, args []argument) {
	l := x.lightOf(r, h)
	if l == nil || l.from >= h.from {
		return
	}
	for m := range r.in(l.to, h.from) {
		if m.Place != nil && !stands(args, m) && x.placed(m) {
			c.place(m)
		}
	}
}

// locateOccasion looks for the place of what somebody says: in the relative clause on the
// occasion that he says it on («قال في مؤتمر صحفي عقده في بغداد إن»), or the one visited
// meanwhile («قال خلال زيارة إلى قطر إن»).
func (x *Extractor) locateOccasion(r *reading, h *hit, c *Claim, args []argument) {
	if c.Type != graph.Statement && !verbalActs[c.Type] {
		return
	}
	if o := r.occasion(h); o != nil {
		_, to := r.window(o)
		for m := range r.in(o.to, to) {
			if m.Place != nil && !stands(args, m) && x.placed(m) {
				c.place(m)
			}
		}
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.from < h.to || n.clause != h.clause || n.isVerb() || n.sense == nil || n.sense.Mode != "visit" || !x.frameOfTime(r, n) {
			continue
		}
		_, to := r.window(n)
		for m := range r.in(n.to, to) {
			if slices.Contains(n.sense.NounFrame[graph.RoleTarget], m.Prep) {
				c.place(m)
			}
		}
	}
}

// occasion returns the light verb of the relative clause on the occasion that somebody
// speaks on, nil if there is none.
func (r *reading) occasion(h *hit) *hit {
	k := slices.IndexFunc(r.hits, func(n hit) bool { return n.from >= h.to && n.isVerb() })
	if k < 0 || r.hits[k].light == nil || r.hits[k].form.Conj != "" {
		return nil
	}
	o := &r.hits[k]
	if o.clause != h.clause && (o.clause != h.clause+1 || r.clauses[o.clause].link != relative) {
		return nil
	}
	return o
}

// occasionTime returns the time told there.
func (r *reading) occasionTime(h *hit) *when.Expression {
	o := r.occasion(h)
	if o == nil {
		return nil
	}
	_, to := r.window(o)
	for k := range r.times {
		if t := &r.times[k]; t.From >= o.to && t.To <= to && tells(t) {
			return t
		}
	}
	return nil
}

// stands reports whether a mention is one of the arguments.
func stands(args []argument, m *entity.Mention) bool {
	for i := range args {
		if args[i].mention == m {
			return true
		}
	}
	return false
}

// placedBy reports whether who stands in a role tells where it happened: whom one
// visits, the state attacked, where a recalled ambassador was or an embassy opens.
func (c *Claim) placedBy(a argument) bool {
	switch {
	case a.mention.Host != nil && (c.Type == graph.Sanction || c.Type == graph.Support && c.Mode == "restore-relations"):
		return true
	case a.role != graph.RoleTarget:
		return false
	}
	return c.Mode == "visit" || c.Type == graph.Assault && a.mention.Class == entity.State
}

// locateBefore looks for the place of a verb before it: in its clause, else where
// the sentence is set.
func (x *Extractor) locateBefore(r *reading, h *hit, c *Claim, args []argument, from int) {
	for m := range r.in(from, h.from) {
		if m.Place != nil && !stands(args, m) && x.placed(m) && !x.spokenOf(r, c, m, from) {
			c.place(m)
		}
	}
	if c.Place == nil && len(r.mentions) > 0 && (r.opens(h) || !r.mentions[0].Dateline && r.deedBeside(h)) {
		x.setting(r, c) // "In Skopje, demonstrators threw stones and 25 were arrested"
	}
}

// spokenOf reports whether a place before a verb of speech is that of what is spoken of, not
// of an occasion: «وعن الوضع في سوريا قال», but «وخلال اجتماع في باريس قال».
func (x *Extractor) spokenOf(r *reading, c *Claim, m *entity.Mention, from int) bool {
	noun := m.From - 1
	if x.grammar.Is(lang.PlacePreposition, r.tokens[max(noun, 0)].Fold) {
		noun--
	}
	if c.Type != graph.Statement || x.grammar.SubjectFirst() || noun < from || r.tokens[noun].Kind != text.Word || r.cover[noun] >= 0 || r.inTime[noun] {
		return false
	}
	for i := from; i < noun; i++ {
		if p, n := x.grammar.PrepositionAt(r.tokens, i); n > 0 && x.grammar.Is(lang.TimePreposition, p) {
			return false
		}
	}
	return true
}

// discussed reports whether a place behind a meeting is that of what is talked about there:
// «التقيا لبحث الأزمة في سوريا», «محادثات حول الوضع في سوريا».
func (x *Extractor) discussed(r *reading, h *hit, m *entity.Mention) bool {
	if h.sense.Type != graph.Consult {
		return false
	}
	noun := m.From - 1
	if _, n := x.grammar.PrepositionBefore(r.tokens, m.From); n > 0 {
		noun = m.From - 1 - n
	}
	if noun >= h.to && readsAs(&r.tokens[noun], x.grammar.Affairs) {
		return true
	}
	for i := m.From - 1; i >= h.to && r.tokens[i].Kind == text.Word; i-- {
		if p, n := x.grammar.PrepositionAt(r.tokens, i); n > 0 && i+n < m.From && (slices.Contains(h.sense.Frame[graph.RoleTopic], p) || slices.Contains(h.sense.NounFrame[graph.RoleTopic], p)) {
			return true
		}
	}
	return false
}

// tookPlace reports whether a place behind a hit is its own: not of something told between, nor only
// talked about.
func (x *Extractor) tookPlace(r *reading, h *hit, m *entity.Mention) bool {
	return x.placed(m) && !x.aside(r, h, m.From) && !x.discussed(r, h, m) && !x.ofAnother(r, h, m)
}

// ofAnother reports whether a place behind a hit is that of a deed of another kind which stands
// between, and is no object of the hit: «اتفقا على قرار بشأن الهجمات في سوريا».
func (x *Extractor) ofAnother(r *reading, h *hit, m *entity.Mention) bool {
	for k := range r.hits {
		n := &r.hits[k]
		if n.from <= h.to || n.to > m.From || n.isVerb() || n.sense == nil || n.sense.Type == h.sense.Type || n.sense.Type == graph.Consult {
			continue // what is agreed at talks is agreed where they are
		}
		if p, _ := x.grammar.PrepositionBefore(r.tokens, x.phraseStart(r, n)); n.form.Prep != "" || p != "" && !x.occurred(r, n) {
			return true
		}
	}
	return false
}

// lodge places who met or agreed where the meeting or visit told just before in the
// sentence is placed: «وصل إلى مسقط، والتقى نظيره واتفقا على …».
func (st *story) lodge(r *reading, h *hit, c *Claim) {
	if c.Place != nil || c.Type != graph.Consult && c.Type != graph.Agree && (c.Type != graph.Support || c.Mode != signing) {
		return
	}
	for k := len(st.claims) - 1; k >= 0 && st.claims[k].Sentence == c.Sentence; k-- {
		o := &st.claims[k]
		if o.Type != graph.Consult || o.Place == nil || o.Token > h.from {
			continue
		}
		between := r.clauses[r.clauseAt(o.Token)+1 : h.clause+1]
		if !slices.ContainsFunc(between, func(c clause) bool { return c.link == complement || c.link == mainClause }) {
			c.Place, c.where = o.Place, o.where
		}
		return
	}
}

// opens reports whether a hit stands in the first clause that has a verb.
func (r *reading) opens(h *hit) bool {
	return !slices.ContainsFunc(r.clauses[:h.clause], func(c clause) bool { return c.verb != nil })
}

// deedBeside reports whether a hit stands in a clause beside that of another deed, and not in
// what somebody says.
func (r *reading) deedBeside(h *hit) bool {
	switch r.clauses[h.clause].link {
	case coordinated:
		return true
	case complement:
		v := r.clauses[h.clause-1].verb
		return v != nil && v.sense != nil && v.sense.Type != graph.Statement && !verbalActs[v.sense.Type]
	}
	return false
}

// setting takes the place that a sentence begins with for that of its main clause:
// the one it is set in («وفي طهران، قال …»), or that of a dateline where people met
// or somebody spoke abroad.
func (x *Extractor) setting(r *reading, c *Claim) {
	if len(r.mentions) == 0 {
		return
	}
	m := &r.mentions[0]
	if m.Dateline && m.Place == nil && len(r.mentions) > 1 && r.mentions[1].Dateline {
		m = &r.mentions[1] // «رويترز- جنيف»
	}
	if m.Place == nil {
		return
	}
	switch {
	case m.Dateline:
		abroad := !slices.ContainsFunc(c.Participants, func(p graph.Participant) bool { return p.Actor.Code == m.Place.Country })
		if abroad && (c.Type == graph.Statement || c.Type == graph.Reject) || c.Type == graph.Consult || c.Type == graph.Protest || c.Type == graph.Support && c.Mode == signing {
			c.place(m)
		}
	case m.From <= 1 && x.placed(m) && m.To < len(r.tokens) && r.tokens[m.To].Comma():
		c.place(m)
	}
}

// placed reports whether a mention tells a place: a city or region behind any
// preposition of place, a state only behind one that means inside.
func (x *Extractor) placed(m *entity.Mention) bool {
	if m.Class == entity.State || m.Class == entity.Seat && m.Prep != "" && !m.Named {
		return x.grammar.Is(lang.InsidePreposition, m.Prep)
	}
	return m.Named && x.grammar.Is(lang.PlacePreposition, m.Prep) || m.Host != nil && x.grammar.Is(lang.InsidePreposition, m.Prep)
}

// grounded reports whether a deed is done to a state by what is done inside it: violence, and
// what somebody does there of force or help.
func (x *Extractor) grounded(r *reading, h *hit, c *Claim) bool {
	switch c.Type {
	case graph.Assault:
		return h.isVerb()
	case graph.Coerce, graph.Aid, graph.Sanction, graph.Concede:
		from := slices.ContainsFunc(r.mentions, func(m entity.Mention) bool {
			return m.Text == c.where && m.Prep != "" && !x.grammar.Is(lang.InsidePreposition|lang.HostPreposition, m.Prep)
		})
		if from && c.Type == graph.Aid {
			return false // "opened its borders to refugees from Chechnya"
		}
		return c.some(graph.RoleSource) && h.isVerb()
	}
	return false
}

// struck makes the state that was struck on its ground, or visited there, the target. What
// is done inside a state by its own is done to it, but for a visit.
func (x *Extractor) struck(c *Claim) {
	a, ok := x.entities.Names().Actor(c.Place.Country)
	if ok && (c.Type != graph.Consult || !sameCode(a, c.actors(graph.RoleSource))) {
		c.addActors(graph.RoleTarget, []graph.Actor{a}, c.where)
	}
}

// place takes a mention's place unless there is a more specific one already.
func (c *Claim) place(m *entity.Mention) {
	if m.Place == nil {
		return
	}
	if c.Place == nil || c.Place.Kind == graph.PlaceCountry && m.Place.Kind != graph.PlaceCountry {
		c.Place, c.where = m.Place, m.Text
	}
}

// ground makes the state that a place lies in the target of what was done to the
// place («ضمت روسيا القرم») where nobody else is.
func (x *Extractor) ground(c *Claim, m *entity.Mention) {
	if c.Type != graph.Assault && c.Type != graph.Coerce || c.some(graph.RoleTarget) {
		return
	}
	if a, ok := x.entities.Names().Actor(m.Place.Country); ok {
		c.addActors(graph.RoleTarget, []graph.Actor{a}, m.Text)
	}
}
