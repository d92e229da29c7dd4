package evaluate

import (
	"slices"

	"chancery/graph"
)

// fewestShared is the share of actors that two tellings of one event have in common
// at least.
const fewestShared = 0.5

// undirected are the types whose actors are compared all together. They are part of
// the rules of scoring: a change of the ontology must not move the figures of others.
var undirected = []graph.Type{graph.Consult, graph.Agree, graph.Cooperate}

// anyRole is every part in which an actor can be mistaken.
var anyRole = []graph.Role{
	graph.RoleSource, graph.RoleTarget, graph.RoleParticipant, graph.RoleHost, graph.RoleMediator,
	graph.RoleTopic, graph.RoleAbsent, graph.RoleBeneficiary, graph.RoleSpeaker,
}

// sharedActors is how far the actors of two tellings of one type agree, 0 to 1.
func sharedActors(gold, read deed) float64 {
	share := func(roles ...graph.Role) float64 { return jaccard(gold.codes(roles), read.codes(roles)) }
	switch {
	case slices.Contains(undirected, gold.kind):
		return share(graph.RoleSource, graph.RoleTarget, graph.RoleParticipant)
	case gold.kind == graph.Statement:
		return share(graph.RoleSource, graph.RoleSpeaker)
	}
	return min(share(graph.RoleSource, graph.RoleParticipant), share(graph.RoleTarget, graph.RoleParticipant))
}

// codes lists the codes of the actors in these roles, each once. Where some have
// one, those without are left out.
func (d deed) codes(roles []graph.Role) []string {
	var codes []string
	nameless := false
	for _, a := range d.actors {
		switch {
		case !slices.Contains(roles, a.role) || slices.Contains(codes, a.code):
		case a.code == noCode:
			nameless = true
		default:
			codes = append(codes, a.code)
		}
	}
	if nameless && len(codes) == 0 {
		return []string{noCode}
	}
	return codes
}

// jaccard is the share of common codes; no codes on both sides are the same. Since a
// side has noCode only alone, it is common only with itself.
func jaccard(a, b []string) float64 {
	if len(a) == 0 && len(b) == 0 {
		return 1
	}
	common := 0
	for _, code := range a {
		if slices.Contains(b, code) {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}
