package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
)

// there are the deeds of which a place behind them says just where they were done.
var there = map[graph.Type]bool{graph.Statement: true, graph.Consult: true, graph.Protest: true, graph.Assault: true}

// regions adds to the deeds of a sentence, from a claim on, that nobody but their doers are told
// with the state they are about, since it is told where they apply: "agreed to a ceasefire in
// eastern Ukraine".
func (st *story) regions(r *reading, start int) {
	for i := start; i < len(st.claims); i++ {
		c := &st.claims[i]
		if there[c.Type] || c.Mode == signing || !c.oneSided() {
			continue
		}
		if m := st.x.region(r, c); m != nil {
			a, _ := st.x.entities.Names().Actor(m.Place.Country)
			c.addActors(graph.RoleTopic, []graph.Actor{a}, m.Text)
		}
	}
}

// oneSided reports whether those who take part in a claim are all its doers.
func (c *Claim) oneSided() bool {
	doers := c.count(graph.RoleSource) + c.count(graph.RoleParticipant)
	return doers > 0 && doers == len(c.Participants)
}

// region returns the first place that a deed applies to, in what is told of it: its clause and
// what is said or wanted there. The ground of its doers is none.
func (x *Extractor) region(r *reading, c *Claim) *entity.Mention {
	for m := range r.in(c.Token+1, r.toldOf(c)) {
		if m.Place == nil || m.Class > entity.Seat && m.Class != entity.Place || !x.grammar.Is(lang.InsidePreposition, m.Prep) {
			continue
		}
		if x.concludedAt(r, m) {
			return nil
		}
		own := slices.ContainsFunc(c.Participants, func(p graph.Participant) bool { return p.Actor.Code == m.Place.Country })
		if !own {
			return m
		}
	}
	return nil
}

// concludedAt reports whether a place stands right behind a verb that says only that the deed came
// about, which was there: "a deal was concluded in Doha".
func (x *Extractor) concludedAt(r *reading, m *entity.Mention) bool {
	_, n := x.grammar.PrepositionBefore(r.tokens, m.From)
	return n > 0 && slices.ContainsFunc(r.hits, func(h hit) bool { return h.light != nil && h.to == m.From-n })
}

// toldOf returns where that ends what is told of a claim.
func (r *reading) toldOf(c *Claim) int {
	k := r.clauseAt(c.Token)
	for k+1 < len(r.clauses) && r.clauses[k+1].link == complement {
		k++
	}
	return r.clauses[k].to
}
