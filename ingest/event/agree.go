package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
)

// agrees reports whether a mention may be the subject of a verb: their genders, as
// far as both are known, are the same. «ودعت المجتمع الدولي إلى …» has its subject
// elsewhere.
func (x *Extractor) agrees(r *reading, h *hit, m *entity.Mention) bool {
	verb := x.verbGender(h)
	if verb == lang.NoGender {
		return true
	}
	noun := x.gender(r, m)
	return noun == lang.NoGender || noun == verb
}

// agreesBefore is agrees for a mention before its verb, where several men have it in
// the plural: «جنود قتلهم» are no subject.
func (x *Extractor) agreesBefore(r *reading, h *hit, m *entity.Mention) bool {
	men := m.Many && (m.Class == entity.People || m.Class == entity.Person)
	return x.agrees(r, h, m) && (!men || x.verbGender(h) != lang.Masculine)
}

// pronounObject gives a deed the target that a pronoun stands for («اتهمها», «متهمة
// إياها»): the mention nearest before the verb of its gender that is not on the side of
// the doer, else the subject of the sentence before.
func (st *story) pronounObject(r *reading, h *hit, c *Claim) {
	var room few
	x, doer := st.x, c.actorsIn(room[:0], graph.RoleSource)
	g, ok := x.pronounOf(r, h)
	if !ok || len(doer) == 0 || !hasSlot(h.sense.Frame, slotObject) {
		return
	}
	if m := x.antecedent(r, h.from, g, doer); m != nil {
		c.addActors(graph.RoleTarget, m.Actors, m.Text)
		return
	}
	if len(st.subject) == 1 && st.subject[0].ID != doer[0].ID && (st.subject[0].Kind == graph.KindPerson) == (g == lang.Masculine) {
		c.addActors(graph.RoleTarget, st.subject, "")
	}
}

// antecedent returns the mention nearest before a token that a pronoun of a gender may stand
// for and that is not on one side.
func (x *Extractor) antecedent(r *reading, at int, g lang.Gender, side []graph.Actor) *entity.Mention {
	for k := len(r.mentions) - 1; k >= 0; k-- {
		m := &r.mentions[k]
		if m.To > at || len(m.Actors) == 0 || m.Class == entity.Adjective || m.Dateline || sameCode(m.Actors[0], side) {
			continue
		}
		if noun := x.gender(r, m); g == lang.NoGender || noun == lang.NoGender || noun == g {
			return m
		}
	}
	return nil
}

// onGround makes whose ground violence is told to have been on the target, where nobody else
// is: «غارة شنها الجيش داخل أراضيها», "a strike on its territory".
func (st *story) onGround(r *reading, h *hit, c *Claim) {
	if c.Type != graph.Assault || !c.only(graph.RoleSource) {
		return
	}
	_, to := st.x.nounWindow(r, h)
	for i := h.to; i < to; i++ {
		g, ok := st.x.groundAt(r, i)
		if !ok {
			continue
		}
		if m := st.x.antecedent(r, h.from, g, c.actors(graph.RoleSource)); m != nil && m.Actors[0].Code != "" {
			c.addActors(graph.RoleTarget, m.Actors[:1], m.Text)
			if c.Place == nil {
				c.Place, _ = st.x.entities.Names().Place(m.Actors[0].Code)
			}
		}
		return
	}
}

// groundAt reports whether a token is somebody's ground, and of which gender the pronoun on
// it is that says whose.
func (x *Extractor) groundAt(r *reading, i int) (lang.Gender, bool) {
	for k := range r.tokens[i].Forms {
		f := &r.tokens[i].Forms[k]
		if !slices.Contains(x.grammar.Grounds, f.Key) {
			continue
		}
		if g, ok := x.analyzer.Pronoun(f.Suffix); ok || i > 0 && x.grammar.WordIs(lang.Possessive, &r.tokens[i-1]) {
			return g, true
		}
	}
	return lang.NoGender, false
}

// pronounOf tells the gender of the pronoun that is the object of a verb, if one is.
// What a relative word stands for is nobody: «وهو ما يعارضه».
func (x *Extractor) pronounOf(r *reading, h *hit) (lang.Gender, bool) {
	if _, what := x.grammar.TokenIs(lang.Relative, &r.tokens[max(0, h.from-1)]); what {
		return lang.NoGender, false
	}
	if g, ok := x.analyzer.Pronoun(h.form.Suffix); ok || h.to >= len(r.tokens) || r.cover[h.to] >= 0 {
		return g, ok
	}
	return x.analyzer.Pronoun(r.tokens[h.to].Fold)
}

// verbGender is the gender that a hit asks of its subject.
func (x *Extractor) verbGender(h *hit) lang.Gender {
	if h.light != nil {
		return h.light.gender
	}
	if h.trigger.entry == nil || h.trigger.class != verbWord {
		return lang.NoGender
	}
	return h.trigger.gender
}

// gender is the gender of the first word of a mention, over titles. Names of persons
// have none that is known; how many some are («مئات المتظاهرين») may hide theirs.
func (x *Extractor) gender(r *reading, m *entity.Mention) lang.Gender {
	i := m.From
	for i < m.To-1 && x.grammar.WordIs(lang.Title, &r.tokens[i]) {
		i++
	}
	t := &r.tokens[i]
	if i > 0 && x.grammar.WordIs(lang.Quantity, &r.tokens[i-1]) {
		return lang.NoGender
	}
	if m.Many && m.Class == entity.State {
		return lang.NoGender // «الجاران»
	}
	if _, ok := x.grammar.TokenIs(lang.MasculineName, t); ok {
		return lang.Masculine
	}
	people := m.Class == entity.People || m.Class == entity.Public
	switch g := x.analyzer.NounGender(t.Text); {
	case m.Class == entity.Person && m.Named && m.To-i == 1:
		return lang.NoGender // «أسامة»
	case people && g == lang.Feminine, !people && g == lang.Masculine:
		return lang.NoGender // «قادة», «البحرين»
	case g == lang.NoGender && (m.Class == entity.State || m.Class == entity.Seat):
		return lang.Feminine
	default:
		return g
	}
}
