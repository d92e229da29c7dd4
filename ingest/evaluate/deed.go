package evaluate

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
)

// deed is an event as far as it is compared, in one form for gold and read.
type deed struct {
	kind       graph.Type
	mode       string
	polarity   graph.Polarity
	modality   graph.Modality
	actors     []actor
	spans      []span
	start, end string  // half-open days, "" where there is no date
	country    string  // where it takes place, "" if not said
	quote      string  // its first sentence
	optional   bool    // gold: arguable, so it counts for nothing
	confidence float64 // read
	misquoted  int     // read: how many quotations do not stand in the text where they are said to
}

// actor is who takes part, by the code of the state or body.
type actor struct {
	role graph.Role
	code string // noCode where there is none
}

// noCode is the code of who belongs to no state or body.
const noCode = "-"

// span is a half-open range of code points of the article's text.
type span struct{ from, to int }

// goldDeed takes an annotated event that check has passed.
func goldDeed(g goldEvent, text string) deed {
	start, end, _ := g.days()
	d := deed{
		kind: g.Type, mode: g.Mode, polarity: g.Polarity, modality: g.Modality,
		start: start, end: end, country: g.Place.Country, quote: g.Evidence[0], optional: g.Optional,
	}
	for _, a := range g.Actors {
		d.actors = append(d.actors, actorOf(a.Role, a.Code))
	}
	for _, quote := range g.Evidence {
		from := utf8.RuneCountInString(text[:strings.Index(text, quote)])
		d.spans = append(d.spans, span{from, from + utf8.RuneCountInString(quote)})
	}
	return d
}

// readDeed takes an event that was read out of text.
func readDeed(e graph.Event, text []rune) deed {
	d := deed{kind: e.Type, mode: e.Mode, polarity: e.Polarity, modality: e.Modality, confidence: e.Confidence}
	for _, p := range e.Participants {
		d.actors = append(d.actors, actorOf(p.Role, p.Actor.Code))
	}
	for _, q := range e.Evidence {
		d.spans = append(d.spans, span{q.From, q.To})
		if !stands(q, text) {
			d.misquoted++
		}
	}
	if len(e.Evidence) > 0 {
		d.quote = e.Evidence[0].Quote
	}
	if e.Time.Known() {
		d.start, d.end = e.Time.Start.Format(time.DateOnly), e.Time.End.Format(time.DateOnly)
	}
	if e.Place != nil {
		d.country = e.Place.Country
	}
	return d
}

func stands(q graph.Evidence, text []rune) bool {
	return 0 <= q.From && q.From <= q.To && q.To <= len(text) && string(text[q.From:q.To]) == q.Quote
}

func actorOf(role graph.Role, code string) actor {
	if code == "" {
		code = noCode
	}
	return actor{role, code}
}

// what is type and mode.
func (d deed) what() string {
	if d.mode == "" {
		return string(d.kind)
	}
	return string(d.kind) + "/" + d.mode
}

// who is the actors with their roles.
func (d deed) who() string {
	words := make([]string, len(d.actors))
	for i, a := range d.actors {
		words[i] = fmt.Sprintf("%s %s", a.role, a.code)
	}
	return strings.Join(words, ", ")
}
