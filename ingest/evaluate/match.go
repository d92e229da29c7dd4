package evaluate

import (
	"cmp"
	"slices"
)

// pair is a gold event and a read one that tell the same, by their places.
type pair struct {
	worth      float64
	gold, read int
}

// match pairs each gold event with at most one read event. The best pair goes first:
// the one with most actors in common, then with the same polarity and modality.
func match(gold, read []deed) []pair {
	var pairs []pair
	for i, g := range gold {
		for j, r := range read {
			if w, ok := worth(g, r); ok {
				pairs = append(pairs, pair{w, i, j})
			}
		}
	}
	// The order is total, the later first among equals, so that the figures depend
	// on nothing but the events.
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(b.gold, a.gold), cmp.Compare(b.read, a.read))
	})
	return oneToOne(pairs)
}

// oneToOne keeps of the pairs, best first, those whose sides are still free.
func oneToOne(pairs []pair) []pair {
	var kept []pair
	takenGold, takenRead := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if !takenGold[p.gold] && !takenRead[p.read] {
			takenGold[p.gold], takenRead[p.read] = true, true
			kept = append(kept, p)
		}
	}
	return kept
}

// worth says whether the two may be the same event, and how much alike they are.
func worth(g, r deed) (float64, bool) {
	if g.kind != r.kind || !overlap(g.spans, r.spans) {
		return 0, false
	}
	w := sharedActors(g, r)
	if w < fewestShared {
		return 0, false
	}
	if g.polarity == r.polarity {
		w += 0.1
	}
	if g.modality == r.modality {
		w += 0.1
	}
	return w, true
}

// overlap says whether any of the spans lies on one of the others by half of the
// shorter or more.
func overlap(a, b []span) bool {
	for _, x := range a {
		for _, y := range b {
			n := min(x.to, y.to) - max(x.from, y.from)
			if n > 0 && 2*n >= min(x.to-x.from, y.to-y.from) {
				return true
			}
		}
	}
	return false
}
