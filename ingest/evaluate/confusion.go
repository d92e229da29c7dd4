package evaluate

import (
	"cmp"
	"maps"
	"slices"
)

// Confusion is a mistake that was made once or more.
type Confusion struct {
	In       string    `json:"in"`   // type, mode or actors
	Gold     string    `json:"gold"` // type and mode; for actors the type
	Read     string    `json:"read"` // the same; for actors ""
	Count    int       `json:"count"`
	Examples []Example `json:"examples"` // each time that it was made
}

// Example is one time that a mistake was made.
type Example struct {
	Article  string `json:"article"`
	Gold     string `json:"gold"` // the actors
	Read     string `json:"read"`
	Sentence string `json:"sentence"` // of the gold event
}

// What is taken for something else.
const (
	inType   = "type"
	inMode   = "mode"
	inActors = "actors"
)

// mistake is what makes two confusions the same.
type mistake struct{ in, gold, read string }

type confusions map[mistake][]Example

// add counts the mistakes in an article: matched events of another mode, and missed
// events for which another was read on the same words.
func (c confusions) add(article string, x compared) {
	for _, m := range x.matched {
		if m[0].mode != m[1].mode {
			c.note(mistake{inMode, m[0].what(), m[1].what()}, article, m[0], m[1])
		}
	}
	for _, p := range confused(x.missed, x.extra) {
		g, r := x.missed[p.gold], x.extra[p.read]
		if g.kind == r.kind {
			c.note(mistake{inActors, string(g.kind), ""}, article, g, r)
			continue
		}
		c.note(mistake{inType, string(g.kind), string(r.kind)}, article, g, r)
	}
}

func (c confusions) note(m mistake, article string, g, r deed) {
	c[m] = append(c[m], Example{article, g.who(), r.who(), g.quote})
}

// confused pairs missed events with those read in their place: on overlapping
// evidence, and of the same type or with an actor in common. A read event with
// neither is not the missed one misread but another that the sentence tells.
func confused(missed, extra []deed) []pair {
	var pairs []pair
	for i, g := range missed {
		for j, r := range extra {
			likeness := jaccard(g.codes(anyRole), r.codes(anyRole))
			if g.kind == r.kind {
				likeness++
			}
			if likeness > 0 && overlap(g.spans, r.spans) {
				pairs = append(pairs, pair{likeness, i, j})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.worth, a.worth) })
	return oneToOne(pairs)
}

// list gives the most frequent first; among equals wrong types, then modes, then actors.
func (c confusions) list() []Confusion {
	list := []Confusion{}
	for _, m := range slices.SortedFunc(maps.Keys(c), c.compare) {
		list = append(list, Confusion{m.in, m.gold, m.read, len(c[m]), c[m]})
	}
	return list
}

func (c confusions) compare(a, b mistake) int {
	return cmp.Or(cmp.Compare(len(c[b]), len(c[a])), cmp.Compare(b.in, a.in), cmp.Compare(a.gold, b.gold), cmp.Compare(a.read, b.read))
}
