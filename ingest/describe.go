package ingest

import (
	"maps"
	"slices"

	"chancery/graph"
	"chancery/ingest/gazetteer"
)

// describe gives a reading what is known, in every language, of the actors and
// places it speaks of: those that take part, what they are parts of, and the
// countries that its places lie in.
func (p *Pipeline) describe(r *graph.Reading) {
	actors, places := map[string]*graph.Actor{}, map[string]*graph.Place{}
	for i := range r.Events {
		e := &r.Events[i]
		for k := range e.Participants {
			a := &e.Participants[k].Actor
			for _, id := range []string{a.ID, a.Code, a.PartOf} {
				p.describeActor(actors, id)
			}
			if known, ok := actors[a.ID]; ok {
				a.Names, a.Aliases = known.Names, known.Aliases
			}
		}
		if e.Place == nil {
			continue
		}
		p.describePlace(places, e.Place.Country)
		p.describePlace(places, e.Place.ID)
		if known, ok := places[e.Place.ID]; ok {
			e.Place = known
		}
	}
	r.Actors, r.Places = values(actors), values(places)
}

// describeActor adds an actor of the gazetteer and what it is a part of.
func (p *Pipeline) describeActor(into map[string]*graph.Actor, id string) {
	if _, ok := into[id]; ok {
		return
	}
	a, ok := p.described(id)
	if !ok {
		return
	}
	into[id] = a
	p.describeActor(into, a.PartOf)
}

// described returns an actor of the gazetteer with what every language calls it. The
// same ones are told of again and again, so it is remembered.
func (p *Pipeline) described(id string) (*graph.Actor, bool) {
	if a, ok := p.known.Load(id); ok {
		return a.(*graph.Actor), true
	}
	a, ok := p.gazetteer.Actor(id)
	if !ok {
		return nil, false
	}
	a.Names, a.Aliases = maps.Clone(a.Names), slices.Clip(a.Aliases)
	for _, tag := range slices.Sorted(maps.Keys(p.readers)) {
		p.names(tag).Describe(tag, &a)
	}
	a.Aliases = slices.Clip(a.Aliases) // as many readings have it
	p.known.Store(id, &a)
	return &a, true
}

func (p *Pipeline) describePlace(into map[string]*graph.Place, id string) {
	if place, ok := p.describedPlace(id); ok {
		into[id] = place
	}
}

// describedPlace is described for a place.
func (p *Pipeline) describedPlace(id string) (*graph.Place, bool) {
	if place, ok := p.knownPlaces.Load(id); ok {
		return place.(*graph.Place), true
	}
	known, ok := p.gazetteer.Place(id)
	if !ok {
		return nil, false
	}
	place := *known
	place.Names = maps.Clone(place.Names)
	for _, tag := range slices.Sorted(maps.Keys(p.readers)) {
		p.names(tag).DescribePlace(tag, &place)
	}
	p.knownPlaces.Store(id, &place)
	return &place, true
}

func (p *Pipeline) names(tag string) *gazetteer.Names { return p.readers[tag].rules.Names() }

// values returns what the values of a map point to, by the order of their keys.
func values[T any](m map[string]*T) []T {
	if len(m) == 0 {
		return nil
	}
	out := make([]T, 0, len(m))
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, *m[k])
	}
	return out
}
