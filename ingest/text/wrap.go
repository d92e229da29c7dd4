package text

import "strings"

// unwrapped makes blanks of the line ends inside a paragraph, so that they end no
// sentence. It changes no offset: what is longer than a byte gives a blank as long.
var unwrapped = strings.NewReplacer("\n", " ", "\r", " ", "\u2029", "\u3000")

// The width of a text whose lines are wrapped, in code points.
const (
	narrowest = 40
	widest    = 100
)

// span is a half-open range of code points.
type span struct {
	from, to int
	wrapped  bool // goes over several lines
}

// paragraphs yields the code-point spans of the paragraphs: of the lines, except that
// a line is joined to the next where the text is wrapped and the first word of the
// next would not have gone on it.
func paragraphs(r []rune) func(yield func(span) bool) {
	return func(yield func(span) bool) {
		all := []span{}
		for from, to := range lines(r) {
			all = append(all, span{from: from, to: to})
		}
		width := wrapWidth(all)
		for i := 0; i < len(all); {
			p := all[i]
			for i++; i < len(all) && wraps(r, all[i-1], all[i], width); i++ {
				p.to, p.wrapped = all[i].to, true
			}
			if !yield(p) {
				return
			}
		}
	}
}

// wrapWidth is how long the lines of a text may be that is wrapped, 0 if it is not.
func wrapWidth(lines []span) int {
	width := 0
	for _, l := range lines {
		width = max(width, l.to-l.from)
	}
	if len(lines) < 3 || width < narrowest || width > widest {
		return 0
	}
	return width
}

// wraps reports whether a line goes on in the next, of a text so wide.
func wraps(r []rune, line, next span, width int) bool {
	if width == 0 || blankBetween(r, line.to, next.from) || !is(r[next.from], isLetter|isDigit) && !opens(r[next.from]) {
		return false
	}
	word := 0
	for i := next.from; i < next.to && !is(r[i], isSpace); i++ {
		word++
	}
	return line.to-line.from+1+word > width
}

// blankBetween reports whether more than one line ends between two.
func blankBetween(r []rune, from, to int) bool {
	return strings.Count(string(r[from:to]), "\n") > 1
}

func opens(c rune) bool { return strings.ContainsRune("\"“«(", c) }
