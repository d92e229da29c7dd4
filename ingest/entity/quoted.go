package entity

import (
	"chancery/ingest/gazetteer"
	"chancery/ingest/text"
)

// longestQuoted is how many tokens behind its first a name may have that is partly in
// quotation marks.
const longestQuoted = 6

// longest returns the longest name that begins at token i. Part of it may stand in
// quotation marks («حركة «حماس»», «مجموعة «5+1»»), which then belong to it.
func (m *Marker) longest(tokens []text.Token, i int) (gazetteer.Found[gazetteer.Entry], bool) {
	plain, ok := m.names.Longest(tokens, i)
	if i+1 >= len(tokens) || !quotes(&tokens[i+1]) || !tokens[i].May(m.called) {
		return plain, ok
	}
	var bare []text.Token
	var end []int // where the tokens end in the sentence, with the marks behind them
	for k := i; k < min(len(tokens), i+longestQuoted); k++ {
		if quotes(&tokens[k]) {
			end[len(end)-1] = k + 1
			continue
		}
		bare, end = append(bare, tokens[k]), append(end, k+1)
	}
	f, found := m.names.Longest(bare, 0)
	if !found || f.To < 2 {
		return plain, ok
	}
	f.To = end[f.To-1]
	return f, true
}

// calledInQuotes reports whether a name begins at token i whose rest is in quotation
// marks: «الدول «5+1»».
func (m *Marker) calledInQuotes(tokens []text.Token, i int) bool {
	f, ok := m.longest(tokens, i)
	return ok && f.To > i+1
}

// quotedBody reads the name of an organisation that stands in quotation marks at token j.
func (m *Marker) quotedBody(tokens []text.Token, j int) (id string, to int, ok bool) {
	if j+2 >= len(tokens) || !quotes(&tokens[j]) {
		return "", 0, false
	}
	f, found := m.names.Longest(tokens, j+1)
	if !found || f.Form.Prep != "" || f.Form.Conj != "" || f.To >= len(tokens) || !quotes(&tokens[f.To]) {
		return "", 0, false
	}
	e := m.choose(tokens, j+1, f)
	return e.ID, f.To + 1, e.Kind == gazetteer.Body
}

// quotes reports whether a token is a quotation mark.
func quotes(t *text.Token) bool {
	return t.Quote() || t.Text == "„"
}
