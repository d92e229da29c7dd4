package event

import (
	"slices"

	"chancery/ingest/text"
)

// about sets what a claim is about: the contexts of the words in its window.
func (x *Extractor) about(r *reading, h *hit, c *Claim) {
	from, to := r.window(h)
	for i := from; i < to; i++ {
		if r.tokens[i].Kind != text.Word {
			continue
		}
		f, ok := x.words.contexts.Longest(r.tokens[:to], i)
		if !ok {
			continue
		}
		for _, v := range f.Values {
			if !slices.Contains(c.Contexts, v) {
				c.Contexts = append(c.Contexts, v)
			}
		}
	}
	slices.Sort(c.Contexts)
}
