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
		e := g.Event
		sortParticipants(e.Participants)
		e.Background = g.Past
		e.Summary = map[string]string{"en": summarise(&e)}
		if len(e.Evidence) > 0 {
			Identify(&e, e.Evidence[0].ArticleID)
		}
		out = append(out, e)
	}
	return unique(relate(groups, out))
}

// relate adds the relations that the claims tell.
func relate(groups []*group, events []graph.Event) []graph.Event {
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

// unique drops events that came out with the ID of an earlier one, and gives that
// one their evidence.
func unique(events []graph.Event) []graph.Event {
	first := map[string]int{}
	out := events[:0]
	for _, e := range events {
		i, ok := first[e.ID]
		if !ok {
			first[e.ID] = len(out)
			out = append(out, e)
			continue
		}
		for _, ev := range e.Evidence {
			if !slices.ContainsFunc(out[i].Evidence, func(o graph.Evidence) bool { return o.From == ev.From }) {
				out[i].Evidence = append(out[i].Evidence, ev)
			}
		}
	}
	return out
}
