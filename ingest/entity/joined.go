package entity

import (
	"slices"

	"chancery/ingest/text"
)

// partOf reads the name before an "and" that shares its last words with the name of a state
// behind it: "North and South Korea".
func (m *Marker) partOf(tokens []text.Token, d *draft) (draft, bool) {
	at := d.From - 2
	if d.Class != State && d.Class != Adjective || d.To-d.From < 2 || at < 0 || !m.grammar.OwnersBefore() || !m.joins(&tokens[at+1]) || !tokens[at].Capital() {
		return draft{}, false
	}
	whole := append([]text.Token{tokens[at]}, tokens[d.From+1:d.To]...)
	f, ok := m.names.Longest(whole, 0)
	if !ok || f.To != len(whole) {
		return draft{}, false
	}
	part, ok := m.nameDraft(whole, 0, f)
	part.From, part.To = at, at+1
	return part, ok && part.Class == d.Class
}

// ofOthers reports whether a mention means members of an organisation that are told apart
// from one named before, which the organisation itself is not: "Britain and other NATO
// members", "Canada and other G7 nations".
func (m *Marker) ofOthers(tokens []text.Token, d *draft) bool {
	if d.From == 0 || !slices.Contains(m.grammar.Others, tokens[d.From-1].Fold) {
		return false
	}
	member := func(i int) bool { return i < len(tokens) && slices.Contains(m.grammar.Members, tokens[i].Fold) }
	return d.Class == Body && member(d.To) || d.Class == People && member(d.To-1)
}
