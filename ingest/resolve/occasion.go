package resolve

import (
	"slices"

	"chancery/graph"
)

// saidThere are the deeds that are done by speaking, and so at a meeting.
var saidThere = map[graph.Type]bool{
	graph.Accuse: true, graph.Agree: true, graph.Concede: true, graph.Reject: true,
	graph.Request: true, graph.Support: true, graph.Threaten: true,
}

// occasionReach is how many sentences on what is told of those who met is believed to
// have been said at their meeting.
const occasionReach = 12

// dateByOccasion gives what was said at a meeting its day and place, where nothing else
// tells them: "Biden met Zelenskyy in Hiroshima on Sunday. He welcomed …".
func dateByOccasion(groups []*group) {
	for i, g := range groups {
		if !saidThere[g.Type] || g.Time.Known() || g.Modality != graph.Actual || g.Past {
			continue
		}
		for _, m := range slices.Backward(groups[:i]) {
			if g.Sentence-m.Sentence > occasionReach {
				break
			}
			if m.Type == graph.Consult && m.Modality == graph.Actual && !m.Past && m.Time.Known() && m.holds(g) {
				g.Time = m.Time
				if g.Place == nil {
					g.Place = m.Place
				}
				break
			}
		}
	}
}

// leadReach is how many sentences after the headline are believed to tell its news again.
const leadReach = 3

// dateByLead gives what only the headline tells the day and place of what the lead tells of
// the same doer, where the two were not taken for one: a headline tells no day.
func dateByLead(groups []*group) {
	for i, g := range groups {
		if g.last().sentence > 0 || g.Sentence > 0 || g.Time.Known() || g.Type == graph.Statement {
			continue
		}
		for _, m := range groups[i+1:] {
			if m.Sentence == 0 || m.Type != g.Type || m.Polarity != g.Polarity || m.Modality != g.Modality || m.Past || !sameMode(g.Type, g.Mode, m.Mode) || !sameDoers(g, m) {
				continue
			}
			if m.Sentence > leadReach {
				break
			}
			g.Time, g.TimeText = m.Time, m.TimeText
			if g.Place == nil {
				g.Place = m.Place
			}
			break
		}
	}
}

// sameDoers reports whether one of two events has no doers but the other's.
func sameDoers(a, b *group) bool {
	doers := []graph.Role{graph.RoleSource, graph.RoleParticipant}
	x, y := codes(a.Participants, doers), codes(b.Participants, doers)
	return len(x) > 0 && len(y) > 0 && (within(x, y) || within(y, x))
}

// holds reports whether all who do or agree to a deed met at an event, and only two sides met: of
// more it is not known who spoke when.
func (g *group) holds(deed *group) bool {
	sides, doers := 0, 0
	for _, p := range g.Participants {
		if p.Role == graph.RoleParticipant {
			sides++
		}
	}
	for _, p := range deed.Participants {
		if p.Role != graph.RoleSource && p.Role != graph.RoleParticipant {
			continue
		}
		doers++
		met := slices.ContainsFunc(g.Participants, func(o graph.Participant) bool {
			return o.Role == graph.RoleParticipant && (o.Actor.ID == p.Actor.ID || o.Actor.Code == p.Actor.Code && p.Actor.Code != "")
		})
		if !met {
			return false
		}
	}
	return sides == 2 && doers > 0
}
