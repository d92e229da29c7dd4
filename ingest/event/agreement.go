package event

import (
	"chancery/graph"
	"chancery/ingest/gazetteer"
)

// agreementReach is how far behind a verb the agreement may be told that it is about.
const agreementReach = 12

// agreed completes a claim that an agreement was concluded which is known by a name
// («الاتفاق النووي مع إيران»): where one side is told, those over against it are
// parties too, and it is of no other time and place than its own.
func (st *story) agreed(r *reading, h *hit, c *Claim) {
	a, ok := st.agreementAt(r, h)
	if !ok || c.Mode != agreeing || st.before(a) {
		return
	}
	who := -1
	sides := 0
	for i := range c.Participants {
		if p := &c.Participants[i]; p.Role == graph.RoleParticipant || p.Role == graph.RoleSource {
			if !a.Binds(p.Actor, h.trigger.Named != "" || h.isVerb()) {
				return
			}
			who = i
			sides++
		}
	}
	if sides == 0 || h.isVerb() && c.Modality != graph.Actual {
		return
	}
	if sides == 1 {
		c.Participants[who].Role = graph.RoleParticipant
		c.addActors(graph.RoleParticipant, a.Others(c.Participants[who].Actor), "")
	}
	if h.isVerb() {
		return
	}
	c.Modality, c.Polarity, c.Open = graph.Actual, graph.Affirmed, false
	if c.Time.Known() && (a.Signed.Before(c.Time.Start) || !a.Signed.Before(c.Time.End)) {
		c.Time, c.TimeText = graph.Interval{}, ""
	}
	if c.Place != nil && c.Place.Country != a.Place {
		c.Place = nil
	}
}

// agreementAt returns the agreement that a noun names, or just means where one was named
// before («الاتفاق مع إيران»), or that a verb has for its object.
func (st *story) agreementAt(r *reading, h *hit) (*gazetteer.Agreement, bool) {
	names := st.x.entities.Names()
	if h.trigger.Named != "" {
		st.agreement = h.trigger.Named
		return names.Agreement(h.trigger.Named)
	}
	if !h.isVerb() {
		if !h.form.Article {
			return nil, false
		}
		return names.Agreement(st.agreement)
	}
	for k := range r.hits {
		n := &r.hits[k]
		if n.from > h.from && n.from < h.to+agreementReach && n.clause == h.clause && n.trigger.entry != nil && n.trigger.Named != "" {
			return names.Agreement(n.trigger.Named)
		}
	}
	return nil, false
}

// before reports whether a document is older than an agreement.
func (st *story) before(a *gazetteer.Agreement) bool {
	at := st.doc.Article.PublishedAt
	return !at.IsZero() && at.Before(a.Signed)
}
