package graph

import "time"

// Precision is the unit in which the time of an event was told.
type Precision string

// The precisions, finest first. PrecisionUnknown goes with an Interval that has
// no days.
const (
	PrecisionDay     Precision = "day"
	PrecisionWeek    Precision = "week"
	PrecisionMonth   Precision = "month"
	PrecisionQuarter Precision = "quarter"
	PrecisionYear    Precision = "year"
	PrecisionDecade  Precision = "decade"
	PrecisionUnknown Precision = "unknown"
)

// Interval is a half-open span of days in UTC: Start is in it, End is not. A year
// told without a month is the interval of that year with PrecisionYear. The zero
// Interval is a time that is not known.
type Interval struct {
	Start, End time.Time
	Precision  Precision
}

// Known reports whether the interval has days.
func (i Interval) Known() bool { return !i.Start.IsZero() }
