package entity

import (
	"cmp"
	"maps"
	"slices"

	"chancery/graph"
)

// partiesOf returns the two states that a document is about: those it speaks of most,
// if both are spoken of again and again.
func (m *Marker) partiesOf(states map[string]int) []graph.Actor {
	ids := slices.SortedFunc(maps.Keys(states), func(a, b string) int {
		return cmp.Or(cmp.Compare(states[b], states[a]), cmp.Compare(a, b))
	})
	if len(ids) < 2 || states[ids[1]] < 3 || len(ids) > 2 && states[ids[2]] == states[ids[1]] {
		return nil
	}
	var out []graph.Actor
	for _, id := range ids[:2] {
		a, ok := m.names.Actor(id)
		if !ok || a.Kind != graph.KindState {
			return nil
		}
		out = append(out, a)
	}
	return out
}

// unsaidOf returns the states of whom a document has the holders of offices by name
// without saying whose they are: its own.
func (m *Marker) unsaidOf(drafts [][]draft) map[string]bool {
	out := map[string]bool{}
	for _, sentence := range drafts {
		for i := range sentence {
			d := &sentence[i]
			if d.head == nil || d.Class != Person || !d.Named || len(d.owners) > 0 {
				continue
			}
			if a, ok := m.names.Actor(d.known); ok {
				out[a.Code] = true
			}
		}
	}
	return out
}

// foreignOf returns the states of whom a document has officials by name and says
// whose they are, as it would not of its own.
func foreignOf(drafts [][]draft) map[string]bool {
	out := map[string]bool{}
	for _, sentence := range drafts {
		for i := range sentence {
			if d := &sentence[i]; d.Class == Person && d.Named {
				for _, o := range d.owners {
					out[o.ID] = out[o.ID] || d.head == nil || d.head.Owner != o.ID
				}
			}
		}
	}
	return out
}

// voiceOf returns the state that a document has most often as the subject of a
// sentence: the one that says "we" in it. One such sentence alone tells less than that one
// state only needs no saying that holders of offices are its.
func (m *Marker) voiceOf(drafts [][]draft, unsaid map[string]bool) graph.Actor {
	count := map[string]int{}
	var best graph.Actor
	for _, sentence := range drafts {
		if len(sentence) == 0 || sentence[0].From > 1 || sentence[0].Class != State || sentence[0].Dateline {
			continue
		}
		a, ok := m.names.Actor(sentence[0].known)
		if count[a.ID]++; ok && count[a.ID] > count[best.ID] {
			best = a
		}
	}
	if count[best.ID] < 2 && len(unsaid) == 1 {
		for id := range unsaid {
			if a, ok := m.names.Actor(id); ok && a.Kind == graph.KindState {
				return a
			}
		}
	}
	return best
}

// countStates counts how often each state is named in a document, by itself or as
// whose something is or where an embassy is, and returns them in the order of their
// first mention. Names that may be of either of two states count if they are asked for.
func countStates(drafts [][]draft, rivals bool) (map[string]int, []string) {
	count, order := map[string]int{}, []string(nil)
	add := func(id string) {
		if count[id]++; count[id] == 1 {
			order = append(order, id)
		}
	}
	for _, sentence := range drafts {
		for i := range sentence {
			d := &sentence[i]
			if d.Dateline {
				continue
			}
			for _, o := range d.owners {
				add(o.ID)
			}
			if d.to != "" {
				add(d.to)
			}
			if c := d.Class; d.known != "" && (rivals || d.rival == "") && (c == State || c == Seat || c == Adjective || c == People) {
				add(d.known)
			}
		}
	}
	return count, order
}

// settleRivals decides which of two states is meant by names that may be of either: the one
// that the document speaks of otherwise, if it speaks of one alone.
func (r *referents) settleRivals(drafts [][]draft) {
	for _, sentence := range drafts {
		for i := range sentence {
			d := &sentence[i]
			if d.rival == "" {
				continue
			}
			if r.states[d.rival] > 0 && r.states[d.known] == 0 {
				r.turn(d)
			}
		}
	}
	r.states, r.told = countStates(drafts, true)
}

// countRealm counts the state of a document for each time that it is called the kingdom, the
// republic: the one so called that the document speaks of most.
func (r *referents) countRealm(drafts [][]draft) {
	for _, sentence := range drafts {
		for i := range sentence {
			if d := &sentence[i]; d.realm != "" {
				for _, a := range r.realmOf(d) {
					r.states[a.ID]++
				}
			}
		}
	}
}

// unsaid is how much more an official named without a state tells of whose
// institutions need no saying than one named with it.
const unsaid = 3

// homeOf returns the state whose offices and institutions a document speaks of most:
// where it says just «مجلس النواب», that state's is meant.
func (m *Marker) homeOf(drafts [][]draft) graph.Actor {
	var home graph.Actor
	count := map[string]int{}
	add := func(a graph.Actor, n int) {
		if a.Kind != graph.KindState {
			return
		}
		count[a.ID] += n
		if count[a.ID] > count[home.ID] {
			home = a
		}
	}
	for _, sentence := range drafts {
		for i := range sentence {
			d := &sentence[i]
			if d.counterpart || d.Class == Adjective {
				continue // "the president met his Turkish counterpart"
			}
			for _, o := range d.owners {
				add(o, 1)
			}
			if d.head == nil || len(d.owners) > 0 {
				continue
			}
			if a, ok := m.names.Actor(d.known); ok && a.Kind == graph.KindPerson {
				state, _ := m.names.Actor(a.Code)
				add(state, unsaid)
			}
		}
	}
	return home
}
