package resolve

import (
	"slices"

	"chancery/graph"
)

// finish turns the groups into events, gives each its ID, and ties those that
// stand to one another.
func finish(groups []*group) []graph.Event {
	out := make([]graph.Event, 0, len(groups))
	for _, g := range groups {
		out = append(out, g.Event)
		e := &out[len(out)-1]
		sortParticipants(e.Participants)
		e.Background = g.Past
		e.Summary = map[string]string{"en": summarise(e)}
		if len(e.Evidence) > 0 {
			Identify(e, e.Evidence[0].ArticleID)
		}
	}
	return unique(relate(groups, out))
}

// relate adds the relations that the claims tell.
func relate(groups []*group, events []graph.Event) []graph.Event {
	if !slices.ContainsFunc(groups, func(g *group) bool { return len(g.Relates) > 0 }) {
		return events
	}
	at := map[where]int{}
	for i, g := range groups {
		for _, w := range g.tokens {
			at[w] = i
		}
	}
	for i, g := range groups {
		for _, r := range g.Relates {
			k, ok := at[where{r.Sentence, r.Token}]
			if ok && events[k].ID != events[i].ID {
				rel := graph.Relation{Type: r.Type, Event: events[k].ID}
				if !slices.Contains(events[i].Relations, rel) {
					events[i].Relations = append(events[i].Relations, rel)
				}
			}
		}
	}
	return events
}

// sortParticipants puts participants in one order whatever sentence named them
// first.
func sortParticipants(ps []graph.Participant) {
	slices.SortStableFunc(ps, func(a, b graph.Participant) int {
		return slices.Index(order, a.Role) - slices.Index(order, b.Role)
	})
}

var order = []graph.Role{
	graph.RoleSource, graph.RoleTarget, graph.RoleParticipant, graph.RoleMediator, graph.RoleHost, graph.RoleVenueState,
	graph.RoleBeneficiary, graph.RoleTopic, graph.RoleAbsent, graph.RoleSpeaker,
}

// absorb gives an event what another of the same ID has besides.
func absorb(e, other *graph.Event) {
	for _, ev := range other.Evidence {
		i := slices.IndexFunc(e.Evidence, func(o graph.Evidence) bool { return o.From == ev.From })
		if i < 0 {
			e.Evidence = append(e.Evidence, ev)
			continue
		}
		e.Evidence[i].Extractor = joinExtractors(e.Evidence[i].Extractor, ev.Extractor)
	}
	slices.SortFunc(e.Evidence, func(a, b graph.Evidence) int { return a.From - b.From })
	for _, r := range other.Relations {
		if r.Event != e.ID && !slices.Contains(e.Relations, r) {
			e.Relations = append(e.Relations, r)
		}
	}
	for _, c := range other.Contexts {
		if !slices.Contains(e.Contexts, c) {
			e.Contexts = append(e.Contexts, c)
		}
	}
	slices.Sort(e.Contexts)
	if e.Place == nil {
		e.Place = other.Place
	}
	e.Confidence = max(e.Confidence, other.Confidence)
}

// unique makes events that came out with one ID one: they differ in what does not
// make an event another, as their mode.
func unique(events []graph.Event) []graph.Event {
	first := make(map[string]int, len(events))
	out := events[:0]
	for k := range events {
		e := &events[k]
		i, ok := first[e.ID]
		if !ok {
			first[e.ID] = len(out)
			out = append(out, *e)
			continue
		}
		absorb(&out[i], e)
	}
	return out
}
