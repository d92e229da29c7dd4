package llm

import (
	"strings"
	"time"

	"chancery/graph"
)

// time gives when an event took or takes place, and the words that say so. Words
// that do not stand in the text say nothing, whatever date the model gives for them.
// Words that ingest/when can resolve mean what it says; the model's own date is for
// the others («two days before the summit»).
func (g *ground) time(e *told, at int) (graph.Interval, string) {
	stands := false
	for from, to := range g.stands(e.Time, at) {
		stands = true
		s := g.sentenceAt(from)
		for _, t := range g.times[s.Index] {
			if s.Tokens[t.To-1].To <= from || s.Tokens[t.From].From >= to {
				continue
			}
			if i := t.At(ahead(e.Modality)); i.Known() {
				return i, t.Text
			}
		}
	}
	if !stands {
		return graph.Interval{}, ""
	}
	i, _ := isoInterval(e.Date)
	return i, strings.TrimSpace(e.Time)
}

// ahead reports whether what is so real lies in the time to come: «on Thursday» is
// then the next one.
func ahead(m graph.Modality) bool { return m != graph.Actual && m != graph.Ongoing }

// units are the layouts of a date, finest last, with how far to its end.
var units = []struct {
	layout              string
	years, months, days int
	precision           graph.Precision
}{
	{"2006", 1, 0, 0, graph.PrecisionYear},
	{"2006-01", 0, 1, 0, graph.PrecisionMonth},
	{time.DateOnly, 0, 0, 1, graph.PrecisionDay},
}

// isoInterval reads a year, a month, a day, or two of them with a slash between, the
// last one included. ok is false for anything else.
func isoInterval(s string) (i graph.Interval, ok bool) {
	first, last, isRange := strings.Cut(s, "/")
	i, ok = isoUnit(first)
	if !ok || !isRange {
		return i, ok
	}
	end, ok := isoUnit(last)
	if !ok || end.Precision != i.Precision || !i.Start.Before(end.End) {
		return graph.Interval{}, false
	}
	i.End = end.End
	return i, true
}

func isoUnit(s string) (graph.Interval, bool) {
	for _, u := range units {
		if t, err := time.Parse(u.layout, s); err == nil {
			return graph.Interval{Start: t, End: t.AddDate(u.years, u.months, u.days), Precision: u.precision}, true
		}
	}
	return graph.Interval{}, false
}
