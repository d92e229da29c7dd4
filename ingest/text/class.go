package text

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// class is what the reader asks of a character, in bits.
type class uint16

const (
	isSpace  class = 1 << iota
	isFormat       // invisible: direction marks, joiners
	isLetter
	isDigit
	isMark // a vowel sign
	isArabic
	isLatin
	isUpper
	opensQuote
	closesQuote
	mayEnd // a sentence may end behind it; of rare characters it is not known
)

// inWord are the classes of the characters that words consist of.
const inWord = isLetter | isDigit | isMark

// classes holds the classes of the characters below 0x800, which Latin, Cyrillic,
// Hebrew and Arabic text consists of, and punctuation those of quotation marks, dashes
// and the like: the tables of package unicode are searched, and that for every
// character several times.
var (
	classes     = table(0, 0x800)
	punctuation = table(firstPunctuation, 0x2070)
)

const firstPunctuation = 0x2000

func table(from, to rune) []class {
	t := make([]class, to-from)
	for i := range t {
		c := from + rune(i)
		t[i] = find(c)
		if endsSentence(c) {
			t[i] |= mayEnd
		}
	}
	return t
}

func classOf(c rune) class {
	if uint(c) < uint(len(classes)) {
		return classes[c]
	}
	if i := c - firstPunctuation; uint(i) < uint(len(punctuation)) {
		return punctuation[i]
	}
	return find(c) | mayEnd
}

// is reports whether a character has any of the classes.
func is(c rune, any class) bool { return classOf(c)&any != 0 }

func find(c rune) class {
	var k class
	for _, t := range []struct {
		class class
		has   bool
	}{
		{isSpace, unicode.IsSpace(c)}, {isFormat, unicode.Is(unicode.Cf, c)}, {isLetter, unicode.IsLetter(c)},
		{isDigit, unicode.IsDigit(c)}, {isMark, unicode.Is(unicode.Mn, c)}, {isLatin, unicode.Is(unicode.Latin, c)}, {isUpper, unicode.IsUpper(c)},
		{isArabic, unicode.Is(unicode.Arabic, c)},
		{opensQuote, strings.ContainsRune("«“„‹{", c)}, {closesQuote, strings.ContainsRune("»”›}", c)},
		{isArabic, c == 'ـ'}, // the tatweel belongs to Arabic words, though Unicode calls its script common
	} {
		if t.has {
			k |= t.class
		}
	}
	return k
}

// endsSentence reports whether a sentence may end behind a character, by asking for its
// end where one follows that begins another. The ends of lines end none: those that end
// a paragraph never get so far, and the others stand for blanks.
func endsSentence(c rune) bool {
	const next = " A"
	_, rest, _ := uniseg.FirstSentenceInString(string(c)+next, -1)
	return rest != "" && !endsLine(c)
}

func endsLine(c rune) bool { return c == '\n' || c == '\r' || c == '\u2029' }
