package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"chancery/graph"
	"chancery/graph/fold"
)

// Parse takes the article apart. It never fails: text without words gives no
// sentences.
func Parse(a graph.Article, an Analyzer) *Document {
	d := newDocument(a)
	for p := range paragraphs(d.Runes) {
		quoted := false
		for s, e := range d.sentences(p, an) {
			sent := Sentence{Index: len(d.Sentences), From: s, To: e}
			sent.Tokens, quoted = d.tokenise(s, e, quoted, an)
			if hasWord(sent.Tokens) {
				d.Sentences = append(d.Sentences, sent)
			}
		}
	}
	return d
}

func newDocument(a graph.Article) *Document {
	n := utf8.RuneCountInString(a.Text)
	d := &Document{Article: a, Runes: slices.Grow(rooms.runes.Enter(), n)[:n], at: slices.Grow(rooms.at.Enter(), n+1)[:n+1], text: a.Text, tokens: rooms.tokens.Enter(), Sentences: rooms.sentences.Enter()}
	if !utf8.ValidString(a.Text) {
		d.text = string([]rune(a.Text)) // with a sign for each byte at fault
	}
	k := 0
	for i, c := range d.text {
		d.Runes[k], d.at[k] = c, uint32(i)
		k++
	}
	d.at[n] = uint32(len(d.text))
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
			for to < len(r) && !endsLine(r[to]) {
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
	for from < to && is(r[from], isSpace) {
		from++
	}
	for to > from && is(r[to-1], isSpace) {
		to--
	}
	return from, to
}

// maxSentence is the number of code points after which a text without a full stop
// is cut at a space, so that no step downstream sees a sentence of a megabyte.
const maxSentence = 2000

// sentences yields the spans of the sentences of a paragraph, by the rules of Unicode
// Standard Annex 29, joined again where the break was not one (an abbreviation, a
// quotation that closes after the stop).
func (d *Document) sentences(p span, an Analyzer) func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		s := d.Slice(p.from, p.to)
		if p.wrapped {
			s = unwrapped.Replace(s)
		}
		for start, at := p.from, p.from; at < p.to; {
			rest := s[d.at[at]-d.at[p.from]:]
			at = d.sentenceEnd(at, p.to, rest)
			if at < p.to && at-start < maxSentence && joins(d.Slice(start, at), s[d.at[at]-d.at[p.from]:], an) {
				continue
			}
			for start < at {
				end := cut(d.Runes, start, at)
				if s, e := trim(d.Runes, start, end); s < e && !yield(s, e) {
					return
				}
				start = end
			}
		}
	}
}

// sentenceEnd returns where the sentence ends that begins at a place; rest is the text
// from there on. The rules are asked only from the word on that the first mark stands
// on which may end a sentence: what is before a blank is nothing to them.
func (d *Document) sentenceEnd(from, to int, rest string) int {
	i := from
	for i < to && !is(d.Runes[i], mayEnd) {
		i++
	}
	if i == to {
		return to
	}
	for i > from && d.Runes[i-1] != ' ' {
		i--
	}
	part, _, _ := uniseg.FirstSentenceInString(rest[d.at[i]-d.at[from]:], -1)
	return i + utf8.RuneCountInString(part)
}

// joins reports whether the break between two parts of a line is none: what comes
// before ends in an initial or an abbreviation, or what follows begins with a
// closing mark.
func joins(before, after string, an Analyzer) bool {
	if first, _ := utf8.DecodeRuneInString(after); strings.ContainsRune("»”’\")]}،,؛;", first) {
		return true
	}
	b, stop := strings.CutSuffix(strings.TrimRightFunc(before, unicode.IsSpace), ".")
	if !stop {
		return false
	}
	word := b[strings.LastIndexAny(b, " \u00a0(.")+1:]
	if first, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(first) {
		return true
	}
	return an.Abbreviation(fold.String(word))
}

// cut returns where a span has to be cut that is too long: at the last space before
// the limit. One that is not ends where it ends.
func cut(r []rune, from, to int) int {
	if to-from <= maxSentence {
		return to
	}
	at := from + maxSentence
	for at > from+maxSentence/2 && !is(r[at], isSpace) {
		at--
	}
	return at
}
