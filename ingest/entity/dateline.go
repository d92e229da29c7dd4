package entity

import (
	"chancery/graph"
	"chancery/ingest/text"
)

// maxDateline is how many tokens a dateline may have: "KHARTOUM, March 16 (Xinhua) --".
const maxDateline = 12

// dateline marks the mentions of a line that says where and by whom an article was
// written: the place is no government that does something.
func (m *Marker) dateline(tokens []text.Token, drafts []draft) {
	if len(drafts) == 0 || drafts[0].From > 0 {
		return
	}
	first := &drafts[0]
	if m.agency(tokens, first.To, first.known) && len(drafts) > 1 && drafts[1].From == first.To+1 {
		first = &drafts[1]
	}
	if first.Place == nil {
		return
	}
	end := m.datelineEnd(tokens, first.To)
	if first != &drafts[0] && end == 0 {
		return
	}
	for k := range drafts {
		if d := &drafts[k]; d.To <= end {
			d.Dateline = true
		}
	}
}

// agency reports whether what ends at a token is a medium that a dateline begins with:
// «رويترز- جنيف».
func (m *Marker) agency(tokens []text.Token, to int, id string) bool {
	a, ok := m.names.Actor(id)
	return ok && (a.Kind == graph.KindMedia || a.Sector == "MED") && to < len(tokens) && (tokens[to].Dash() || tokens[to].Text == "/")
}

// behindAgency reports whether token i is the second thing of a dateline that begins with a
// medium.
func (m *Marker) behindAgency(tokens []text.Token, i int) bool {
	if i < 2 || i > maxDateline {
		return false
	}
	f, ok := m.names.Longest(tokens, 0)
	return ok && f.To == i-1 && m.agency(tokens, f.To, f.Values[0].ID)
}

// datelineEnd returns where the dash or colon of a dateline stands that goes on at token i, 0
// if none does.
func (m *Marker) datelineEnd(tokens []text.Token, i int) int {
	depth := 0
	for ; i < min(maxDateline, len(tokens)); i++ {
		t := &tokens[i]
		switch {
		case t.Dash(), t.Text == ":" && depth == 0 && i > 0 && tokens[i-1].Text == ")":
			return i
		case t.Text == "(":
			depth++
		case t.Text == ")":
			depth--
		case depth > 0, t.Kind != text.Word, m.timeWord(t):
		default:
			return 0
		}
	}
	return 0
}
