package when

import (
	"time"

	hijri "github.com/hablullah/go-hijri"

	"chancery/graph"
)

// unit is a unit of time. They are in the order of their length.
type unit int

const (
	unitHour unit = iota
	unitDay
	unitWeek
	unitMonth
	unitQuarter
	unitHalf
	unitYear
	unitDecade
	unitCentury
)

// units are the units by their names in when.yaml.
var units = map[string]unit{
	"hour": unitHour, "day": unitDay, "week": unitWeek, "month": unitMonth, "quarter": unitQuarter,
	"half": unitHalf, "year": unitYear, "decade": unitDecade, "century": unitCentury,
}

// rank orders the precisions, finest first.
var rank = map[graph.Precision]int{
	graph.PrecisionDay: 0, graph.PrecisionWeek: 1, graph.PrecisionMonth: 2, graph.PrecisionQuarter: 3,
	graph.PrecisionYear: 4, graph.PrecisionDecade: 5, graph.PrecisionUnknown: 6,
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func days(from time.Time, n int) graph.Interval {
	return graph.Interval{Start: from, End: from.AddDate(0, 0, n), Precision: graph.PrecisionDay}
}

func months(year, month, n int, p graph.Precision) graph.Interval {
	return graph.Interval{Start: date(year, month, 1), End: date(year, month+n, 1), Precision: p}
}

func years(year, n int, p graph.Precision) graph.Interval {
	return graph.Interval{Start: date(year, 1, 1), End: date(year+n, 1, 1), Precision: p}
}

// isoWeekday counts from 1, Monday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// around returns the unit that holds a day; of a week Monday is the first day.
func (u unit) around(t time.Time) (graph.Interval, bool) {
	y, m := t.Year(), int(t.Month())
	switch u {
	case unitHour, unitDay:
		return days(t, 1), true
	case unitWeek:
		w := days(t.AddDate(0, 0, 1-isoWeekday(t)), 7)
		w.Precision = graph.PrecisionWeek
		return w, true
	case unitMonth:
		return months(y, m, 1, graph.PrecisionMonth), true
	case unitQuarter:
		return months(y, (m-1)/3*3+1, 3, graph.PrecisionQuarter), true
	case unitHalf:
		return months(y, (m-1)/6*6+1, 6, graph.PrecisionQuarter), true
	case unitYear:
		return years(y, 1, graph.PrecisionYear), true
	case unitDecade:
		return years(y/10*10, 10, graph.PrecisionDecade), true
	}
	return graph.Interval{}, false // a century is too long to say anything
}

// shift moves a day by n units. Where the month is shorter it is its last day.
func (u unit) shift(t time.Time, n int) time.Time {
	monthsOf := map[unit]int{unitMonth: 1, unitQuarter: 3, unitHalf: 6, unitYear: 12, unitDecade: 120, unitCentury: 1200}
	switch u {
	case unitHour:
		return t.Add(time.Duration(n) * time.Hour).Truncate(24 * time.Hour)
	case unitDay:
		return t.AddDate(0, 0, n)
	case unitWeek:
		return t.AddDate(0, 0, 7*n)
	}
	first := date(t.Year(), int(t.Month())+n*monthsOf[u], 1)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// gregorianDay returns a day if the month has one of that number.
func gregorianDay(year, month, day int) (time.Time, bool) {
	t := date(year, month, day)
	return t, t.Day() == day && int(t.Month()) == month
}

// The years of the Umm al-Qura calendar of Saudi Arabia, which are known by table;
// before and after them the arithmetical calendar stands in.
const (
	ummAlQuraFrom = 1356
	ummAlQuraTo   = 1499
)

// hijriMonth returns the days of a month of the Hijri calendar.
func hijriMonth(year, month int) graph.Interval {
	next := [2]int{year, month + 1}
	if month == 12 {
		next = [2]int{year + 1, 1}
	}
	return graph.Interval{
		Start: hijriDay(year, month, 1), End: hijriDay(next[0], next[1], 1), Precision: graph.PrecisionMonth,
	}
}

func hijriDay(year, month, day int) time.Time {
	var t time.Time
	if ummAlQuraFrom <= year && year <= ummAlQuraTo {
		t = hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	} else {
		t = hijri.HijriDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	}
	t = t.Add(time.Minute) // it comes from a fraction
	return date(t.Year(), int(t.Month()), t.Day())
}

// hijriYear returns the year of the Hijri calendar that a day lies in, by the
// arithmetical calendar, which may differ by a day from the one in use.
func hijriYear(t time.Time) int {
	h, err := hijri.CreateHijriDate(t, hijri.Default)
	if err != nil {
		return 0 // before the calendar began
	}
	return int(h.Year)
}
