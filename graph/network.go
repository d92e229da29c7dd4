package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Tie is what two actors have to do with each other. Cooperation and Conflict count
// the events of those quad classes, in words and in deeds; what is neither (a mere
// statement) is only in Events.
type Tie struct {
	A, B                  string // actor IDs
	Events                int
	Cooperation, Conflict int
	First, Last           time.Time // days on which the first and the last event stand, zero if not known
}

// Network is who has to do with whom in the events of a filter.
type Network struct {
	Ties  []Tie // the strongest first
	Found int   // how many there are, with those beyond the limit
}

// NetworkQuery says of which events a network is made.
type NetworkQuery struct {
	Filter
	States bool // states and organisations, with all who act in their name; else the actors that the texts name
	Limit  int  // ties at the most
}

// outside are the roles that make no tie: of those who are only talked about, who are
// said not to be there, whose ground it happens on. receiving are the roles of those to
// whom something is done.
var (
	outside   = []string{string(RoleTopic), string(RoleAbsent), string(RoleVenueState)}
	receiving = []string{string(RoleTarget), string(RoleBeneficiary)}
)

// Linked reports whether two roles in one event make a tie between those who have
// them. Those that do something together, or have it done to them together, have none
// by that: when two impose sanctions on a third, there is conflict with the third.
func Linked(a, b Role) bool {
	switch {
	case slices.Contains(outside, string(a)) || slices.Contains(outside, string(b)):
		return false
	case a == RoleSource && b == RoleSource:
		return false
	}
	return !slices.Contains(receiving, string(a)) || !slices.Contains(receiving, string(b))
}

// Network gives the strongest ties between actors in the events of a filter: Linked
// says which roles make one.
func (s *Store) Network(ctx context.Context, q NetworkQuery) (Network, error) {
	n, err := s.ties(ctx, "network", q, nil)
	if err != nil {
		return n, fmt.Errorf("reading the network: %w", err)
	}
	return n, nil
}

// Partners gives the strongest ties of one actor in the events of a filter; it is A
// in each. Those that act in its own name, or in whose name it acts, are no partners.
func (s *Store) Partners(ctx context.Context, actor Actor, q NetworkQuery) (Network, error) {
	q.Actors, q.MatchAny = append(slices.Clone(q.Actors), actor.ID), false
	n, err := s.ties(ctx, "partners", q, map[string]any{"self": actor.ID, "code": cmp.Or(actor.Code, actor.ID)})
	if err != nil {
		return n, fmt.Errorf("reading the partners of %s: %w", actor.ID, err)
	}
	for i := range n.Ties {
		n.Ties[i].A = actor.ID
	}
	return n, nil
}

func (s *Store) ties(ctx context.Context, query string, q NetworkQuery, more map[string]any) (Network, error) {
	ontology, err := LoadOntology()
	if err != nil {
		return Network{}, err
	}
	params := map[string]any{
		"states": q.States, "limit": q.Limit, "outside": outside, "receiving": receiving,
		"cooperation": ontology.typesOf(VerbalCooperation, MaterialCooperation),
		"conflict":    ontology.typesOf(VerbalConflict, MaterialConflict),
	}
	maps.Copy(params, more)
	records, err := s.gather(ctx, q.Filter, query, params)
	if err != nil {
		return Network{}, err
	}
	return readNetwork(records[0].AsMap()), nil
}

func readNetwork(row map[string]any) Network {
	n := Network{Found: integer(row, "found")}
	for _, m := range maplist(row, "edges") {
		n.Ties = append(n.Ties, Tie{
			A: text(m, "a"), B: text(m, "b"), Events: integer(m, "events"),
			Cooperation: integer(m, "cooperation"), Conflict: integer(m, "conflict"),
			First: dayOfKey(text(m, "first")), Last: dayOfKey(text(m, "last")),
		})
	}
	return n
}

// dayOfKey gives the day of a place in a timeline, zero where there is none.
func dayOfKey(at string) time.Time {
	if len(at) < len(time.DateOnly) {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, at[:len(time.DateOnly)])
	if err != nil {
		return time.Time{}
	}
	return t
}

// typesOf lists the types of these quad classes.
func (o *Ontology) typesOf(quads ...Quad) []string {
	var out []string
	for _, t := range o.Types() {
		if slices.Contains(quads, o.Quad(t)) {
			out = append(out, string(t))
		}
	}
	return out
}
