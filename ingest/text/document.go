// Package text takes an article apart into sentences and tokens without losing
// where each stood: every offset counts code points of the article's text as it
// was given, faults included.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/room"
)

// Document is an article taken apart.
type Document struct {
	Article   graph.Article
	Runes     []rune // the article's text
	Sentences []Sentence
	text      string   // the same as valid UTF-8
	at        []uint32 // where in text each code point begins, and where the last ends
	tokens    []Token  // of all sentences
	released  []func() // what else leaves room
}

// rooms are for what documents consist of.
var rooms struct {
	runes     room.Rooms[rune]
	at        room.Rooms[uint32]
	tokens    room.Rooms[Token]
	sentences room.Rooms[Sentence]
}

// Release leaves the room that a document took to those after it. The document and its
// tokens are not to be used any more; the words that they had may be.
func (d *Document) Release() {
	rooms.runes.Leave(d.Runes)
	rooms.at.Leave(d.at)
	rooms.tokens.Leave(d.tokens)
	rooms.sentences.Leave(d.Sentences)
	for _, leave := range d.released {
		leave()
	}
	*d = Document{}
}

// OnRelease has done what leaves the room that was taken for the document elsewhere,
// when it is released.
func (d *Document) OnRelease(leave func()) { d.released = append(d.released, leave) }

// Slice returns the verbatim text of the code points [from, to).
func (d *Document) Slice(from, to int) string { return d.text[d.at[from]:d.at[to]] }

// Sentence is a stretch of text that stands for itself: a sentence, a title, a
// line of a list.
type Sentence struct {
	Index    int // its place in Document.Sentences
	From, To int // code points, half-open, without white space around
	Tokens   []Token
}

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Punct
)

// Token is a word, a number or a mark, with the ways in which it can be read.
type Token struct {
	From, To int    // code points of the article, half-open
	Text     string // verbatim
	Fold     string // as the language folds words
	Kind     Kind
	Quoted   bool   // inside quotation marks
	Latin    bool   // written in Latin letters
	Definite bool   // behind an article that is a word of its own
	Ending   Ending // of a word
	Forms    []Form // readings of a word, the plainest first; shared, not to be changed
	Known
}

// Comma reports whether a token is a comma, Latin or Arabic.
func (t *Token) Comma() bool { return t.Text == "," || t.Text == "،" }

// Quote reports whether a token is a quotation mark that opens or closes.
func (t *Token) Quote() bool {
	switch t.Text {
	case `"`, "“", "”", "«", "»":
		return true
	}
	return false
}

// Capital reports whether a token begins with a capital letter.
func (t *Token) Capital() bool {
	c, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(c)
}

// Dash reports whether a token is a hyphen or dash.
func (t *Token) Dash() bool { return t.Kind == Punct && strings.Contains("-–—ـ", t.Text) }

// Form is one reading of a word: a key to look up, and what was taken off around
// it. In Arabic «وللخارجية» has the reading conjunction و, preposition ل, article,
// key «خارجيه»; in English "Egypt's" has the key "egypt" and the suffix "'s".
type Form struct {
	Key     string // folded, without what the other fields hold
	Conj    string // "و", "ف" written on to the word
	Prep    string // preposition written on to the word: "ب", "ل", "ك"
	Article bool
	Future  bool   // the particle of the future written on to the word
	Suffix  string // pronoun or ending written on to the word
	numbers numbers
}

// Plain reports whether nothing but the article was taken off.
func (f *Form) Plain() bool { return f.Conj == "" && f.Prep == "" && !f.Future && f.Suffix == "" }

// Entry is what is known of a word by itself.
type Entry struct {
	Fold    string // as the language folds words, without the stop of an abbreviation
	Forms   []Form // its readings, the plainest first
	Article bool   // it is a definite article by itself, or holds one («du»)
	Ending  Ending
	Known
}

// Ending is what the last letter of a word tells of it.
type Ending uint8

// The endings. A word may have one of them by chance: they tell what it can be.
const (
	NoEnding   Ending = iota
	Accusative        // «مؤكدا», «وفدا»
	Feminine          // «السعودية»
	Construct         // of several, before whose they are: «ممثلو», «مسلحي»
)

// Analyzer knows the words of one language.
type Analyzer interface {
	// Word takes a word apart as it is written.
	Word(word string) *Entry
	// Know returns what the lists of the language have of a folded word that is a number
	// or a mark.
	Know(folded string) Known
	// Elision returns how many bytes at the start of a word are a word of their own
	// that has lost its last letter: «l'» of «l'accord».
	Elision(word string) int
	// Abbreviation reports whether a full stop after the folded word ends no sentence.
	Abbreviation(folded string) bool
}

// Plainest returns the first reading of a word, and one without anything for what
// is no word.
func (t *Token) Plainest() *Form {
	if len(t.Forms) == 0 {
		return &Form{Key: t.Fold}
	}
	return &t.Forms[0]
}
