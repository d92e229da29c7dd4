package entity

import "chancery/ingest/text"

// maxDateline is how many tokens a dateline may have: "KHARTOUM, March 16 (Xinhua) --".
const maxDateline = 12

// dateline marks the mentions of a line that says where and by whom an article was
// written: the place is no government that does something.
func (m *Marker) dateline(tokens []text.Token, drafts []draft) {
	if len(drafts) == 0 || drafts[0].From > 0 || drafts[0].Place == nil {
		return
	}
	end := m.datelineEnd(tokens, drafts[0].To)
	for k := range drafts {
		if d := &drafts[k]; d.To <= end {
			d.Dateline = true
		}
	}
}

// datelineEnd returns where the dash of a dateline stands that goes on at token i, 0
// if none does.
func (m *Marker) datelineEnd(tokens []text.Token, i int) int {
	depth := 0
	for ; i < min(maxDateline, len(tokens)); i++ {
		t := &tokens[i]
		switch {
		case t.Dash():
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
