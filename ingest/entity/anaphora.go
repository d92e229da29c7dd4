package entity

import "chancery/graph"

// lastTwo returns the two different actors last spoken of, for «البلدان» two
// states and for «الوزيران» two persons, in the order of their mention.
func (r *referents) lastTwo(kind string) []graph.Actor {
	var out []graph.Actor
	for i := len(r.recent) - 1; i >= 0 && len(out) < 2; i-- {
		a := r.recent[i]
		if kind == "person" && a.Kind != graph.KindPerson {
			continue
		}
		if kind == "state" {
			s, ok := r.names.Actor(a.Code)
			if !ok {
				continue
			}
			a = s
		}
		if len(out) == 0 || out[0].ID != a.ID && out[0].Code != a.Code {
			out = append([]graph.Actor{a}, out...)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ownOf returns whom «بلاده» or «سفيرها» belongs to: the one last spoken of, or a
// part of it.
func (r *referents) ownOf(d *draft) []graph.Actor {
	for i := len(r.recent) - 1; i >= 0; i-- {
		owner, ok := r.names.Actor(r.recent[i].Code)
		if !ok {
			continue
		}
		if d.head != nil {
			return []graph.Actor{r.actorOf(d, owner)}
		}
		return []graph.Actor{owner}
	}
	return nil
}

// ownerless resolves a head with nothing behind it: a person by name, the latest of
// the same office or body, the people last spoken of. An indefinite one («مسؤولون»)
// is nobody we know.
func (r *referents) ownerless(d *draft) []graph.Actor {
	if d.Class == Person && len(d.name) > 0 {
		if a := r.person(d, graph.Actor{}); a.ID != "" {
			return []graph.Actor{a}
		}
		return nil
	}
	if d.counterpart || !d.definite {
		return nil
	}
	if d.Many && d.Class == People {
		return r.lastTwo("state")
	}
	if a, ok := r.office[d.head.ID]; ok {
		return []graph.Actor{a}
	}
	if d.Class == Body && len(r.recent) > 0 {
		if owner, ok := r.names.Actor(r.recent[len(r.recent)-1].Code); ok && owner.Kind == graph.KindState {
			return []graph.Actor{r.actorOf(d, owner)}
		}
	}
	return nil
}
