package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// slotBehind is where those stand whom a noun of action is done to, if its doer stands
// right behind it: in the genitive, or as a pronoun.
const slotBehind = "behind its doer"

// governs gives a noun of action that has its doer right behind it those whom it is done to
// behind that: «قصف الطيران السوري لدرعا», «لقائه نظيره».
func (x *Extractor) governs(r *reading, h *hit, genitive []*entity.Mention, args []argument) []argument {
	if x.grammar.SubjectFirst() || !hasSlot(h.sense.Frame, slotObject) {
		return args
	}
	at := h.to
	if n := len(genitive); n > 0 {
		at = genitive[n-1].To
	} else if h.form.Suffix == "" {
		return args
	}
	m := x.doneToBehind(r, at)
	if m == nil || m.Prep != "" && len(m.Actors) > 0 && len(genitive) > 0 && hasSlot(h.sense.NounFrame, m.Prep) {
		return args
	}
	doer, other := doerOf(h.sense.NounFrame), graph.RoleTarget
	if doer == graph.RoleParticipant {
		other = doer
	}
	args = slices.DeleteFunc(args, func(a argument) bool { return a.mention == m || slices.Contains(genitive, a.mention) })
	for _, g := range genitive {
		args = append(args, argument{doer, g, slotGenitive})
	}
	for _, o := range r.group(m) {
		args = append(args, argument{other, o, slotBehind})
	}
	return args
}

// doneToBehind returns the mention that a noun of action may be done to at a token, over how many
// it means.
func (x *Extractor) doneToBehind(r *reading, at int) *entity.Mention {
	for i := at; i < min(at+3, len(r.tokens)); i++ {
		if k := r.cover[i]; k >= 0 {
			m := &r.mentions[k]
			object := m.Prep == "" || slices.Contains(x.grammar.NounObject, m.Prep)
			if m.From == i && object && !m.Conj && m.Class != entity.Adjective && (len(m.Actors) > 0 || m.Place != nil) {
				return m
			}
			return nil
		}
		if !x.counts(&r.tokens[i]) {
			return nil
		}
	}
	return nil
}

// counts reports whether a word only says how many are meant.
func (x *Extractor) counts(t *text.Token) bool {
	_, ok := x.grammar.TokenIs(lang.Quantity, t)
	return ok || t.Kind == text.Number
}

// grounds takes the place that a noun of action is done to.
func (x *Extractor) grounds(c *Claim, args []argument) {
	for _, a := range args {
		if a.slot == slotBehind && a.mention.Class == entity.Place {
			c.place(a.mention)
			x.ground(c, a.mention)
		}
	}
}

// possessorOf returns whom the pronoun on a noun means («زيارته»): the subject of its clause, else
// the mention nearest before that agrees with it, before all one that stands behind no
// preposition, else just the nearest. Nobody who takes part besides is meant.
func (x *Extractor) possessorOf(r *reading, h *hit, c *Claim) *entity.Mention {
	if x.grammar.SubjectFirst() {
		return r.lastBefore(h.from)
	}
	g, known := x.analyzer.Pronoun(h.form.Suffix)
	others := c.everybody()
	fits := func(m *entity.Mention) bool {
		if m.To > h.from || len(m.Actors) == 0 || m.Class == entity.Adjective || sameCode(m.Actors[0], others) {
			return false
		}
		if known && g == lang.NoGender && !m.Many {
			return false // «هم»
		}
		noun := x.gender(r, m)
		return g == lang.NoGender || noun == lang.NoGender || noun == g
	}
	if s := r.clauses[h.clause].subject; s != nil && fits(s) {
		return s
	}
	var found *entity.Mention
	for k := len(r.mentions) - 1; k >= 0; k-- {
		m := &r.mentions[k]
		if !fits(m) {
			continue
		}
		if m.Prep == "" {
			return m
		}
		if found == nil {
			found = m
		}
	}
	if found == nil {
		found = r.lastBefore(h.from)
	}
	return found
}

// everybody returns all who take part in a claim.
func (c *Claim) everybody() []graph.Actor {
	var out []graph.Actor
	for i := range c.Participants {
		out = append(out, c.Participants[i].Actor)
	}
	return out
}
