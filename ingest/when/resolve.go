package when

import (
	"time"

	"chancery/graph"
)

// resolver knows what relative times are relative to.
type resolver struct {
	published time.Time  // day, zero if not known
	sentence  int        // that is read
	year      int        // the last one told, 0 if none
	day       time.Time  // the last one told, zero if none
	dayIn     int        // the sentence that told it
	recent    time.Time  // the beginning of the last time told that is no longer than a quarter
	told      Expression // the last one of which the days are known
}

// How many sentences after that of a time another may look back to it: "that night",
// and "two days earlier", which needs one.
const (
	partOfDayReach = 1
	distanceReach  = 2
)

// meaning says which days the values of a rule mean. ok is false where they mean
// none, as the 31st of February.
type meaning func(r *resolver, m *match) (e Expression, ok bool)

// meanings are what a rule can mean, by the names in when.yaml.
var meanings map[string]meaning

func init() {
	meanings = map[string]meaning{
		"none":      func(*resolver, *match) (Expression, bool) { return Expression{}, false },
		"vague":     vague,
		"soon":      func(*resolver, *match) (Expression, bool) { return Expression{Vague: true, Ahead: true}, true },
		"long-ago":  func(*resolver, *match) (Expression, bool) { return Expression{Vague: true, Past: true}, true },
		"date":      (*resolver).date,
		"digits":    (*resolver).digits,
		"month":     (*resolver).month,
		"season":    (*resolver).season,
		"quarter":   part(3),
		"half":      part(6),
		"year":      (*resolver).yearAlone,
		"decade":    (*resolver).decade,
		"weekday":   (*resolver).weekday,
		"weekend":   (*resolver).weekend,
		"day":       (*resolver).offset,
		"same-day":  (*resolver).sameDay,
		"that-day":  (*resolver).thatDay,
		"unit":      (*resolver).unit,
		"last":      (*resolver).last,
		"ago":       distance(-1),
		"ahead":     distance(1),
		"later":     fromTold(1),
		"earlier":   fromTold(-1),
		"years-ago": (*resolver).anniversary,
	}
}

// vague resolves what names no days, but may say that they are still to come: the coming
// weeks.
func vague(_ *resolver, m *match) (Expression, bool) {
	return Expression{Vague: true, Ahead: m.values.get(slotShift, 0) > 0}, true
}

func newResolver(published time.Time) *resolver {
	r := &resolver{}
	if !published.IsZero() {
		p := published.UTC()
		r.published = date(p.Year(), int(p.Month()), p.Day())
	}
	return r
}

// resolve turns a match into the time meant, and remembers that.
func (r *resolver) resolve(m *match) (Expression, bool) {
	if m.through != nil {
		return r.through(m)
	}
	e, ok := m.rule.means(r, m)
	if ok && !m.aside() {
		r.remember(e)
	}
	return e, ok
}

func (r *resolver) remember(e Expression) {
	i := e.Interval
	if !i.Known() {
		return
	}
	r.told, r.told.Sentence = e, r.sentence
	if i.Precision != graph.PrecisionDecade {
		r.year = i.Start.Year()
	}
	if i.Precision == graph.PrecisionDay {
		r.day, r.dayIn = i.Start, r.sentence
	}
	if rank[i.Precision] < rank[graph.PrecisionYear] {
		r.recent = i.Start
	}
}

// through resolves a range. A year told at its end holds for its beginning too.
func (r *resolver) through(m *match) (Expression, bool) {
	to := m.through
	m.through = nil
	if !hasYear(&m.values) {
		for _, s := range []slot{slotYear, slotHijriYear, slotYearShift, slotYearAnaphor} {
			if to.values.has(s) {
				m.values.put(s, to.values.at(s))
			}
		}
	}
	a, okA := r.resolve(m)
	b, okB := r.resolve(to)
	switch {
	case !okA:
		return b, okB
	case !okB || !a.Interval.Known() || !b.Interval.Known():
		return a, true
	}
	if !b.Coming.Known() && a.Coming.Known() && a.Coming.Start.Before(b.Interval.End) {
		a.Interval, a.Coming = a.Coming, graph.Interval{} // it ends where it can only begin ahead
	}
	e := Expression{}
	if end := b.At(b.Interval.End.Before(a.Interval.Start)); a.Interval.Start.Before(end.End) {
		e.Interval = union(a.Interval, end)
	}
	if from, end := a.At(true), b.At(true); (a.Coming.Known() || b.Coming.Known()) && from.Start.Before(end.End) {
		e.Coming = union(from, end)
	}
	return e, true
}

// yearSlots are the slots that tell a year.
func hasYear(v *values) bool {
	return v.has(slotYear) || v.has(slotHijriYear) || v.has(slotYearShift) || v.has(slotYearAnaphor)
}

// yearOf returns the year that values tell.
func (r *resolver) yearOf(v *values) (year int, ok bool) {
	switch {
	case v.has(slotYear):
		return v.at(slotYear), true
	case v.has(slotYearShift) && !r.published.IsZero():
		return r.published.Year() + v.at(slotYearShift), true
	case v.has(slotYearAnaphor) && r.year != 0:
		return r.year + v.at(slotYearAnaphor), true
	}
	return 0, false
}

// recurring resolves what comes once a year: in says when in a given year, and
// whether it does; base is the year of the publication in its calendar.
func (r *resolver) recurring(v *values, base int, in func(year int) (graph.Interval, bool)) (Expression, bool) {
	e := Expression{}
	if hasYear(v) || v.has(slotHijriYear) {
		year, known := r.yearOf(v)
		if v.has(slotHijriYear) {
			year, known = v.at(slotHijriYear), true
		}
		if !known {
			return e, true
		}
		var ok bool
		e.Interval, ok = in(year)
		return e, ok
	}
	if r.published.IsZero() {
		_, ok := in(2000) // which has every day
		return e, ok
	}
	shift, told := v.at(slotShift), v.has(slotShift)
	if told && shift == 0 {
		var ok bool
		e.Interval, ok = in(base)
		return e, ok
	}
	past := r.search(base, -1, told, in)
	coming := r.search(base, 1, told, in)
	switch {
	case told && shift < 0:
		e.Interval = past
	case told:
		e.Interval = coming
	default:
		e.Interval = past
		if coming != past {
			e.Coming = coming
		}
	}
	return e, e.Interval.Known()
}

// search looks for the nearest time of what comes once a year, back or ahead of the
// publication; strictly, if it may not hold the day of publication itself.
func (r *resolver) search(base, step int, strictly bool, in func(int) (graph.Interval, bool)) graph.Interval {
	for n := -1; n <= 9; n++ { // nine years suffice for a 29th of February
		i, ok := in(base + n*step)
		if !ok {
			continue
		}
		past, ahead := !i.Start.After(r.published), i.End.After(r.published)
		if step < 0 && past && !(strictly && ahead) || step > 0 && ahead && !(strictly && past) {
			return i
		}
	}
	return graph.Interval{}
}
