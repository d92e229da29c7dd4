package entity

import (
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// capitals reads a name in capitals that no source has: of an organisation where its
// last word or its build says so ("Haaretz", "ACLU", "Human Rights Watch"), else of a
// person of two words or more. A language without capitals has no such names.
func (m *Marker) capitals(tokens []text.Token, i int) (draft, bool) {
	if !m.unlisted(tokens, i) || titleCase(tokens, i) {
		return draft{}, false
	}
	to := i + 1
	for to < len(tokens) && to-i < maxName && m.unlisted(tokens, to) && !possessed(&tokens[to-1]) {
		to++
	}
	last := &tokens[to-1]
	if m.grammar.WordIs(lang.NamedThing, last) || to-i == 1 && (i == 0 || !acronym(last)) && !m.grammar.WordIs(lang.NamedBody, last) {
		return draft{}, false
	}
	d := newName(tokens, i, to)
	if to-i > 1 && !acronym(last) && !m.grammar.WordIs(lang.NamedBody, last) && !tokens[i].Definite {
		d.Class = Person
	}
	return d, true
}

// loneName reads a single word in capitals inside a sentence that is the name of
// nobody told of before: "Siemens", "Yale".
func (m *Marker) loneName(tokens []text.Token, i int) (draft, bool) {
	if i == 0 || tokens[i-1].Kind == text.Punct || !m.unlisted(tokens, i) || titleCase(tokens, i) {
		return draft{}, false
	}
	if m.grammar.WordIs(lang.NamedThing, &tokens[i]) || m.grammar.WordIs(lang.Title, &tokens[i-1]) || strings.Contains(tokens[i].Text, ".") {
		return draft{}, false
	}
	if m.placeOf(tokens, i) {
		return draft{}, false
	}
	if i+1 < len(tokens) {
		if _, ok := m.personAt(tokens, i+1); ok {
			return draft{}, false // the first name of somebody known by the last
		}
	}
	return newName(tokens, i, i+1), true
}

// placeOf reports whether a word for a place stands before token i with a preposition between, so
// that a name there is one that no source has of a place: "the village of Kamuya".
func (m *Marker) placeOf(tokens []text.Token, i int) bool {
	p, n := m.grammar.PrepositionBefore(tokens, i)
	return n > 0 && i > n && m.grammar.Is(lang.OwnerPreposition, p) && m.grammar.WordIs(lang.PlaceNoun, &tokens[i-n-1])
}

// newName makes the mention of a name that is in no source.
func newName(tokens []text.Token, from, to int) draft {
	d := newDraft(from, to, tokens[from].Plainest(), Body)
	d.Named, d.name = true, words(tokens[from:to])
	return d
}

// unlisted reports whether a word is written like a name and is nothing else, in a
// language whose names are known by their capitals.
func (m *Marker) unlisted(tokens []text.Token, i int) bool {
	return m.grammar.NamesBodies() && tokens[i].Latin && m.nameLike(tokens, i) && !m.ordinary(tokens, i)
}

// ordinary reports whether a word in capitals is more than a name: one of the
// gazetteer, of an office, of a deed, or the first of a sentence.
func (m *Marker) ordinary(tokens []text.Token, i int) bool {
	if _, ok := m.names.Longest(tokens, i); ok {
		return true
	}
	_, title := m.grammar.TokenIs(lang.Title, &tokens[i])
	_, _, head := m.headAt(tokens, i)
	return title || head || m.compound(&tokens[i]) || m.isDeed(&tokens[i]) || m.small(tokens, i)
}

// acronym reports whether a word is all capitals.
func acronym(t *text.Token) bool {
	n := 0
	for _, r := range t.Text {
		if r < 'A' || r > 'Z' {
			return false
		}
		n++
	}
	return n > 1
}

// titleReach is how many words on either side tell whether a line is in title case.
const titleReach = 8

// titleCase reports whether most longer words around token i begin with a capital, as
// in a headline, so that a capital tells nothing.
func titleCase(tokens []text.Token, i int) bool {
	longer, capitals := 0, 0
	for k := max(0, i-titleReach); k < min(len(tokens), i+titleReach); k++ {
		t := &tokens[k]
		if t.Kind == text.Word && len(t.Text) > 3 {
			longer++
			if t.Capital() {
				capitals++
			}
		}
	}
	return 4*capitals > 3*longer
}

// organisation makes the actor of an organisation that no source has.
func (r *referents) organisation(d *draft) graph.Actor {
	name := strings.Join(d.name, " ")
	return graph.Actor{ID: gazetteer.OrganisationID(name), Kind: graph.KindOrganisation, Names: map[string]string{r.tag: name}}
}
