package llm

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"chancery/ingest/event"
	"chancery/ingest/text"
)

// piece is a run of sentences that is asked about at once.
type piece struct {
	sentences []text.Sentence // never none
	from, to  int             // code points of the article, half-open
}

// cut cuts a document into pieces of at most size code points, between sentences. A
// sentence that is longer than that is a piece of its own.
func cut(d *text.Document, size int) []piece {
	var out []piece
	first := 0
	for i, s := range d.Sentences {
		if i > first && s.To-d.Sentences[first].From > size {
			out = append(out, newPiece(d.Sentences[first:i]))
			first = i
		}
	}
	if first < len(d.Sentences) {
		out = append(out, newPiece(d.Sentences[first:]))
	}
	return out
}

func newPiece(s []text.Sentence) piece {
	return piece{sentences: s, from: s[0].From, to: s[len(s)-1].To}
}

// question is what the model is asked about a piece. Days are counted from the day
// of publication, and a piece from further down is about what its title says.
func question(d *text.Document, p piece) string {
	var b strings.Builder
	fmt.Fprintf(&b, "language: %s\n", d.Article.Language)
	if !d.Article.PublishedAt.IsZero() {
		fmt.Fprintf(&b, "published: %s\n", d.Article.PublishedAt.Format(time.DateOnly))
	}
	if lead := d.Sentences[0]; p.from > lead.From {
		fmt.Fprintf(&b, "the article begins (do not quote this): %s\n", d.Slice(lead.From, lead.To))
	}
	b.WriteString("text:\n")
	b.WriteString(d.Slice(p.from, p.to))
	return b.String()
}

// inOrder puts claims into the order of the sentences that tell them.
func inOrder(claims []event.Claim) {
	slices.SortStableFunc(claims, func(a, b event.Claim) int { return a.Sentence - b.Sentence })
}
