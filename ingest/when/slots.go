package when

// slot is what a value read from words stands for.
type slot uint8

const (
	slotNone slot = iota
	slotDay
	slotDayTo // the end of a range
	slotMonth
	slotMonthTo
	slotMonthAlt // the same month by another name
	slotHijriMonth
	slotYear
	slotYearTo
	slotHijriYear
	slotYearShift   // a year told by its distance to that of the publication
	slotYearAnaphor // by its distance to the last year told
	slotWeekday
	slotWeekdayTo
	slotShift
	slotAnaphor
	slotUnit
	slotNumber
	slotOffset
	slotOrdinal
	slotDecade
	slotSeason
	slotFirst // the numbers of a date in digits, in the order in which they stand
	slotSecond
	slotThird
	slotCount
)

// slots are the slots that a pattern can name.
var slots = map[string]slot{
	"_": slotNone, "day": slotDay, "day-to": slotDayTo, "month": slotMonth, "month-to": slotMonthTo, "alt": slotMonthAlt,
	"year": slotYear, "year-to": slotYearTo, "year-shift": slotYearShift, "year-anaphor": slotYearAnaphor,
	"weekday": slotWeekday, "weekday-to": slotWeekdayTo, "shift": slotShift, "anaphor": slotAnaphor,
	"n": slotNumber, "first": slotFirst, "second": slotSecond, "third": slotThird,
}

// classes are the classes of words that a pattern can name, and the slot that each
// goes to if the pattern names none. Classes of units can be narrowed: {unit=year}.
var classes = map[string]slot{
	"weekday": slotWeekday, "month": slotMonth, "hijri-month": slotHijriMonth, "season": slotSeason,
	"day":   slotDay,    // 1 to 31 in digits, or an ordinal
	"year":  slotYear,   // four digits that can be a year, a word for "year" being beside them
	"n":     slotNumber, // a number in words or digits
	"the-n": slotNumber, // with the article
	"num":   slotNone,   // any number in digits

	"open-year":  slotYear, // after a word that years follow: what comes next is not counted by it
	"bare-year":  slotYear, // alone: neither does it count what follows nor number what stands before it
	"hijri-year": slotHijriYear,
	"ordinal":    slotOrdinal, "decade": slotDecade, "offset": slotOffset, "shift": slotShift, "anaphor": slotAnaphor,
	"unit": slotUnit, "units": slotUnit, "units2": slotUnit,
	"the-unit": slotUnit, "the-units": slotUnit, "the-units2": slotUnit, // with the article
	"dotted": slotThird, // 27.2.2025 as one number: year, month and day in decimal places
}

// values are what the words of one expression gave.
type values struct {
	v   [slotCount]int32
	set uint32
}

func (v *values) put(s slot, n int) {
	v.v[s] = int32(n)
	v.set |= 1 << s
}

func (v *values) has(s slot) bool { return v.set&(1<<s) != 0 }

// at returns the value of a slot, 0 if it has none.
func (v *values) at(s slot) int { return int(v.v[s]) }

// get returns the value of a slot, or another if it has none.
func (v *values) get(s slot, otherwise int) int {
	if v.has(s) {
		return int(v.v[s])
	}
	return otherwise
}
