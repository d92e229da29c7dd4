package when

import (
	"chancery/graph"
)

// date resolves a day of a month, or days of it: the 27th, the 3rd to the 5th.
func (r *resolver) date(m *match) (Expression, bool) {
	v := &m.values
	first := v.at(slotDay)
	n := v.get(slotDayTo, first) - first + 1
	if n < 1 {
		return Expression{}, false
	}
	if v.has(slotHijriMonth) {
		return r.recurring(v, hijriYear(r.published), func(y int) (graph.Interval, bool) {
			i := hijriMonth(y, v.at(slotHijriMonth))
			d := days(i.Start.AddDate(0, 0, first-1), n)
			return d, !d.End.After(i.End)
		})
	}
	if !v.has(slotMonth) {
		return r.dayOfMonth(v, first, n)
	}
	in := func(y int) (graph.Interval, bool) {
		t, ok := gregorianDay(y, v.at(slotMonth), first)
		_, okEnd := gregorianDay(y, v.at(slotMonth), first+n-1)
		return days(t, n), ok && okEnd
	}
	e, ok := r.recurring(v, r.published.Year(), in)
	if ok && e.Coming.Known() {
		if v.has(slotWeekday) {
			e = byWeekday(e, v.at(slotWeekday))
		}
		e = r.nearer(e)
	}
	return e, ok
}

// dayOfMonth resolves a day of this month, the last, the next, or of the one told
// before.
func (r *resolver) dayOfMonth(v *values, first, n int) (Expression, bool) {
	base, shift := r.published, v.at(slotShift)
	if v.has(slotAnaphor) {
		base, shift = r.recent, v.at(slotAnaphor)
	}
	if base.IsZero() {
		return Expression{}, true
	}
	m := unitMonth.shift(base, shift)
	t, ok := gregorianDay(m.Year(), int(m.Month()), first)
	return Expression{Interval: days(t, n)}, ok
}

// A day of a month without a year is not told of almost a year back if it is near
// ahead: on August 10, "August 17" is next week.
const (
	farBack   = 300 // days
	nearAhead = 65  // days
)

func (r *resolver) nearer(e Expression) Expression {
	if e.Coming.Known() && e.Interval.Start.Before(r.published.AddDate(0, 0, -farBack)) && e.Coming.Start.Before(r.published.AddDate(0, 0, nearAhead)) {
		return Expression{Interval: e.Coming}
	}
	return e
}

// byWeekday decides between two years by the weekday told with the date.
func byWeekday(e Expression, weekday int) Expression {
	past, coming := isoWeekday(e.Interval.Start) == weekday, isoWeekday(e.Coming.Start) == weekday
	switch {
	case past && !coming:
		e.Coming = graph.Interval{}
	case coming && !past:
		e.Interval, e.Coming = e.Coming, graph.Interval{}
	}
	return e
}

// digits resolves a date in digits: 27/02/2025, 2025-02-27, 1436/10/15. A year
// before 1600 is one of the Hijri calendar.
func (r *resolver) digits(m *match) (Expression, bool) {
	a, b, c := m.values.at(slotFirst), m.values.at(slotSecond), m.values.at(slotThird)
	year, month, day := c, b, a
	switch {
	case !m.values.has(slotFirst): // one number with points
		year, month, day = c/10000, c/100%100, c%100
	case a >= 1000:
		year, month, day = a, b, c
	case m.rule.Value == 1 && a <= 12 || b > 12: // month first
		month, day = a, b
	}
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1300 || year > 2100 {
		return Expression{}, false
	}
	if year < 1600 {
		return Expression{Interval: days(hijriDay(year, month, day), 1)}, day <= 30 && year < 1500
	}
	t, ok := gregorianDay(year, month, day)
	return Expression{Interval: days(t, 1)}, ok
}

// month resolves a month, or months: March to May.
func (r *resolver) month(m *match) (Expression, bool) {
	v := &m.values
	if v.has(slotHijriMonth) {
		return r.recurring(v, hijriYear(r.published), func(y int) (graph.Interval, bool) {
			return hijriMonth(y, v.at(slotHijriMonth)), true
		})
	}
	first := v.at(slotMonth)
	n := (v.get(slotMonthTo, first)-first+12)%12 + 1
	return r.recurring(v, r.published.Year(), func(y int) (graph.Interval, bool) {
		return months(y, first, n, graph.PrecisionMonth), true
	})
}

// season resolves a season, by the months that it is counted in: winter is of the
// year in which it begins.
func (r *resolver) season(m *match) (Expression, bool) {
	return r.recurring(&m.values, r.published.Year(), func(y int) (graph.Interval, bool) {
		return months(y, m.values.at(slotSeason), 3, graph.PrecisionQuarter), true
	})
}

// part resolves a part of a year that is so many months long: the second quarter.
func part(length int) meaning {
	return func(r *resolver, m *match) (Expression, bool) {
		nth := m.values.get(slotOrdinal, m.rule.Value)
		if nth < 1 || nth*length > 12 {
			return Expression{}, false
		}
		return r.recurring(&m.values, r.published.Year(), func(y int) (graph.Interval, bool) {
			return months(y, (nth-1)*length+1, length, graph.PrecisionQuarter), true
		})
	}
}

// yearAlone resolves a year, or years: 2011 to 2015.
func (r *resolver) yearAlone(m *match) (Expression, bool) {
	v := &m.values
	if v.has(slotHijriYear) {
		y := v.at(slotHijriYear)
		return Expression{Interval: graph.Interval{
			Start: hijriDay(y, 1, 1), End: hijriDay(y+1, 1, 1), Precision: graph.PrecisionYear,
		}}, true
	}
	year, known := r.yearOf(v)
	if !known {
		return Expression{}, true
	}
	last := v.get(slotYearTo, year)
	if last < 100 { // 2014-15
		last += year / 100 * 100
	}
	if last < year || last-year > 200 {
		return Expression{}, false
	}
	return Expression{Interval: years(year, last-year+1, graph.PrecisionYear)}, true
}

// decade resolves a decade by its first year.
func (r *resolver) decade(m *match) (Expression, bool) {
	y := m.values.at(slotDecade)
	return Expression{Interval: years(y, 10, graph.PrecisionDecade)}, y > 0
}
