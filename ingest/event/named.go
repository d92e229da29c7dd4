package event

import (
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/text"
)

// inName reports whether the tokens [i, to) are part of a name, and tell no deed: they have a
// capital behind a word that has one, in a sentence that does not write every word so
// ("Paris Agreement", "the Global Methane Pledge"). A meeting is one by its name too.
func (x *Extractor) inName(r *reading, h *hit) bool {
	if h.from == 0 || h.trigger.entry == nil || !r.tokens[h.from].Capital() || !r.tokens[h.from-1].Capital() {
		return false
	}
	for _, s := range h.trigger.Senses {
		if s.Type == graph.Consult {
			return false
		}
	}
	return !r.headline()
}

// headline reports whether a sentence writes most of its words with a capital.
func (r *reading) headline() bool {
	high, low := 0, 0
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != text.Word || utf8.RuneCountInString(t.Text) < shortWord || r.cover[i] >= 0 {
			continue
		}
		if t.Capital() {
			high++
		} else {
			low++
		}
	}
	return high > low
}

// shortWord is how many letters a word has at least that headlines write with a capital.
const shortWord = 4
