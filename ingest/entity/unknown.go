package entity

import (
	"strings"

	"chancery/graph"
)

// unknownID begins the IDs of actors of whom only the kind is told.
const unknownID = "unknown."

// Nobody reports whether an actor stands for anybody of a kind: a crowd, "gunmen". Two
// articles that tell of gunmen need not mean the same.
func Nobody(a *graph.Actor) bool { return a.ID == public.ID || strings.HasPrefix(a.ID, unknownID) }

// unknown makes an actor of a group or institution of which only the kind is told:
// "gunmen", «مسلحون», "a court", "18 people".
func (r *referents) unknown(d *draft) []graph.Actor {
	if d.head == nil || !d.head.Alone && !(d.counted && d.Class == People) {
		return nil
	}
	if a, ok := r.surname[d.called]; ok && !d.Many {
		return []graph.Actor{a} // «المعلم» is a teacher, or Walid Muallem
	}
	kind := d.head.Kind
	switch {
	case d.Class == Person:
		kind = graph.KindPerson
	case d.head.Body != "":
		kind = graph.KindArmedForces
	case d.Class == People:
		kind = graph.KindPublic
	}
	return []graph.Actor{{ID: unknownID + strings.ReplaceAll(d.called, " ", "-"), Kind: kind, Sector: sectorOf(kind, ""), Names: map[string]string{r.tag: d.called}}}
}
