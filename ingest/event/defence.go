package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// defended makes whoever defends himself, or is defended, the target of the violence that it is
// against: "Israel's right to defend itself against attacks from Hamas", "helped Ukraine
// resist Russia's invasion". To do so is no praise of the attacker.
func (st *story) defended(r *reading, h *hit, c *Claim) {
	if c.Type != graph.Assault || c.some(graph.RoleTarget) || c.some(graph.RoleParticipant) {
		return
	}
	doers := c.actors(graph.RoleSource)
	at := st.x.defence(r, h)
	if at < 0 || len(doers) == 0 || doers[0].Code == "" {
		return
	}
	m := r.attacked(at, st.x.phraseStart(r, h), doers)
	if m == nil {
		return
	}
	c.addActors(graph.RoleTarget, m.Actors, m.Text)
	c.against = true
	for k := len(st.claims) - 1; k >= 0 && st.claims[k].Sentence == c.Sentence; k-- {
		if o := &st.claims[k]; o.Token == at && o.Type == graph.Support && sameCode(doers[0], o.actors(graph.RoleTarget)) {
			st.claims = slices.Delete(st.claims, k, k+1)
		}
	}
}

// farthestDefence is how many words may stand between a word of defending and what it is
// against: "defend its sovereignty and democracy against".
const farthestDefence = 8

// defence returns the token of the word of defending that a noun stands behind, in the same
// clause; -1 if there is none.
func (x *Extractor) defence(r *reading, h *hit) int {
	start := x.phraseStart(r, h)
	if x.grammar.WordIs(lang.Indefinite, &r.tokens[start]) {
		return -1 // "against an attack": one that may come
	}
	for i := start - 1; i >= max(0, r.clauses[h.clause].from, start-farthestDefence); i-- {
		t := &r.tokens[i]
		if t.Kind != text.Word {
			return -1
		}
		if r.cover[i] < 0 && readsAs(t, x.grammar.Defences) {
			return i
		}
	}
	return -1
}

// attacked returns who is defended by the word at a token against what begins at another: who
// stands between them, else the nearest before who is not one of the attackers.
func (r *reading) attacked(at, to int, doers []graph.Actor) *entity.Mention {
	for m := range r.in(at, to) {
		if faces(m) && !onSide(m, doers) {
			return m
		}
	}
	for k := len(r.mentions) - 1; k >= 0; k-- {
		if m := &r.mentions[k]; m.To <= at && faces(m) && !onSide(m, doers) {
			return m
		}
	}
	return nil
}
