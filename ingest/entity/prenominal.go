package entity

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// determined reads a mention behind an article that is a word of its own.
func (m *Marker) determined(tokens []text.Token, i int) (draft, bool) {
	if _, ok := m.grammar.TokenIs(lang.Determiner, &tokens[i]); !ok || i+1 >= len(tokens) {
		return draft{}, false
	}
	if _, ok := m.grammar.TokenIs(lang.Complementer, &tokens[i]); ok {
		return draft{}, false // "said that Iran"
	}
	for _, pair := range m.pairsAt(&tokens[i]) {
		if n, _ := m.grammar.PhraseAt(pair.class, tokens, i); n > 1 {
			return draft{}, false // "the two neighbours"
		}
	}
	if m.determiners(tokens, i) > maxDeterminers {
		return draft{}, false
	}
	d, ok := m.compose(tokens, i+1)
	if !ok {
		return m.possessed(tokens, i)
	}
	d.From, d.definite = i, d.definite || tokens[i+1].Definite
	if d.head != nil && len(d.owners) == 0 && m.grammar.WordIs(lang.Possessive, &tokens[i]) {
		d.own = true // "its ambassador"
	}
	return d, true
}

// possessed reads "his country", "their homeland".
func (m *Marker) possessed(tokens []text.Token, i int) (draft, bool) {
	f, ok := m.grammar.TokenIs(lang.Own, &tokens[i+1])
	if !ok || !m.grammar.WordIs(lang.Possessive, &tokens[i]) {
		return draft{}, false
	}
	d := newDraft(i, i+2, f, State)
	d.own = true
	return d, true
}

// maxDeterminers is how many determiners may stand before one another ("all these
// three"), so that a text of nothing else is not read again from each of them.
const maxDeterminers = 4

// determiners counts the determiners from token i on, up to one too many.
func (m *Marker) determiners(tokens []text.Token, i int) int {
	n := 0
	for n <= maxDeterminers && i+n < len(tokens) {
		if _, ok := m.grammar.TokenIs(lang.Determiner, &tokens[i+n]); !ok {
			break
		}
		n++
	}
	return n
}

// prenominal reads a head with its owners before it: "Russian Foreign Minister",
// "Egypt's army", "U.S. and Russian officials". Languages that put the owner behind
// have none.
func (m *Marker) prenominal(tokens []text.Token, i int) (draft, bool) {
	if !m.grammar.OwnersBefore() {
		return draft{}, false
	}
	var room [2]graph.Actor // most names stand before no head, and need no memory of their own
	owners, j := m.ownersBefore(room[:0], tokens, i)
	if len(owners) == 0 || j < len(tokens) && m.grammar.WordIs(lang.Qualifier, &tokens[j]) && m.isVerb(&tokens[j]) && !m.possessiveAt(tokens, j-1) {
		return draft{}, false // "a court in Tunis jailed opposition figures"
	}
	j = m.pastQualifiers(tokens, j)
	if j >= len(tokens) {
		return draft{}, false
	}
	if f, ok := m.grammar.TokenIs(lang.Counterpart, &tokens[j]); ok {
		d := newDraft(i, j+1, f, Person)
		d.counterpart, d.owners = true, slices.Clone(owners)
		m.readName(&d, tokens)
		return d, true
	}
	w, found, ok := m.headAt(tokens, j)
	if !ok || len(owners) > 1 && !w.many || headClasses[w.Class] == Public && m.opensWithPlace(tokens, i, j) {
		return draft{}, false
	}
	d := newDraft(i, found.To, found.Form, headClasses[w.Class])
	d.head, d.Many, d.called, d.owners, d.definite = w.head, w.many, called(tokens, j, found), slices.Clone(owners), true
	if p, ok := m.servant(&d, tokens); ok {
		return p, true
	}
	m.accredited(&d, tokens)
	if d.Class == Person && !d.Many {
		m.readName(&d, tokens)
	}
	return d, true
}

// opensWithPlace reports whether the names from token i up to a crowd at token j only tell where it is,
// at the beginning of what is told: "In Karachi and Multan crowds burned flags".
func (m *Marker) opensWithPlace(tokens []text.Token, i, j int) bool {
	for k := i; k > 0 && i-k <= maxOwners && !m.possessiveAt(tokens, j-1); k-- {
		if p, n := m.grammar.PrepositionBefore(tokens, k); n > 0 {
			return slices.Contains(m.grammar.PlacePreps, p) && (k == n || tokens[k-n-1].Kind == text.Punct)
		}
		if !m.joins(&tokens[k-1]) && !tokens[k-1].Capital() {
			return false
		}
	}
	return false
}

// possessiveAt reports whether token j says whose something is: a state's adjective or a name with a suffix.
func (m *Marker) possessiveAt(tokens []text.Token, j int) bool {
	if slices.ContainsFunc(tokens[j].Forms, func(f text.Form) bool { return f.Suffix != "" }) && strings.ContainsAny(tokens[j].Text, "'’") {
		return true
	}
	_, ok := m.adjectiveAt(tokens, j)
	return ok
}

// servant reads who serves an institution told right before: "Chinese Foreign Ministry
// spokesman Lin Jian". Whose the institution is may be told elsewhere.
func (m *Marker) servant(body *draft, tokens []text.Token) (draft, bool) {
	if !m.grammar.OwnersBefore() || body.Class != Body || body.To >= len(tokens) || body.To == body.From {
		return draft{}, false
	}
	if f := tokens[body.To-1].Plainest(); f.Suffix != "" {
		return draft{}, false // "the ministry's spokesman" has its own way
	}
	w, found, ok := m.headAt(tokens, body.To)
	if !ok || headClasses[w.Class] != Person && headClasses[w.Class] != People {
		return draft{}, false
	}
	d := newDraft(body.From, found.To, found.Form, headClasses[w.Class])
	d.head, d.Many, d.called, d.definite, d.Prep, d.Conj = w.head, w.many, called(tokens, body.To, found), true, body.Prep, body.Conj
	for _, o := range body.owners {
		d.owners = append(d.owners, m.bodyOf(body, o))
	}
	if len(d.owners) == 0 {
		within := *body // which is nowhere but in its place
		d.within = &within
	}
	if !d.Many {
		m.readName(&d, tokens)
	}
	return d, true
}

// pastQualifiers skips qualifiers up to a head, which may begin with one itself:
// "senior Foreign Ministry official".
func (m *Marker) pastQualifiers(tokens []text.Token, j int) int {
	for j < len(tokens) {
		if _, _, ok := m.headAt(tokens, j); ok {
			return j
		}
		next := m.qualified(tokens, j)
		if next == j {
			return j
		}
		j++
	}
	return j
}

// maxOwners is how many owners may stand before a head.
const maxOwners = 8

// ownersBefore adds one owner or several joined by "and" that stand before a head.
func (m *Marker) ownersBefore(owners []graph.Actor, tokens []text.Token, j int) ([]graph.Actor, int) {
	for {
		a, to, ok := m.ownerBefore(tokens, j)
		if !ok {
			return owners, j
		}
		owners, j = append(owners, a), to
		if j >= len(tokens) || len(owners) == maxOwners || !m.joins(&tokens[j]) {
			return owners, j
		}
		if _, _, ok := m.ownerBefore(tokens, j+1); !ok {
			return owners, j
		}
		j++
	}
}

// ownerBefore reads a name that can stand before a head as its owner.
func (m *Marker) ownerBefore(tokens []text.Token, j int) (graph.Actor, int, bool) {
	if j >= len(tokens) || tokens[j].Kind != text.Word {
		return graph.Actor{}, 0, false
	}
	f, ok := m.names.Longest(tokens, j)
	if !ok {
		return graph.Actor{}, 0, false
	}
	for _, e := range f.Values {
		switch e.Kind {
		case gazetteer.StateName, gazetteer.Adjective, gazetteer.Seat, gazetteer.Body:
			if a, ok := m.names.Actor(e.ID); ok {
				return a, f.To, true
			}
		case gazetteer.City: // "an Istanbul court"
			if p, ok := m.names.Place(e.ID); ok && m.names.Population(f.Values) >= bigCity {
				a, ok := m.names.Actor(p.Country)
				return a, f.To, ok
			}
		case gazetteer.Person:
			return m.governs(tokens, f.To, e.ID)
		}
	}
	return graph.Actor{}, 0, false
}

// governs returns the state of a person whose name stands before its government: "the Biden
// administration", "Modi's government".
func (m *Marker) governs(tokens []text.Token, to int, id string) (graph.Actor, int, bool) {
	if to >= len(tokens) {
		return graph.Actor{}, 0, false
	}
	if w, _, ok := m.headAt(tokens, to); !ok || w.Kind != graph.KindGovernment {
		return graph.Actor{}, 0, false
	}
	p, _ := m.names.Actor(id)
	state, ok := m.names.Actor(p.Code)
	return state, to, ok
}
