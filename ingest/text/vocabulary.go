package text

import "strings"

// WordID stands for a word in the lists of a language; 0 is a word that is in none.
type WordID uint32

// Vocabulary numbers the words that a language's lists have. A word of an article has
// many readings of which most are in no list, and each is asked for in every list: by
// number that costs next to nothing, and of most words it is known at once that no list
// has them. It is filled when the lists are read, before the first article is, and then
// safe for concurrent use.
type Vocabulary struct {
	numbers map[string]WordID
	marks   []marks // of each word, by its number
	lists   int     // how many there are
}

// List is one of the lists of a language, or several of them together, as bits.
type List uint16

// WithDigits is the list of the words that have digits in them.
const WithDigits List = 1

// Classes are classes of the small words of a language, as bits. The grammar knows
// which is which.
type Classes uint64

// marks are the lists in which something begins with a word, and its classes.
type marks struct {
	lists   List
	classes Classes
}

// NewVocabulary returns one without words.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{numbers: map[string]WordID{}, marks: make([]marks, 1), lists: 1}
}

// NewList returns a list that nothing is in.
func (v *Vocabulary) NewList() List {
	l := List(1) << v.lists
	if v.lists++; l == 0 {
		panic("ingest/text: a vocabulary has more lists than bits")
	}
	return l
}

// Add gives a word its number.
func (v *Vocabulary) Add(word string) WordID {
	n, ok := v.numbers[word]
	if !ok {
		n = WordID(len(v.numbers) + 1)
		v.numbers[word] = n
		v.marks = append(v.marks, marks{})
	}
	return n
}

// Begin gives a word its number and notes that something in a list begins with it.
func (v *Vocabulary) Begin(word string, l List) WordID {
	n := v.Add(word)
	v.marks[n].lists |= l
	return n
}

// Classify gives a word its number and puts it into classes, besides those it is in.
func (v *Vocabulary) Classify(word string, c Classes) WordID {
	n := v.Add(word)
	v.marks[n].classes |= c
	return n
}

// ID returns the number of a word.
func (v *Vocabulary) ID(word string) WordID { return v.numbers[word] }

// numbers are those of the words in a form. Forms that are made on the way have none.
type numbers struct {
	known           bool
	hash            uint8  // of the key
	skip            uint16 // how many forms on the next is whose key is in a list
	key, prep, both WordID
}

// Begins reports whether something in a list begins with a word.
func (v *Vocabulary) Begins(l List, w WordID) bool { return v.marks[w].lists&l != 0 }

// Classes returns the classes of a word.
func (v *Vocabulary) Classes(w WordID) Classes { return v.marks[w].classes }

// Known is what a vocabulary knows of a word. Tokens that are made on the way have none.
type Known struct {
	number   WordID // one more than the number of the word as it stands; 0 if nothing is known
	lists    List   // in which something begins with the word as it stands or can be read, or with a preposition on it
	classes  Classes
	readings Sketch // of the words that it can be read as, and the prepositions on it, and both together
}

// Sketch tells of most words that they are none of a set, without looking at it.
type Sketch uint64

// Add adds a word.
func (s *Sketch) Add(w WordID) {
	if w != 0 {
		*s |= 1 << (w & 63)
	}
}

// May reports whether a word may be one of the set.
func (s Sketch) May(w WordID) bool { return w != 0 && s&(1<<(w&63)) != 0 }

// Know returns what is known of a word that has no readings: a number, a mark.
func (v *Vocabulary) Know(folded string) Known {
	n := v.numbers[folded]
	k := Known{number: n + 1, lists: v.marks[n].lists, classes: v.marks[n].classes}
	if strings.ContainsAny(folded, "0123456789") {
		k.lists |= WithDigits
	}
	return k
}

// KnowEntry notes in what is kept of a word what is known of it and its readings.
func (v *Vocabulary) KnowEntry(e *Entry) {
	e.Known = v.Know(e.Fold)
	forms, skip := e.Forms, uint16(1)
	for i := len(forms) - 1; i >= 0; i-- {
		n := v.of(&forms[i])
		n.skip = skip
		forms[i].numbers = n
		if skip++; n.key != 0 {
			skip = 1
		}
		e.lists |= v.marks[n.key].lists | v.marks[n.prep].lists
		e.classes |= v.marks[n.key].classes
		e.readings.Add(n.key)
		e.readings.Add(n.prep)
		e.readings.Add(n.both)
	}
}

// May reports whether something in a list, or in one of several, may begin with a word:
// most begin nothing, and need not be looked up.
func (k *Known) May(l List) bool { return k.number == 0 || k.lists&l != 0 }

// MayRead reports whether a word may be read as one of a set, or as having one of them
// for its preposition.
func (k *Known) MayRead(s Sketch) bool { return k.number == 0 || k.readings&s != 0 }

// Readings returns the words that a word may be read as, and the prepositions on it.
func (k *Known) Readings() Sketch {
	if k.number == 0 {
		return ^Sketch(0)
	}
	return k.readings
}

// MayBe reports whether a word may be of one of several classes, as it stands or as it
// can be read.
func (k *Known) MayBe(c Classes) bool { return k.number == 0 || k.classes&c != 0 }

// Listed returns the place of the first form from i on whose key is in a list,
// len(forms) if there is none.
func (v *Vocabulary) Listed(forms []Form, i int) int {
	for i < len(forms) {
		n := &forms[i].numbers
		switch {
		case n.key != 0 || !n.known && v.numbers[forms[i].Key] != 0:
			return i
		case n.known:
			i += int(n.skip)
		default:
			i++
		}
	}
	return len(forms)
}

func (v *Vocabulary) of(f *Form) numbers {
	n := numbers{known: true, hash: hashOf(f.Key), key: v.numbers[f.Key]}
	if n.both = n.key; f.Prep != "" {
		n.prep, n.both = v.numbers[f.Prep], v.numbers[f.Prep+f.Key]
	}
	return n
}

// Word returns the number of a token as it stands.
func (v *Vocabulary) Word(t *Token) WordID {
	if t.number != 0 {
		return t.number - 1
	}
	return v.numbers[t.Fold]
}

// Key returns the number of a form's key.
func (v *Vocabulary) Key(f *Form) WordID {
	if f.numbers.known {
		return f.numbers.key
	}
	return v.numbers[f.Key]
}

// Written returns the numbers of a form's preposition and of its key with the
// preposition on it, as where that is no preposition but part of the word.
func (v *Vocabulary) Written(f *Form) (prep, both WordID) {
	if f.numbers.known {
		return f.numbers.prep, f.numbers.both
	}
	n := v.of(f)
	return n.prep, n.both
}
