// Package fold gives the form in which names and words are compared: letters that
// writers use for one another become one, marks that are often left out go, case
// does not matter. It is applied on both sides of every look-up, in the reader's
// gazetteer and in the graph's name index alike.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// arabic maps the letters that Arabic writers (and Persian and Urdu keyboards) use
// for one another to one of them. Tatweel and the vowel signs map to -1: dropped.
var arabic = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا',
	'ى': 'ي', 'ی': 'ي', 'ئ': 'ي', 'ؤ': 'و',
	'ة': 'ه', 'ک': 'ك', 'گ': 'غ', 'ڤ': 'ف', 'پ': 'ب', 'چ': 'ج',
	'ـ': -1,
}

// latin maps letters that do not decompose to the plain ones they are written with.
var latin = map[rune]string{
	'ı': "i", 'ø': "o", 'ł': "l", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d", 'ə': "e",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '–': "-", '‑': "-",
}

// low holds the folded forms of the runes below 0x700, which most text consists of.
var low = func() (t [0x700]string) {
	for r := range t {
		t[r] = foldRune(rune(r))
	}
	return t
}()

// Rune folds one rune of text that is in no particular normal form. A rune that
// has no place in the folded form (a vowel sign, tatweel, a combining mark, a
// zero-width sign) gives "".
func Rune(r rune) string {
	if 0 <= r && int(r) < len(low) {
		return low[r]
	}
	return foldRune(r)
}

func foldRune(r rune) string {
	if r < 0x80 {
		return string(unicode.ToLower(r))
	}
	if f, ok := arabic[r]; ok {
		if f < 0 {
			return ""
		}
		return string(f)
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return ""
	}
	if '٠' <= r && r <= '٩' {
		return string('0' + r - '٠')
	}
	r = unicode.ToLower(r)
	if s, ok := latin[r]; ok {
		return s
	}
	if r >= 0x600 && r < 0x700 {
		return string(r)
	}
	return strings.Map(func(d rune) rune {
		if unicode.Is(unicode.Mn, d) {
			return -1
		}
		return d
	}, norm.NFKD.String(string(r)))
}

// String folds a whole text and narrows every run of white space to one space.
func String(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		f := Rune(r)
		if f == "" {
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(f)
	}
	return b.String()
}

// folded reports whether a text is as it would be folded, as far as that can be told
// at a glance: one word of low runes.
func folded(s string) bool {
	for _, r := range s {
		if int(r) >= len(low) || unicode.IsSpace(r) || len(low[r]) == 0 {
			return false
		}
		if f, _ := utf8.DecodeRuneInString(low[r]); f != r || len(low[r]) != utf8.RuneLen(r) {
			return false
		}
	}
	return true
}
