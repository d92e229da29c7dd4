package llm

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/event"
)

// confidence is how sure a claim of a model is. What a model says of its own
// sureness says little, and nothing has been measured, so it is one value for all, as
// sure as a fair reading by the rules.
const confidence = 0.5

// nowhere is the token of a claim whose trigger is not known: it stands beside no
// trigger that the rules tie events by.
const nowhere = -1

// claims gives those events of a piece that hold as claims.
func (g *ground) claims(p piece, events []told) []event.Claim {
	var out []event.Claim
	for i := range events {
		if c, fault := g.claim(p, &events[i]); fault != "" {
			g.fault(fault)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// claim checks one event, or says why it does not hold.
func (g *ground) claim(p piece, e *told) (event.Claim, Fault) {
	evidence, at := g.quoted(p, e.Quote)
	if len(evidence) == 0 {
		return event.Claim{}, NoQuote
	}
	if !e.follows(g.ontology) {
		return event.Claim{}, OffOntology
	}
	c := event.Claim{
		Event: graph.Event{
			Type: e.Type, Mode: e.Mode, Polarity: e.Polarity, Modality: e.Modality,
			Evidence: evidence, Confidence: confidence,
		},
		Sentence: at, Token: nowhere, Past: e.Background,
	}
	for _, a := range e.Actors {
		g.addActor(&c, a, at)
	}
	if !slices.ContainsFunc(c.Participants, takesPart) {
		return event.Claim{}, NoActor
	}
	g.addCircumstances(&c, e, at)
	for i := range c.Evidence {
		c.Evidence[i].Confidence, c.Evidence[i].AttributedTo = confidence, c.AttributedTo
	}
	return c, ""
}

// takesPart reports whether a participant makes a claim an event, as it does for the
// rules: one that is more than talked about.
func takesPart(p graph.Participant) bool {
	return p.Role != graph.RoleTopic && event.Somebody(p.Actor)
}

// addActor adds the actors that words name, each once in an event.
func (g *ground) addActor(c *event.Claim, a toldActor, at int) {
	actors, words := g.actors(a.Words, at)
	if len(actors) == 0 {
		g.fault(UnknownActor)
	}
	for _, actor := range actors {
		if !slices.ContainsFunc(c.Participants, func(p graph.Participant) bool { return p.Actor.ID == actor.ID }) {
			c.Participants = append(c.Participants, graph.Participant{Role: a.Role, Actor: actor, Mention: words})
		}
	}
}

// addCircumstances adds where and when, whose words it is, and what it is about.
func (g *ground) addCircumstances(c *event.Claim, e *told, at int) {
	if e.Place != "" {
		if c.Place = g.place(e.Place, at); c.Place == nil {
			g.fault(UnknownPlace)
		}
	}
	if e.Time != "" || e.Date != "" {
		if c.Time, c.TimeText = g.time(e, at); !c.Time.Known() {
			g.fault(UnknownTime)
		}
	}
	for _, words := range e.SaidBy {
		actors, _ := g.actors(words, at)
		if len(actors) == 0 {
			g.fault(UnknownActor)
		}
		c.AttributedTo = append(c.AttributedTo, actors...)
	}
	for _, context := range g.ontology.Contexts() {
		if slices.Contains(e.Contexts, context) {
			c.Contexts = append(c.Contexts, context)
		}
	}
	slices.Sort(c.Contexts)
}
