package llm

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// ground is a document with all that was marked in it: what the words of a model
// have to stand on.
type ground struct {
	doc      *text.Document
	mentions [][]entity.Mention  // by sentence
	times    [][]when.Expression // by sentence
	ontology *graph.Ontology
	faults   faults
}

func (g *ground) fault(f Fault) {
	if g.faults == nil {
		g.faults = faults{}
	}
	g.faults[f]++
}

// fewestWords is how many words a quote must have that is not a whole sentence:
// fewer stand in any text and say nothing.
const fewestWords = 3

// quoted gives the sentences of a piece that a quote stands in, as evidence, and the
// index of the first; none if it does not stand there letter by letter. Whole
// sentences are what the rules quote too, so that two readers of one sentence have
// one piece of evidence.
func (g *ground) quoted(p piece, quote string) ([]graph.Evidence, int) {
	quote = strings.TrimSpace(quote)
	for from, to := range occurrences(g.doc.Slice(p.from, p.to), quote) {
		from, to = p.from+from, p.from+to
		var out []graph.Evidence
		first, whole := 0, false
		for _, s := range p.sentences {
			if s.To <= from || s.From >= to {
				continue
			}
			if len(out) == 0 {
				first = s.Index
			}
			whole = whole || from <= s.From && s.To <= to
			out = append(out, graph.Evidence{ArticleID: g.doc.Article.ID, From: s.From, To: s.To, Quote: g.doc.Slice(s.From, s.To)})
		}
		if whole || len(strings.Fields(quote)) >= fewestWords {
			return out, first
		}
	}
	return nil, 0
}

// actors gives whom words name, and the words as the text has them. The mention may
// stand in another sentence than the one quoted, where that has only a pronoun.
func (g *ground) actors(words string, at int) ([]graph.Actor, string) {
	for mentions := range g.named(words, at, func(m entity.Mention) bool { return len(m.Actors) > 0 }) {
		var out []graph.Actor
		for _, m := range heads(mentions) {
			out = append(out, m.Actors...)
		}
		return out, strings.TrimSpace(words)
	}
	return nil, ""
}

// heads leaves out those of several mentions that only say more of the one before:
// «متمردون في مالي» are not Mali too.
func heads(mentions []entity.Mention) []entity.Mention {
	out := mentions[:1:1]
	behind := false
	for _, m := range mentions[1:] {
		if !m.Conj {
			behind = m.Prep != ""
		}
		if !behind {
			out = append(out, m)
		}
	}
	return out
}

// place gives the place that words name, of several the one that says most: «جدة» of
// «جدة في السعودية».
func (g *ground) place(words string, at int) *graph.Place {
	for mentions := range g.named(words, at, func(m entity.Mention) bool { return m.Place != nil }) {
		best := mentions[0].Place
		for _, m := range mentions[1:] {
			if best.Kind == graph.PlaceCountry {
				best = m.Place
			}
		}
		return best
	}
	return nil
}

// named yields the mentions of a kind that stand where words do, at each place
// where the words stand: first in the sentence that is quoted, then before it from
// near to far, then behind it.
func (g *ground) named(words string, at int, kind func(entity.Mention) bool) iter.Seq[[]entity.Mention] {
	return func(yield func([]entity.Mention) bool) {
		for from, to := range g.stands(words, at) {
			s := g.sentenceAt(from)
			if found := cover(s, g.mentions[s.Index], from, to, kind); len(found) > 0 && !yield(found) {
				return
			}
		}
	}
}

// stands yields where words stand in the text, the sentence at first.
func (g *ground) stands(words string, at int) iter.Seq2[int, int] {
	words = strings.TrimSpace(words)
	return func(yield func(int, int) bool) {
		for _, i := range nearest(at, len(g.doc.Sentences)) {
			s := g.doc.Sentences[i]
			for from, to := range occurrences(g.doc.Slice(s.From, s.To), words) {
				if !yield(s.From+from, s.From+to) {
					return
				}
			}
		}
	}
}

// sentenceAt returns the sentence that has the code point.
func (g *ground) sentenceAt(at int) *text.Sentence {
	i, _ := slices.BinarySearchFunc(g.doc.Sentences, at, func(s text.Sentence, at int) int {
		if s.To <= at {
			return -1
		}
		return 1
	})
	return &g.doc.Sentences[i]
}

// nearest gives the indexes below n by where one looks for what is meant in at: there,
// then backwards, then ahead.
func nearest(at, n int) []int {
	out := make([]int, 0, n)
	for i := at; i >= 0; i-- {
		out = append(out, i)
	}
	for i := at + 1; i < n; i++ {
		out = append(out, i)
	}
	return out
}

// cover gives the mentions of a kind that the code points [from, to) name: the one
// that they are a part of, or those among them if these are half of the words or
// more: «مسلحون مجهولون في مالي» is not Mali.
func cover(s *text.Sentence, mentions []entity.Mention, from, to int, kind func(entity.Mention) bool) []entity.Mention {
	var among []entity.Mention
	named := 0
	for _, m := range mentions {
		start, end := s.Tokens[m.From].From, s.Tokens[m.To-1].To
		if !kind(m) || end <= from || start >= to {
			continue
		}
		if start <= from && to <= end {
			return []entity.Mention{m}
		}
		among = append(among, m)
		named += min(end, to) - max(start, from)
	}
	if 2*named < to-from {
		return nil
	}
	return among
}

// occurrences yields the spans of code points at which words stand in a text.
func occurrences(in, words string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if words == "" {
			return
		}
		size, at := utf8.RuneCountInString(words), 0
		for {
			i := strings.Index(in, words)
			if i < 0 {
				return
			}
			at += utf8.RuneCountInString(in[:i])
			if !yield(at, at+size) {
				return
			}
			in, at = in[i+len(words):], at+size
		}
	}
}
