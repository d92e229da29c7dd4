package graph

import (
	"fmt"
	"unicode/utf8"
)

// checkReading refuses a reading that would put something into the graph that does
// not hold: a quote that is not in the text, an event without evidence.
func checkReading(r *Reading) error {
	text := r.Article.Text
	if !utf8.ValidString(text) {
		return &InvalidError{Param: "article", Got: shorten(r.Article.Key + " " + r.Article.ID), Want: "a text in valid UTF-8"}
	}
	if want := ArticleID(text); r.Article.ID != want {
		return &InvalidError{Param: "article id", Got: r.Article.ID, Want: want + ", which its text gives"}
	}
	c := evidenceCheck{article: r.Article.ID, text: []rune(text), events: make(map[string]bool, len(r.Events))}
	for i := range r.Events {
		c.events[r.Events[i].ID] = true
	}
	if len(c.events) != len(r.Events) {
		return &InvalidError{Param: "events of " + r.Article.ID, Got: fmt.Sprintf("%d with %d ids", len(r.Events), len(c.events)), Want: "one event for each id"}
	}
	for i := range r.Events {
		if err := c.event(&r.Events[i]); err != nil {
			return err
		}
	}
	return nil
}

// evidenceCheck checks the events of one article.
type evidenceCheck struct {
	article string
	text    []rune
	events  map[string]bool
}

func (c *evidenceCheck) event(e *Event) error {
	switch {
	case e.ID == "":
		return &InvalidError{Param: "event id", Got: "", Want: "the id that ingest/resolve gives"}
	case e.Type == "" || e.Polarity == "" || e.Modality == "":
		return &InvalidError{Param: "event " + e.ID, Got: fmt.Sprintf("%s/%s/%s", e.Type, e.Polarity, e.Modality), Want: "a type, a polarity and a modality"}
	case e.Time.Known() && !e.Time.End.After(e.Time.Start):
		return &InvalidError{Param: "time of event " + e.ID, Got: isoDay(e.Time.Start) + "/" + isoDay(e.Time.End), Want: "an end after the start"}
	case len(e.Evidence) == 0:
		return &InvalidError{Param: "evidence of event " + e.ID, Got: "none", Want: "at least one quote from the article"}
	}
	for _, p := range e.Participants {
		if p.Actor.ID == "" || p.Role == "" {
			return &InvalidError{Param: "participant of event " + e.ID, Got: shorten(p.Mention), Want: "an actor id and a role"}
		}
	}
	if e.Place != nil && e.Place.ID == "" {
		return &InvalidError{Param: "place of event " + e.ID, Got: "", Want: "a place id, or no place"}
	}
	for i := range e.Evidence {
		if err := c.evidence(e.ID, &e.Evidence[i]); err != nil {
			return err
		}
	}
	for _, r := range e.Relations {
		if err := c.relation(e.ID, r); err != nil {
			return err
		}
	}
	return nil
}

func (c *evidenceCheck) evidence(event string, e *Evidence) error {
	if e.ArticleID != c.article {
		return &InvalidError{Param: "evidence of event " + event, Got: e.ArticleID, Want: "a quote from the article itself, " + c.article}
	}
	if e.From < 0 || e.To > len(c.text) || e.From >= e.To {
		return &InvalidError{Param: "evidence of event " + event, Got: fmt.Sprintf("[%d,%d)", e.From, e.To), Want: fmt.Sprintf("offsets within the %d code points of the article", len(c.text))}
	}
	if there := string(c.text[e.From:e.To]); there != e.Quote {
		return &InvalidError{Param: "evidence of event " + event, Got: shorten(e.Quote), Want: fmt.Sprintf("what stands at [%d,%d): %q", e.From, e.To, shorten(there))}
	}
	return nil
}

func (c *evidenceCheck) relation(event string, r Relation) error {
	switch r.Type {
	case Follows, PartOf, Prepares, RespondsTo:
	default:
		return &InvalidError{Param: "relation of event " + event, Got: string(r.Type), Want: "FOLLOWS, PART_OF, PREPARES or RESPONDS_TO"}
	}
	if !c.events[r.Event] || r.Event == event {
		return &InvalidError{Param: "relation of event " + event, Got: r.Event, Want: "the id of another event of the same article"}
	}
	return nil
}

// shorten cuts what is shown in an error to a length that fits on a line.
func shorten(s string) string {
	const longest = 80
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return s
}
