package graph

import (
	"regexp"
	"strconv"
	"time"
)

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

// dayForms is what ParseDay takes, for errors.
const dayForms = "a year, month or day (2025, 2025-02, 2025-02-27), or a day counted from today (now, now-30d, now-1y)"

// ParseDay reads a year, a month or a day ("2025", "2025-02", "2025-02-27") and
// gives its first day in UTC, as both ends of a half-open span are given; or "now",
// which is today, with days, weeks, months or years taken from it: "now-30d",
// "now-2w", "now-6m", "now-1y", and no more than 999 years. "" is the zero time: no bound. Anything else is an
// InvalidError of the parameter or flag param.
func ParseDay(param, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	if t, ok := relativeDay(s, time.Now()); ok {
		return t, nil
	}
	return time.Time{}, &InvalidError{Param: param, Got: s, Want: dayForms}
}

var relativeForm = regexp.MustCompile(`^now(?:-(?:([0-9]{1,4})([dwm])|([0-9]{1,3})(y)))?$`)

// relativeDay counts back from the day of now, in UTC.
func relativeDay(s string, now time.Time) (time.Time, bool) {
	m := relativeForm.FindStringSubmatch(s)
	if m == nil {
		return time.Time{}, false
	}
	y, month, d := now.UTC().Date()
	n, _ := strconv.Atoi(m[1] + m[3]) // "" is none
	switch m[2] + m[4] {
	case "d":
		d -= n
	case "w":
		d -= 7 * n
	case "m":
		month -= time.Month(n)
	case "y":
		y -= n
	}
	return time.Date(y, month, d, 0, 0, 0, 0, time.UTC), true
}
