package gazetteer

import "chancery/ingest/text"

// Trie finds the longest of many names that begins at a token. A name is a
// sequence of words without their articles, so that «الاتحاد الأوروبي» and «اتحاد
// أوروبي» are one. It is filled once and then safe for concurrent use.
type Trie[T any] struct {
	next   map[string]*Trie[T]
	values []T
}

// Add puts a value under a name.
func (t *Trie[T]) Add(name []string, v T) {
	for _, w := range name {
		if t.next == nil {
			t.next = map[string]*Trie[T]{}
		}
		n := t.next[w]
		if n == nil {
			n = &Trie[T]{}
			t.next[w] = n
		}
		t = n
	}
	t.values = append(t.values, v)
}

// Has reports whether something is under exactly this name.
func (t *Trie[T]) Has(name []string) bool {
	for _, w := range name {
		if t = t.next[w]; t == nil {
			return false
		}
	}
	return len(t.values) > 0
}

// Found is a name found in a sentence.
type Found[T any] struct {
	Values []T
	To     int       // token after its last
	Form   text.Form // the reading of its first token
}

// Longest returns the longest name that begins at token i; of several readings of
// the first word that are equally long, the one with the least taken off.
func (t *Trie[T]) Longest(tokens []text.Token, i int) (Found[T], bool) {
	var best Found[T]
	for _, f := range tokens[i].Forms {
		n := t.next[f.Key]
		if n == nil {
			continue
		}
		if f.Suffix != "" {
			if len(n.values) > 0 && best.To < i+1 {
				best = Found[T]{n.values, i + 1, f}
			}
			continue // a pronoun or ending closes the name
		}
		if to, values := n.walk(tokens, i+1); to > best.To {
			best = Found[T]{values, to, f}
		}
	}
	return best, best.To > 0
}

// walk goes on from a node at token i and returns the end of the longest name and
// its values, 0 if there is none.
func (t *Trie[T]) walk(tokens []text.Token, i int) (int, []T) {
	to, values := 0, []T(nil)
	if len(t.values) > 0 {
		to, values = i, t.values
	}
	if i >= len(tokens) || t.next == nil {
		return to, values
	}
	for _, f := range tokens[i].Forms {
		if f.Conj != "" || f.Future {
			continue
		}
		if f.Prep != "" {
			// A name may end in a preposition that is written on to the next word.
			if n := t.next[f.Prep]; n != nil && len(n.values) > 0 && to <= i {
				to, values = i, n.values
			}
		}
		n := t.next[f.Prep+f.Key]
		if n == nil {
			continue
		}
		if f.Suffix != "" {
			if len(n.values) > 0 && i+1 > to {
				to, values = i+1, n.values
			}
			continue
		}
		if end, v := n.walk(tokens, i+1); end > to {
			to, values = end, v
		}
	}
	return to, values
}
