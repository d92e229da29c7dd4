package resolve

import (
	"math"
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/event"
)

// maxConfidence is as sure as many tellings can make an event.
const maxConfidence = 0.97

// join adds what a claim tells to its event: what is more exact wins.
func (g *group) join(c *event.Claim) {
	g.tokens = append(g.tokens, where{c.Sentence, c.Token})
	g.reader = readerOf(c)
	for _, e := range c.Evidence {
		at, there := slices.BinarySearchFunc(g.Evidence, e.From, func(o graph.Evidence, from int) int { return o.From - from })
		if there {
			g.Evidence[at].Extractor = joinExtractors(g.Evidence[at].Extractor, e.Extractor)
		} else {
			g.Evidence = slices.Insert(g.Evidence, at, e)
		}
	}
	g.Relates = slices.Concat(g.Relates, c.Relates)
	for _, p := range c.Participants {
		g.addParticipant(p)
	}
	if !g.Time.Known() && c.Time.Known() || g.Time.Known() && c.Time.Known() && c.Time.End.Sub(c.Time.Start) < g.Time.End.Sub(g.Time.Start) {
		g.Time, g.TimeText = c.Time, c.TimeText
	}
	if g.Place == nil || c.Place != nil && g.Place.Kind == graph.PlaceCountry && c.Place.Kind != graph.PlaceCountry {
		g.Place = c.Place
	}
	if g.Open && !c.Open {
		g.Modality, g.Open = c.Modality, false
	}
	if g.Mode == "" || g.Type == graph.Consult && g.Mode == talks && (c.Mode == "meeting" || c.Mode == phone) {
		g.Mode = c.Mode
	}
	for _, v := range c.Contexts {
		if !slices.Contains(g.Contexts, v) {
			g.Contexts = append(g.Contexts, v)
		}
	}
	slices.Sort(g.Contexts)
	g.Past = g.Past && (c.Past || c.Anaphoric)
	if len(c.AttributedTo) == 0 {
		g.AttributedTo = nil
	}
	g.Confidence = min(maxConfidence, math.Round(100-(1-g.Confidence)*(100-50*c.Confidence))/100)
}

// joinExtractors names all readers that found the same sentence, each once.
func joinExtractors(a, b string) string {
	names := strings.Split(a, graph.ExtractorsJoint)
	for _, n := range strings.Split(b, graph.ExtractorsJoint) {
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, graph.ExtractorsJoint)
}

// addParticipant adds one who is not there yet. A person or a part takes the place
// of the state it acts for, and a state adds nothing to one of its own.
func (g *group) addParticipant(p graph.Participant) {
	for i, q := range g.Participants {
		if q.Actor.ID == p.Actor.ID {
			if q.Role == graph.RoleParticipant {
				g.Participants[i].Role = p.Role // a direction says more
			}
			return
		}
	}
	for i, q := range g.Participants {
		if q.Actor.Code == "" || q.Actor.Code != p.Actor.Code {
			continue
		}
		if p.Actor.Kind == graph.KindState {
			return
		}
		if q.Actor.Kind == graph.KindState && q.Role == p.Role {
			g.Participants[i] = p
			return
		}
	}
	g.Participants = append(g.Participants, p)
}
