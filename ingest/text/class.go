package text

import "unicode"

// class is what the reader asks of a character, in bits.
type class uint8

const (
	isSpace  class = 1 << iota
	isFormat       // invisible: direction marks, joiners
	isLetter
	isDigit
	isMark // a vowel sign
	isArabic
	isLatin
	isUpper
)

// inWord are the classes of the characters that words consist of.
const inWord = isLetter | isDigit | isMark

// classes holds the classes of the characters below 0x800, which Latin, Cyrillic,
// Hebrew and Arabic text consists of: the tables of package unicode are searched,
// and that for every character several times.
var classes = func() (t [0x800]class) {
	for c := range t {
		t[c] = find(rune(c))
	}
	return t
}()

func classOf(c rune) class {
	if 0 <= c && int(c) < len(classes) {
		return classes[c]
	}
	return find(c)
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
		{isArabic, c == 'ـ'}, // the tatweel belongs to Arabic words, though Unicode calls its script common
	} {
		if t.has {
			k |= t.class
		}
	}
	return k
}
