package entity

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/graph/fold"
	"chancery/ingest/gazetteer"
	"chancery/ingest/text"
)

// hyphens are what joins the parts of one word.
const hyphens = "-‑"

// hyphened reads states and organisations that a hyphen joins before a noun which is of
// all of them: "Russia-Ukraine talks", "U.S.-India relations", "the Franco-German summit".
func (m *Marker) hyphened(tokens []text.Token, i int) (draft, bool) {
	to := i + 1
	if !m.grammar.OwnersBefore() || !tokens[i].Latin || !tokens[i].Capital() {
		return draft{}, false
	}
	for to+1 < len(tokens) && hyphen(tokens, to) {
		to += 2 // the stop of "U.S." ends a word before a hyphen
	}
	if to == i+1 && !strings.ContainsAny(tokens[i].Text, hyphens) {
		return draft{}, false
	}
	if f, ok := m.names.Longest(tokens, i); ok && (f.To > i+1 || to == i+1) {
		return draft{}, false // "Guinea-Bissau"
	}
	var owners []graph.Actor
	for k := i; k < to; k += 2 {
		for part := range strings.FieldsFuncSeq(tokens[k].Text, func(r rune) bool { return strings.ContainsRune(hyphens, r) }) {
			a, ok := m.partOwner(part)
			if !ok {
				return draft{}, false
			}
			owners = append(owners, a)
		}
	}
	if len(owners) < 2 || slices.ContainsFunc(owners[1:], func(a graph.Actor) bool { return a.ID == owners[0].ID }) {
		return draft{}, false
	}
	d := newDraft(i, to, tokens[i].Plainest(), Adjective)
	d.owners, d.Many, d.definite = owners, true, true
	return d, true
}

// hyphen reports whether token i is a hyphen that joins the words on its sides.
func hyphen(tokens []text.Token, i int) bool {
	return strings.Contains(hyphens, tokens[i].Text) && tokens[i-1].To == tokens[i].From && tokens[i].To == tokens[i+1].From && tokens[i+1].Kind == text.Word
}

// partOwner returns whose a thing is that a part of a word with a hyphen stands before.
func (m *Marker) partOwner(part string) (graph.Actor, bool) {
	key := fold.String(part)
	if id := m.grammar.Combining[key]; id != "" {
		return m.names.Actor(id)
	}
	t := []text.Token{{Kind: text.Word, Text: part, Fold: key, Latin: true, Forms: []text.Form{{Key: strings.TrimSuffix(key, ".")}}}}
	f, ok := m.names.Longest(t, 0)
	if !ok || !slices.ContainsFunc(f.Values, func(e gazetteer.Entry) bool { return e.Kind <= gazetteer.Body }) {
		return graph.Actor{}, false
	}
	a, _, ok := m.ownerBefore(t, 0)
	return a, ok
}
