package gazetteer

import (
	"slices"

	"chancery/ingest/text"
)

// Trie finds the longest of many names that begins at a token. A name is a
// sequence of words without their articles, so that «الاتحاد الأوروبي» and «اتحاد
// أوروبي» are one. It is filled once and then safe for concurrent use.
type Trie[T any] struct {
	words *text.Vocabulary
	list  text.List  // the names, in the vocabulary
	first []*node[T] // by the number of the first word

	nodes  []node[T] // room for more
	values []T       // and for the first value of each
}

// node is what begins with certain words.
type node[T any] struct {
	next   []branch[T] // in the order of the numbers
	values []T         // of the name that ends here
	sketch text.Sketch // of the words that lead on
}

// branch leads on with a word, by its number.
type branch[T any] struct {
	word text.WordID
	node *node[T]
}

// NewTrie returns a trie without names, whose words are numbered by a vocabulary.
func NewTrie[T any](v *text.Vocabulary) Trie[T] { return Trie[T]{words: v, list: v.NewList()} }

// Add puts a value under a name.
func (t *Trie[T]) Add(name []string, v T) {
	if len(name) == 0 {
		return
	}
	n := t.begin(t.words.Begin(name[0], t.list))
	for _, w := range name[1:] {
		n = t.add(n, t.words.Add(w))
	}
	if len(n.values) == 0 {
		n.values = room(&t.values)[:0]
	}
	n.values = append(n.values, v)
}

// chunk is how many small things are made at once: the collector of garbage asks of
// every piece of memory whether it is in use, and those of a trie always are.
const chunk = 256

// room returns a list of one, with no room for more, from a chunk.
func room[T any](chunks *[]T) []T {
	if len(*chunks) == 0 {
		*chunks = make([]T, chunk)
	}
	one := (*chunks)[:1:1]
	*chunks = (*chunks)[1:]
	return one
}

// begin returns the node of a first word, made if there is none.
func (t *Trie[T]) begin(w text.WordID) *node[T] {
	for int(w) >= len(t.first) {
		t.first = append(t.first, nil)
	}
	if t.first[w] == nil {
		t.first[w] = &room(&t.nodes)[0]
	}
	return t.first[w]
}

func (t *Trie[T]) add(n *node[T], w text.WordID) *node[T] {
	at, ok := n.find(w)
	if !ok {
		n.next = slices.Insert(n.next, at, branch[T]{w, &room(&t.nodes)[0]})
		n.sketch.Add(w)
	}
	return n.next[at].node
}

// List is what the vocabulary has the names under.
func (t *Trie[T]) List() text.List { return t.list }

// Has reports whether something is under exactly this name.
func (t *Trie[T]) Has(name []string) bool {
	if len(name) == 0 {
		return false
	}
	n := t.at(t.words.ID(name[0]))
	for _, w := range name[1:] {
		n = n.at(t.words.ID(w))
	}
	return n != nil && len(n.values) > 0
}

// Found is a name found in a sentence.
type Found[T any] struct {
	Values []T
	To     int        // token after its last
	Form   *text.Form // the reading of its first token
}

// without leaves out the values that do not fit, and reports whether any is left.
func (f Found[T]) without(unfit func(T) bool) (Found[T], bool) {
	if slices.ContainsFunc(f.Values, unfit) {
		f.Values = slices.DeleteFunc(slices.Clone(f.Values), unfit)
	}
	return f, len(f.Values) > 0
}

// NotFound is what is found where no name is: nothing, read as nothing.
func NotFound[T any]() Found[T] { return Found[T]{Form: noReading} }

var noReading = &text.Form{}

// Longest returns the longest name that begins at token i; of several readings of
// the first word that are equally long, the one with the least taken off.
func (t *Trie[T]) Longest(tokens []text.Token, i int) (Found[T], bool) {
	if !tokens[i].May(t.list) {
		return NotFound[T](), false
	}
	var values []T
	var form *text.Form
	to := 0
	forms := tokens[i].Forms
	for k := t.words.Listed(forms, 0); k < len(forms); k = t.words.Listed(forms, k+1) {
		if end, v := t.As(&forms[k], tokens, i); end > to {
			to, values, form = end, v, &forms[k]
		}
	}
	if to == 0 {
		return NotFound[T](), false
	}
	return Found[T]{values, to, form}, true
}

// HasWord reports whether a token by itself can be read as a whole name.
func (t *Trie[T]) HasWord(token *text.Token) bool {
	if !token.May(t.list) {
		return false
	}
	forms := token.Forms
	for k := t.words.Listed(forms, 0); k < len(forms); k = t.words.Listed(forms, k+1) {
		if t.HasForm(&forms[k]) {
			return true
		}
	}
	return false
}

// HasForm reports whether the key of a reading is a whole name.
func (t *Trie[T]) HasForm(f *text.Form) bool {
	n := t.at(t.words.Key(f))
	return n != nil && len(n.values) > 0
}

// As returns the end of the longest name that begins at token i, read as one of its
// forms, and its values; 0 if there is none.
func (t *Trie[T]) As(f *text.Form, tokens []text.Token, i int) (int, []T) {
	n := t.at(t.words.Key(f))
	if n == nil {
		return 0, nil
	}
	if f.Suffix == "" {
		return n.walk(t.words, tokens, i+1)
	}
	if len(n.values) > 0 { // a pronoun or ending closes the name
		return i + 1, n.values
	}
	return 0, nil
}

// walk goes on from a node at token i and returns the end of the longest name and
// its values, 0 if there is none.
func (n *node[T]) walk(words *text.Vocabulary, tokens []text.Token, i int) (int, []T) {
	to, values := 0, []T(nil)
	if len(n.values) > 0 {
		to, values = i, n.values
	}
	if i >= len(tokens) || n.next == nil || !tokens[i].MayRead(n.sketch) {
		return to, values
	}
	forms := tokens[i].Forms
	for k := range forms {
		f := &forms[k]
		if f.Conj != "" || f.Future {
			continue
		}
		prep, both := words.Written(f)
		if f.Prep != "" {
			// A name may end in a preposition that is written on to the next word.
			if n := n.at(prep); n != nil && len(n.values) > 0 && to <= i {
				to, values = i, n.values
			}
		}
		next := n.at(both)
		if next == nil {
			continue
		}
		if f.Suffix != "" {
			if len(next.values) > 0 && i+1 > to {
				to, values = i+1, next.values
			}
			continue
		}
		if end, v := next.walk(words, tokens, i+1); end > to {
			to, values = end, v
		}
	}
	return to, values
}

// at returns the node of a first word, nil if there is none.
func (t *Trie[T]) at(w text.WordID) *node[T] {
	if int(w) >= len(t.first) {
		return nil
	}
	return t.first[w]
}

// at returns the node of the next word, nil if there is none.
func (n *node[T]) at(w text.WordID) *node[T] {
	if n == nil || w == 0 {
		return nil
	}
	if at, ok := n.find(w); ok {
		return n.next[at].node
	}
	return nil
}

// find returns where the branch of a word is or belongs, and whether it is there.
func (n *node[T]) find(w text.WordID) (int, bool) {
	return slices.BinarySearchFunc(n.next, w, func(b branch[T], w text.WordID) int { return int(b.word) - int(w) })
}
