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
	actors, places, tags := map[string]graph.Actor{}, map[string]graph.Place{}, slices.Sorted(maps.Keys(p.readers))
	for i := range r.Events {
		e := &r.Events[i]
		for k := range e.Participants {
			a := &e.Participants[k].Actor
			for _, id := range []string{a.ID, a.Code, a.PartOf} {
				p.describeActor(actors, tags, id)
			}
			if known, ok := actors[a.ID]; ok {
				a.Names, a.Aliases = known.Names, known.Aliases
			}
		}
		if e.Place == nil {
			continue
		}
		p.describePlace(places, tags, e.Place.Country)
		p.describePlace(places, tags, e.Place.ID)
		if known, ok := places[e.Place.ID]; ok {
			e.Place = &known
		}
	}
	r.Actors = values(actors)
	r.Places = values(places)
}

// describeActor adds an actor of the gazetteer and what it is a part of.
func (p *Pipeline) describeActor(into map[string]graph.Actor, tags []string, id string) {
	if _, ok := into[id]; ok {
		return
	}
	a, ok := p.gazetteer.Actor(id)
	if !ok {
		return
	}
	a.Names, a.Aliases = maps.Clone(a.Names), slices.Clip(a.Aliases)
	for _, tag := range tags {
		p.names(tag).Describe(tag, &a)
	}
	into[id] = a
	p.describeActor(into, tags, a.PartOf)
}

func (p *Pipeline) describePlace(into map[string]graph.Place, tags []string, id string) {
	place, ok := p.gazetteer.Place(id)
	if !ok {
		return
	}
	place.Names = maps.Clone(place.Names)
	for _, tag := range tags {
		p.names(tag).DescribePlace(tag, &place)
	}
	into[id] = place
}

func (p *Pipeline) names(tag string) *gazetteer.Names { return p.readers[tag].rules.Names() }

// values returns the values of a map by the order of their keys.
func values[T any](m map[string]T) []T {
	var out []T
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, m[k])
	}
	return out
}
