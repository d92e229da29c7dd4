package graph

// TimelineQuery says which events a timeline has and how they are ordered: by the
// date that the filter's DateField means. The zero value asks for the latest events
// of the whole graph.
type TimelineQuery struct {
	Filter

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
