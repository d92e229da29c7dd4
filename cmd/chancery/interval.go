package main

import (
	"fmt"
	"time"

	"chancery/graph"
)

// intervalText says a time as exactly as it was told, and no more: a year is "2014",
// not its first of January. What is not known is "-".
func intervalText(i graph.Interval) string {
	if !i.Known() {
		return "-"
	}
	switch i.Precision {
	case graph.PrecisionMonth:
		return span(i, "2006-01")
	case graph.PrecisionYear:
		return span(i, "2006")
	case graph.PrecisionQuarter:
		return fmt.Sprintf("%d-Q%d", i.Start.Year(), (i.Start.Month()+2)/3)
	case graph.PrecisionDecade:
		return fmt.Sprintf("%ds", i.Start.Year())
	}
	return span(i, time.DateOnly)
}

// whenText says when an event took or takes place. One without a time stands in a
// timeline where it was first reported: "by" that day.
func whenText(e graph.Event) string {
	if !e.Time.Known() && !e.Reported.IsZero() {
		return "by " + dayText(e.Reported)
	}
	return intervalText(e.Time)
}

// span names the first and the last unit of the interval, or the only one.
func span(i graph.Interval, layout string) string {
	first, last := i.Start.Format(layout), i.End.AddDate(0, 0, -1).Format(layout)
	if first == last {
		return first
	}
	return first + "/" + last
}

func dayText(t time.Time) string { return t.Format(time.DateOnly) }
