package entity

import (
	"strings"

	"chancery/graph"
)

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
	return []graph.Actor{{ID: "unknown." + strings.ReplaceAll(d.called, " ", "-"), Kind: kind, Sector: sectorOf(kind, ""), Names: map[string]string{r.tag: d.called}}}
}
