package lang

import (
	"hash/maphash"
	"sync/atomic"

	"chancery/ingest/text"
)

// maxSeen is how many words are kept, a power of two: more than are frequent.
const maxSeen = 1 << 16

// seen keeps what was found of words. Each word has one place, which it takes from
// whichever was there: so there are never more than maxSeen, the frequent ones are
// soon back, and readers on several cores wait for nobody.
type seen struct {
	seed  maphash.Seed
	words *[maxSeen]atomic.Pointer[seenWord]
}

type seenWord struct {
	word string
	text.Entry
}

func newSeen() seen { return seen{maphash.MakeSeed(), new([maxSeen]atomic.Pointer[seenWord])} }

func (s *seen) place(word string) *atomic.Pointer[seenWord] {
	return &s.words[maphash.String(s.seed, word)%maxSeen]
}
