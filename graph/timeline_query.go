package graph

import "time"

// TimelineQuery says which events a timeline has and how they are ordered. The
// zero value asks for the latest events of the whole graph. All filters must hold
// at once.
type TimelineQuery struct {
	Actors   []string // actor IDs; an event must have all of them
	MatchAny bool     // one of Actors is enough
	Between  [2]string
	Types    []Type // one of them
	Place    string // place ID; a country has what took place in its cities
	Polarity Polarity
	Modality []Modality // one of them

	// From and To bound the day on which an event stands, half-open; zero is no
	// bound. An event stands on the day it begins (a year told without a month: the
	// first of January), one without a time on the day it was first reported.
	From, To time.Time

	Ascending bool   // oldest first
	Limit     int    // events on the page, 1 to MaxLimit; 0 is DefaultLimit
	Cursor    string // Next of the page before, with the same filters and order
}

// DefaultLimit and MaxLimit bound the events on one page.
const (
	DefaultLimit = 50
	MaxLimit     = 1000
)

// TimelinePage is a run of events in order.
type TimelinePage struct {
	Events []Event
	Next   string // cursor of the page that follows, "" if there is none
}
