package text

// WordID stands for a word in the lists of a language; 0 is a word that is in none.
type WordID uint32

// Vocabulary numbers the words that a language's lists have. A word of an article has
// many readings of which most are in no list, and each is asked for in every list: by
// number that costs next to nothing. It is filled when the lists are read, before the
// first article is, and then safe for concurrent use.
type Vocabulary struct {
	numbers map[string]WordID
}

// NewVocabulary returns one without words.
func NewVocabulary() *Vocabulary { return &Vocabulary{numbers: map[string]WordID{}} }

// Add gives a word its number.
func (v *Vocabulary) Add(word string) WordID {
	n, ok := v.numbers[word]
	if !ok {
		n = WordID(len(v.numbers) + 1)
		v.numbers[word] = n
	}
	return n
}

// ID returns the number of a word.
func (v *Vocabulary) ID(word string) WordID { return v.numbers[word] }

// numbers are those of the words in a form. Forms that are made on the way have none.
type numbers struct {
	known           bool
	skip            uint16 // how many forms on the next is whose key is in a list
	key, prep, both WordID
}

// Know notes the numbers in what is kept of a word.
func (v *Vocabulary) Know(e *Entry) {
	e.number = v.numbers[e.Fold] + 1
	forms, skip := e.Forms, uint16(1)
	for i := len(forms) - 1; i >= 0; i-- {
		forms[i].numbers = v.of(&forms[i])
		forms[i].numbers.skip = skip
		if skip++; forms[i].numbers.key != 0 {
			skip = 1
		}
	}
}

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
	if f.Prep == "" {
		key := v.numbers[f.Key]
		return numbers{known: true, key: key, both: key}
	}
	return numbers{known: true, key: v.numbers[f.Key], prep: v.numbers[f.Prep], both: v.numbers[f.Prep+f.Key]}
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
