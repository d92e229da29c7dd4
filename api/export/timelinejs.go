package export

import (
	"html"
	"io"
	"strings"
	"time"

	"chancery/graph"
)

// slide is an event of TimelineJS (timeline.knightlab.com/docs/json-format.html). A
// date leaves out what is not known of it: a year is no first of January.
type slide struct {
	UniqueID string     `json:"unique_id"`
	Start    slideDate  `json:"start_date"`
	End      *slideDate `json:"end_date,omitempty"`
	Text     slideText  `json:"text"`
	Group    string     `json:"group"`
}

type slideDate struct {
	Year  int `json:"year"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
}

type slideText struct {
	Headline string `json:"headline"` // HTML
	Text     string `json:"text"`     // HTML
}

type timelineWriter struct {
	*jsonList
	o Options
}

func openTimelineJS(w io.Writer, o Options) (Writer, error) {
	l, err := newJSONList(w, `{"scale":"human","events":[`, `]}`)
	return &timelineWriter{l, o}, err
}

// Write writes a slide, unless the time of the event is not known: TimelineJS has no
// place for such a one.
func (t *timelineWriter) Write(e graph.Event) error {
	if !e.Time.Known() {
		return nil
	}
	var text []string
	for _, q := range quotes(e) {
		text = append(text, "<blockquote dir=\"auto\">"+html.EscapeString(q)+"</blockquote>")
	}
	s := slide{
		UniqueID: e.ID, Start: slideDateOf(e.Time.Start, e.Time.Precision), Group: string(e.Type),
		Text: slideText{Headline: html.EscapeString(t.o.headline(e)), Text: strings.Join(text, "")},
	}
	if end := slideDateOf(last(e.Time), e.Time.Precision); end != s.Start {
		s.End = &end
	}
	return t.add(s)
}

func slideDateOf(t time.Time, p graph.Precision) slideDate {
	switch p {
	case graph.PrecisionYear, graph.PrecisionDecade:
		return slideDate{Year: t.Year()}
	case graph.PrecisionMonth, graph.PrecisionQuarter:
		return slideDate{Year: t.Year(), Month: int(t.Month())}
	}
	return slideDate{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
