package text

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"chancery/graph"
	"chancery/graph/fold"
)

// Parse takes the article apart. It never fails: text without words gives no
// sentences.
func Parse(a graph.Article, an Analyzer) *Document {
	d := &Document{Article: a, Runes: []rune(a.Text)}
	for from, to := range lines(d.Runes) {
		quoted := false
		for s, e := range sentences(d.Runes, from, to, an) {
			sent := Sentence{Index: len(d.Sentences), From: s, To: e}
			sent.Tokens, quoted = tokens(d.Runes, s, e, quoted, an)
			if hasWord(sent.Tokens) {
				d.Sentences = append(d.Sentences, sent)
			}
		}
	}
	return d
}

func hasWord(tokens []Token) bool {
	for _, t := range tokens {
		if t.Kind == Word {
			return true
		}
	}
	return false
}

// lines yields the code-point spans of the lines that are not blank.
func lines(r []rune) func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for from := 0; from < len(r); {
			to := from
			for to < len(r) && r[to] != '\n' && r[to] != '\r' && r[to] != '\u2029' {
				to++
			}
			if s, e := trim(r, from, to); s < e && !yield(s, e) {
				return
			}
			from = to + 1
		}
	}
}

func trim(r []rune, from, to int) (int, int) {
	for from < to && unicode.IsSpace(r[from]) {
		from++
	}
	for to > from && unicode.IsSpace(r[to-1]) {
		to--
	}
	return from, to
}

// maxSentence is the number of code points after which a text without a full stop
// is cut at a space, so that no step downstream sees a sentence of a megabyte.
const maxSentence = 2000

// sentences yields the spans of the sentences of one line, by the rules of Unicode
// Standard Annex 29, joined again where the break was not one (an abbreviation, a
// quotation that closes after the stop).
func sentences(r []rune, from, to int, an Analyzer) func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		rest, state, start, at := string(r[from:to]), -1, from, from
		for rest != "" {
			var part string
			part, rest, state = uniseg.FirstSentenceInString(rest, state)
			at += len([]rune(part))
			if rest != "" && at-start < maxSentence && joins(r[start:at], r[at:to], an) {
				continue
			}
			for _, span := range cut(r, start, at) {
				if s, e := trim(r, span[0], span[1]); s < e && !yield(s, e) {
					return
				}
			}
			start = at
		}
	}
}

// joins reports whether the break between two parts of a line is none: what comes
// before ends in an initial or an abbreviation, or what follows begins with a
// closing mark.
func joins(before, after []rune, an Analyzer) bool {
	b := strings.TrimRightFunc(string(before), unicode.IsSpace)
	if len(after) > 0 && strings.ContainsRune("»”’\")]}،,؛;", after[0]) {
		return true
	}
	if !strings.HasSuffix(b, ".") {
		return false
	}
	word := b[strings.LastIndexAny(b[:len(b)-1], " \u00a0(.")+1:]
	word = strings.TrimSuffix(word, ".")
	if len([]rune(word)) == 1 && unicode.IsUpper([]rune(word)[0]) {
		return true
	}
	return an.Abbreviation(fold.String(word))
}

// cut splits a span that is too long at the last space before each limit.
func cut(r []rune, from, to int) [][2]int {
	var out [][2]int
	for to-from > maxSentence {
		at := from + maxSentence
		for at > from+maxSentence/2 && !unicode.IsSpace(r[at]) {
			at--
		}
		out = append(out, [2]int{from, at})
		from = at
	}
	return append(out, [2]int{from, to})
}
