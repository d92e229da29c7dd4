package gazetteer

import (
	"slices"
	"time"

	"chancery/graph"
	"chancery/ingest/lang"
)

// Agreement is one that is known by a name, so that who concluded it need not be told.
type Agreement struct {
	ID      string
	Parties []graph.Actor
	Place   string    // code of the state that it was concluded in, "" for none in particular
	Signed  time.Time // the day, in UTC
	members []string  // codes of those that are the last party together
}

// Agreement returns the agreement with an ID.
func (g *Gazetteer) Agreement(id string) (*Agreement, bool) {
	a, ok := g.agreements[id]
	return a, ok
}

// Binds reports whether an actor is a party, or one of those that a party consists of if
// they count.
func (a *Agreement) Binds(who graph.Actor, members bool) bool {
	return members && slices.Contains(a.members, who.Code) || slices.ContainsFunc(a.Parties, func(p graph.Actor) bool { return p.Code == who.Code })
}

// Others returns the parties over against one that it binds.
func (a *Agreement) Others(who graph.Actor) []graph.Actor {
	last := len(a.Parties) - 1
	if slices.Contains(a.members, who.Code) {
		return a.Parties[:last]
	}
	return slices.DeleteFunc(slices.Clone(a.Parties), func(p graph.Actor) bool { return p.Code == who.Code })
}

func (g *Gazetteer) addAgreement(r lang.Row) error {
	a := &Agreement{ID: r.Fields["id"], Place: r.Fields["place"], members: r.List("members")}
	for _, id := range r.List("parties") {
		p, ok := g.Actor(id)
		if !ok {
			return r.Errorf("party %q of %s is no state or organisation", id, a.ID)
		}
		a.Parties = append(a.Parties, p)
	}
	if n := len(a.Parties); len(a.members) > 0 && (n == 0 || a.Parties[n-1].Kind == graph.KindState) {
		return r.Errorf("%s has members, want a group as its last party that they are of", a.ID)
	}
	day, err := time.Parse(time.DateOnly, r.Fields["signed"])
	if err != nil || len(a.Parties) < 2 {
		return r.Errorf("%s was signed on %q by %d, want a day like 2015-07-14 and two parties", a.ID, r.Fields["signed"], len(a.Parties))
	}
	a.Signed = day
	g.agreements[a.ID] = a
	return nil
}
