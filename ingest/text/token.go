package text

import (
	"strings"
	"unicode"

	"chancery/graph/fold"
)

const (
	openQuotes  = "«“„‹{"
	closeQuotes = "»”›}"
)

// tokens takes one sentence apart. Whether it begins and ends inside quotation
// marks is carried from one sentence of a paragraph to the next.
func tokens(r []rune, from, to int, quoted bool, an Analyzer) ([]Token, bool) {
	var out []Token
	for i := from; i < to; {
		c := r[i]
		if unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) {
			i++
			continue
		}
		end := i + 1
		kind := Punct
		if isWordRune(c) {
			end, kind = wordEnd(r, i, to), Word
			if isNumber(r[i:end]) {
				kind = Number
			}
		} else if strings.ContainsRune(openQuotes, c) || c == '"' && !quoted {
			quoted = true
		} else if strings.ContainsRune(closeQuotes, c) || c == '"' {
			quoted = false
		}
		t := token(r, i, end, kind, quoted, an)
		t.Definite = len(out) > 0 && an.Article(out[len(out)-1].Fold)
		out = append(out, t)
		i = end
	}
	return out, quoted
}

func token(r []rune, from, to int, kind Kind, quoted bool, an Analyzer) Token {
	s := string(r[from:to])
	t := Token{From: from, To: to, Text: s, Fold: fold.String(s), Kind: kind, Quoted: quoted}
	if kind == Word {
		t.Fold = strings.TrimSuffix(t.Fold, ".")
		t.Latin = unicode.Is(unicode.Latin, r[from])
		t.Forms = an.Forms(s)
	}
	return t
}

func isWordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || c == 'ـ'
}

// wordEnd returns where the word that begins at i ends. Points and apostrophes
// between letters, commas and points between digits, and hyphens between Latin
// letters belong to it.
func wordEnd(r []rune, i, to int) int {
	j := i + 1
	for j < to {
		if isWordRune(r[j]) || unicode.Is(unicode.Cf, r[j]) && j+1 < to && isWordRune(r[j+1]) && r[j] != '\u200f' && r[j] != '\u200e' {
			// Arabic letters and Latin ones never make one word.
			if isArabic(r[j]) != isArabic(r[j-1]) && unicode.IsLetter(r[j]) && unicode.IsLetter(r[j-1]) {
				return j
			}
			j++
			continue
		}
		if j+1 < to && inner(r[j-1], r[j], r[j+1]) {
			j++
			continue
		}
		if r[j] == '.' && j-2 >= i && r[j-2] == '.' && unicode.IsUpper(r[j-1]) {
			return j + 1 // the last stop of "U.S."
		}
		return j
	}
	return j
}

// isArabic reports whether a character belongs to Arabic words: a letter or the
// tatweel, whose script Unicode calls common.
func isArabic(c rune) bool { return c == 'ـ' || unicode.Is(unicode.Arabic, c) }

// inner reports whether a mark between two characters is part of their word.
func inner(before, mark, after rune) bool {
	switch mark {
	case '.', ',', '٫', '٬':
		return unicode.IsDigit(before) && unicode.IsDigit(after) || mark == '.' && unicode.IsUpper(before) && unicode.IsUpper(after)
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '-', '‑':
		return unicode.Is(unicode.Latin, before) && unicode.Is(unicode.Latin, after)
	}
	return false
}

func isNumber(r []rune) bool {
	for _, c := range r {
		if !unicode.IsDigit(c) && !strings.ContainsRune(".,٫٬", c) {
			return false
		}
	}
	return true
}
