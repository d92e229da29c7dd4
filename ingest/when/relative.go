package when

import (
	"time"

	"chancery/graph"
)

// weekday resolves a day of the week, or days of it: Sunday to Tuesday.
func (r *resolver) weekday(m *match) (Expression, bool) {
	v := &m.values
	if r.published.IsZero() {
		return Expression{}, true
	}
	n := (v.get(slotWeekdayTo, v.at(slotWeekday))-v.at(slotWeekday)+7)%7 + 1
	past := r.published.AddDate(0, 0, -(isoWeekday(r.published)-v.at(slotWeekday)+7)%7)
	coming := r.published.AddDate(0, 0, (v.at(slotWeekday)-isoWeekday(r.published)+7)%7)
	if v.has(slotYearShift) { // here of weeks: Thursday of last week
		week, _ := unitWeek.around(unitWeek.shift(r.published, v.at(slotYearShift)))
		return Expression{Interval: days(week.Start.AddDate(0, 0, v.at(slotWeekday)-1), n)}, true
	}
	shift, told := v.at(slotShift), v.has(slotShift)
	switch {
	case told && shift < 0:
		if past.Equal(r.published) {
			past = past.AddDate(0, 0, -7)
		}
		return Expression{Interval: days(past.AddDate(0, 0, 7*(shift+1)), n)}, true
	case told && shift == 0:
		return Expression{Interval: days(coming, n)}, true
	case told:
		if coming.Equal(r.published) {
			coming = coming.AddDate(0, 0, 7)
		}
		return Expression{Interval: days(coming.AddDate(0, 0, 7*(shift-1)), n)}, true
	}
	e := Expression{Interval: days(past, n)}
	if !coming.Equal(past) {
		e.Coming = days(coming, n)
	}
	return e, true
}

// weekend resolves the two days from the one that the rule names.
func (r *resolver) weekend(m *match) (Expression, bool) {
	m.values.put(slotWeekday, m.rule.Value)
	m.values.put(slotWeekdayTo, m.rule.Value%7+1)
	return r.weekday(m)
}

// offset resolves a day by its distance to the publication: today, yesterday. A
// weekday told with it corrects it by up to three days, since what is published on
// Friday may have been written on Thursday.
func (r *resolver) offset(m *match) (Expression, bool) {
	if r.published.IsZero() {
		return Expression{}, true
	}
	t := r.published.AddDate(0, 0, m.values.at(slotOffset))
	if m.values.has(slotWeekday) {
		t = t.AddDate(0, 0, (m.values.at(slotWeekday)-isoWeekday(t)+10)%7-3)
	}
	return Expression{Interval: days(t, 1)}, true
}

// sameDay resolves a day by its distance to the last one told: the day before. The
// rule says it where no word of its own does.
func (r *resolver) sameDay(m *match) (Expression, bool) {
	if r.day.IsZero() {
		return Expression{}, true
	}
	return Expression{Interval: days(r.day.AddDate(0, 0, m.values.get(slotAnaphor, m.rule.Value)), 1)}, true
}

// thatDay resolves a part of the day that is told of, or of the one beside it: later
// in the day, the night before. If none is told nearby it is that of the publication.
func (r *resolver) thatDay(m *match) (Expression, bool) {
	if (r.day.IsZero() || r.sentence-r.dayIn > partOfDayReach) && !r.published.IsZero() {
		return Expression{Interval: days(r.published.AddDate(0, 0, m.values.get(slotAnaphor, m.rule.Value)), 1)}, true
	}
	return r.sameDay(m)
}

// unit resolves a unit by its distance to that of the publication, or to that of
// the last time told: last week, the same year.
func (r *resolver) unit(m *match) (Expression, bool) {
	u := unit(m.values.at(slotUnit))
	base, n := r.published, m.values.at(slotShift)
	if m.values.has(slotAnaphor) {
		n = m.values.at(slotAnaphor)
		base = r.recent
		if u >= unitYear && r.year != 0 {
			base = date(r.year, 1, 1)
		}
	}
	if base.IsZero() {
		return Expression{Vague: u == unitCentury}, true
	}
	i, ok := u.around(u.shift(base, n))
	return Expression{Interval: i, Vague: !ok}, true
}

// last resolves a number of units that end or begin with the publication: the last
// three days, the next two years.
func (r *resolver) last(m *match) (Expression, bool) {
	u, n := unit(m.values.at(slotUnit)), m.values.get(slotNumber, max(1, m.rule.Value))
	if r.published.IsZero() || u == unitCentury || u == unitHour {
		return Expression{Vague: u == unitCentury || u == unitHour}, true
	}
	one, _ := u.around(r.published)
	i := graph.Interval{Start: u.shift(r.published, -n), End: r.published.AddDate(0, 0, 1), Precision: one.Precision}
	if m.values.at(slotShift) > 0 {
		i.Start, i.End = r.published, u.shift(r.published, n).AddDate(0, 0, 1)
	}
	return Expression{Interval: i}, true
}

// distance resolves a number of units back or ahead: three days ago. It is told as
// finely as the unit is.
func distance(sign int) meaning {
	return func(r *resolver, m *match) (Expression, bool) {
		u, n := unit(m.values.at(slotUnit)), m.values.get(slotNumber, max(1, m.rule.Value))
		if r.published.IsZero() {
			return Expression{}, true
		}
		if n > maxDistance {
			return Expression{}, false
		}
		if u == unitHour {
			return Expression{Interval: days(r.published, 1)}, n <= 24
		}
		i, ok := u.around(u.shift(r.published, sign*n))
		return Expression{Interval: i, Vague: !ok}, true
	}
}

// fromTold resolves a number of units before or after the last time told: two days
// earlier, a year later. That must be told nearby and as finely as the unit, or what
// lies so far from it is not known.
func fromTold(sign int) meaning {
	return func(r *resolver, m *match) (Expression, bool) {
		u, n := unit(m.values.at(slotUnit)), m.values.get(slotNumber, max(1, m.rule.Value))
		if n > maxDistance {
			return Expression{}, false
		}
		shift := func(i graph.Interval) graph.Interval {
			from := i.Start
			if sign > 0 {
				from = i.End.AddDate(0, 0, -1)
			}
			to, ok := u.around(u.shift(from, sign*n))
			if !ok || u == unitHour || !i.Known() || r.sentence-r.told.Sentence > distanceReach || rank[i.Precision] > rank[to.Precision] {
				return graph.Interval{}
			}
			return to
		}
		e := Expression{Interval: shift(r.told.Interval), Coming: shift(r.told.Coming)}
		e.Vague = !e.Interval.Known()
		return e, true
	}
}

// maxDistance is the largest number of units that news tells a distance in.
const maxDistance = 2000

// anniversary resolves the same day so many years ago.
func (r *resolver) anniversary(m *match) (Expression, bool) {
	if r.published.IsZero() {
		return Expression{}, true
	}
	t := unitYear.shift(r.published, -m.values.get(slotNumber, 1))
	return Expression{Interval: days(t, 1)}, t.After(time.Time{})
}
