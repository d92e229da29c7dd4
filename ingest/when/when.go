// Package when finds expressions of time in a sentence and resolves them to
// intervals of days.
//
// An expression is resolved against the article's publication date where it is
// relative («الأسبوع الماضي»), or against the time told before it («العام نفسه»);
// without one it keeps its words and has no interval. What a language calls its
// days and how it puts a date together stands in its when.yaml; here are only the
// calendars and what can be meant. The value model follows TIMEX3 (Pustejovsky et
// al., 2003). Times of day are not told apart: the finest unit is the day.
package when

import (
	"sync"

	"chancery/graph"
	"chancery/ingest/text"
)

// Expression is a time told in a sentence.
type Expression struct {
	Sentence int // its place in Document.Sentences
	From, To int // tokens of the sentence, half-open
	Text     string

	// Interval is the time meant, and for words that can look back or ahead («الخميس»)
	// the time that they mean looking back, the day of publication counted in. It is
	// zero if that is not known: the words are vague, or relative in an article
	// without a publication date.
	Interval graph.Interval
	// Coming is the time meant by words that can look back or ahead when they look
	// ahead, as they do for what is planned. It is zero for words that can mean only
	// Interval.
	Coming graph.Interval
	// Vague words name no days even if all is known: «في السنوات الأخيرة».
	Vague bool
	// Past words, vague ones, mean a time over well before the article: "some months ago".
	Past bool
	// Ahead are vague words of a time to come: "in the coming weeks".
	Ahead bool
}

// At returns the interval meant: of something that lies ahead or not.
func (e Expression) At(ahead bool) graph.Interval {
	if ahead && e.Coming.Known() {
		return e.Coming
	}
	return e.Interval
}

// Tagger finds the times told in one language. It is safe for concurrent use.
type Tagger struct {
	words *lexicon
	start *node     // of the rules
	first []bool    // class → whether a rule begins with it
	rooms sync.Pool // for what is found in a sentence
}

// sentence is what is found in one: the ways of seeing its words, and the rules.
type sentence struct {
	tags    [][]tag
	matches []match
}

// New reads the when.yaml of a language, whose words are numbered by a vocabulary. A
// fault in it is an error that names file and line.
func New(tag string, v *text.Vocabulary) (*Tagger, error) {
	f, err := read(tag)
	if err != nil {
		return nil, err
	}
	t, err := compile(f)
	if err != nil {
		return nil, err
	}
	t.words.number(v)
	return t, nil
}

// Mark finds the times told in a document, by sentence and in order.
func (t *Tagger) Mark(d *text.Document) [][]Expression {
	out := make([][]Expression, len(d.Sentences))
	r := newResolver(d.Article.PublishedAt)
	room, ok := t.rooms.Get().(*sentence)
	if !ok {
		room = &sentence{}
	}
	defer t.rooms.Put(room)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		r.sentence = i
		room.tags = t.words.tags(room.tags[:cap(room.tags)], s.Tokens)
		room.matches = t.matches(room.matches[:0], room.tags)
		ms := t.words.join(room.matches, s.Tokens)
		for k := range ms {
			m := &ms[k]
			e, ok := r.resolve(m)
			if !ok {
				continue
			}
			e.Sentence, e.From, e.To = i, m.from, m.to
			e.Text = d.Slice(s.Tokens[m.from].From, s.Tokens[m.to-1].To)
			out[i] = append(out[i], e)
		}
	}
	return out
}
