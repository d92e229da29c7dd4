package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/graph/fold"
)

// tokenise takes one sentence apart. Whether it begins and ends inside quotation
// marks is carried from one sentence of a paragraph to the next.
func (d *Document) tokenise(from, to int, quoted bool, an Analyzer) ([]Token, bool) {
	r := d.Runes
	first, definite := len(d.tokens), false
	for i := from; i < to; {
		c := r[i]
		k := classOf(c)
		if k&(isSpace|isFormat) != 0 {
			i++
			continue
		}
		end := i + 1
		kind := Punct
		if k&inWord != 0 {
			end, kind = wordEnd(r, i, to), Word
			word := d.Slice(i, end)
			if n := an.Elision(word); n > 0 {
				end = i + utf8.RuneCountInString(word[:n])
			}
			if k&isLetter == 0 && isNumber(r[i:end]) {
				kind = Number
			}
		} else if k&opensQuote != 0 || c == '"' && !quoted {
			quoted = true
		} else if k&closesQuote != 0 || c == '"' {
			quoted = false
		}
		t, article := d.token(i, end, kind, an)
		t.Quoted, t.Definite = quoted, definite
		definite = article
		d.tokens = append(d.tokens, t)
		i = end
	}
	return slices.Clip(d.tokens[first:]), quoted
}

// token makes a token of the code points [from, to) and tells whether it is a definite
// article.
func (d *Document) token(from, to int, kind Kind, an Analyzer) (Token, bool) {
	t := Token{From: from, To: to, Text: d.Slice(from, to), Kind: kind}
	if kind != Word {
		t.Fold = fold.String(t.Text)
		t.Known = an.Know(t.Fold)
		return t, false
	}
	w := an.Word(t.Text)
	t.Fold, t.Known, t.Forms, t.Ending, t.Latin = w.Fold, w.Known, w.Forms, w.Ending, is(d.Runes[from], isLatin)
	return t, w.Article
}

// wordEnd returns where the word that begins at i ends. Points and apostrophes
// between letters, commas and points between digits, and hyphens between Latin
// letters and a plus between digits belong to it.
func wordEnd(r []rune, i, to int) int {
	j, before := i+1, classOf(r[i])
	for j < to {
		k := classOf(r[j])
		if k&inWord != 0 || k&isFormat != 0 && j+1 < to && is(r[j+1], inWord) && r[j] != '\u200f' && r[j] != '\u200e' {
			// Arabic letters and Latin ones never make one word.
			if (k^before)&isArabic != 0 && k&before&isLetter != 0 {
				return j
			}
		} else if j+1 >= to || !inner(r[j-1], r[j], r[j+1]) {
			if r[j] == '.' && j-2 >= i && r[j-2] == '.' && before&isUpper != 0 {
				return j + 1 // the last stop of "U.S."
			}
			return j
		}
		j++
		before = k
	}
	return j
}

// inner reports whether a mark between two characters is part of their word.
func inner(before, mark, after rune) bool {
	switch mark {
	case '.', ',', '٫', '٬':
		return is(before, isDigit) && is(after, isDigit) || mark == '.' && is(before, isUpper) && is(after, isUpper)
	case '\'', '’':
		return is(before, isLetter) && is(after, isLetter)
	case '-', '‑':
		return is(before, isLatin) && is(after, isLatin)
	case '+':
		return is(before, isDigit) && is(after, isDigit) // "P5+1"
	}
	return false
}

func isNumber(r []rune) bool {
	for _, c := range r {
		if !is(c, isDigit) && !strings.ContainsRune(".,٫٬", c) {
			return false
		}
	}
	return true
}
