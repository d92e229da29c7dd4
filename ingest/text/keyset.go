package text

// KeySet tells of most keys of readings that they are none of those added, without
// looking at them: a document asks every reading of every word whether somebody told of
// before is called so.
type KeySet [4]uint64

// Add adds a key.
func (s *KeySet) Add(key string) {
	h := hashOf(key)
	s[h>>6] |= 1 << (h & 63)
}

// May reports whether the key of a reading may be one of those added.
func (s *KeySet) May(f *Form) bool {
	h := f.numbers.hash
	if !f.numbers.known {
		h = hashOf(f.Key)
	}
	return s[h>>6]&(1<<(h&63)) != 0
}

// hashOf is the hash of Fowler, Noll and Vo, folded to a byte.
func hashOf(key string) uint8 {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return uint8(h>>24 ^ h>>16 ^ h>>8 ^ h)
}
