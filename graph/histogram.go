package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Unit is the width of the buckets of a histogram.
type Unit string

// The widths, finest first. Auto chooses the finest that gives at most 100 buckets.
const (
	UnitAuto    Unit = "auto"
	UnitDay     Unit = "day"
	UnitWeek    Unit = "week" // from Monday
	UnitMonth   Unit = "month"
	UnitQuarter Unit = "quarter"
	UnitYear    Unit = "year"
)

// units are those that a histogram can have, finest first.
var units = []Unit{UnitDay, UnitWeek, UnitMonth, UnitQuarter, UnitYear}

// Bounds of a histogram.
const (
	maxBuckets  = 10_000
	autoBuckets = 100
	maxSeries   = 20
)

// Split says what the counts of a histogram are divided by, or what a facet counts.
type Split string

// The splits. With SplitActor an event counts for each of its actors, with
// SplitContext for each of its contexts.
const (
	SplitNone     Split = ""
	SplitType     Split = "type"
	SplitQuad     Split = "quad" // the quad class of the type
	SplitMode     Split = "mode"
	SplitContext  Split = "context"
	SplitPolarity Split = "polarity"
	SplitModality Split = "modality"
	SplitStatus   Split = "status"
	SplitActor    Split = "actor"
	SplitPlace    Split = "place"
)

// HistogramQuery says which events are counted and in what buckets.
type HistogramQuery struct {
	Filter
	Unit  Unit // Auto if empty
	Split Split
}

// Histogram counts events over time. Its buckets follow each other without gaps from
// the first that has an event, or From, to the last, or To.
type Histogram struct {
	Unit    Unit // never Auto
	Buckets []Bucket
	Series  []Series // what the counts are split into, the largest first; at most 20
	Others  int      // events of what is in no series: of smaller ones, or without a value

	// Undated events have no time of their own (or, by publication, no day of it), and
	// stand in no bucket; no more do the Imprecise, whose time was told more coarsely
	// than the buckets are: "2014" belongs to a year and to no month of it.
	Undated, Imprecise int
}

// Bucket is one span of a histogram, half-open days in UTC.
type Bucket struct {
	Start, End time.Time
	Events     int
	Split      []int // by series, in the order of Histogram.Series
}

// Series is one value that counts are split by.
type Series struct {
	Key    string // type, status, actor ID ...
	Events int    // in all buckets
}

// Histogram counts the events of a query. A unit so fine that there would be more
// than 10,000 buckets is an InvalidError.
func (s *Store) Histogram(ctx context.Context, q HistogramQuery) (Histogram, error) {
	ontology, err := LoadOntology()
	if err != nil {
		return Histogram{}, err
	}
	records, err := s.gather(ctx, q.Filter, "histogram", map[string]any{"width": keyWidth(q.Unit), "split": string(q.Split.asStored())})
	if err != nil {
		return Histogram{}, fmt.Errorf("reading the histogram: %w", err)
	}
	counts := readDayCounts(records)
	if q.Split == SplitQuad {
		for i, c := range counts {
			counts[i].key = string(ontology.Quad(Type(c.key)))
		}
	}
	return newHistogram(q, counts)
}

// asStored is what the database is asked for: quad classes are not in it.
func (s Split) asStored() Split {
	if s == SplitQuad {
		return SplitType
	}
	return s
}

// keyWidth is how much of an ISO day the buckets need.
func keyWidth(u Unit) int {
	switch u {
	case UnitYear:
		return len("2006")
	case UnitMonth, UnitQuarter:
		return len("2006-01")
	}
	return len(time.DateOnly)
}

// dayCount is how many events of one precision and one value begin in one unit.
type dayCount struct {
	start     time.Time // zero: not known
	precision Precision
	key       string
	events    int
}

func readDayCounts(records []*neo4j.Record) []dayCount {
	out := make([]dayCount, 0, len(records))
	for _, r := range records {
		row := r.AsMap()
		c := dayCount{precision: Precision(text(row, "precision")), key: text(row, "key"), events: integer(row, "events")}
		if unit := text(row, "unit"); unit[:4] != "0000" {
			c.start, _ = ParseDay("unit", unit)
		}
		out = append(out, c)
	}
	return out
}

// newHistogram puts counts into buckets.
func newHistogram(q HistogramQuery, counts []dayCount) (Histogram, error) {
	h := Histogram{Unit: q.Unit}
	first, last := spanOf(q.Filter, counts)
	if h.Unit == "" || h.Unit == UnitAuto {
		h.Unit = chooseUnit(first, last)
	}
	if n := bucketsBetween(h.Unit, first, last); n > maxBuckets {
		return h, &InvalidError{Param: "interval", Got: string(h.Unit), Want: fmt.Sprintf("a coarser one: this gives %d buckets, and %d is the most", n, maxBuckets)}
	}
	h.Buckets = emptyBuckets(h.Unit, first, last)
	own := q.DateField == "" || q.DateField == Occurred
	var placed []dayCount
	for _, c := range counts {
		switch {
		case c.start.IsZero() || own && c.precision == PrecisionUnknown:
			h.Undated += c.events
		case own && c.precision.coarserThan(h.Unit):
			h.Imprecise += c.events
		default:
			placed = append(placed, c)
		}
	}
	h.fill(placed, q.Split != SplitNone)
	return h, nil
}

// spanOf gives the first and the last day that the buckets have to cover; zero if
// there is nothing to cover.
func spanOf(f Filter, counts []dayCount) (first, last time.Time) {
	for _, c := range counts {
		if c.start.IsZero() || c.precision == PrecisionUnknown && f.DateField == "" {
			continue
		}
		if first.IsZero() || c.start.Before(first) {
			first = c.start
		}
		if c.start.After(last) {
			last = c.start
		}
	}
	if !f.From.IsZero() {
		first = f.From
	}
	if !f.To.IsZero() {
		last = f.To.AddDate(0, 0, -1)
	}
	if first.IsZero() || last.Before(first) {
		last = first
	}
	return first, last
}

// chooseUnit gives the finest unit with few enough buckets.
func chooseUnit(first, last time.Time) Unit {
	for _, u := range units {
		if bucketsBetween(u, first, last) <= autoBuckets {
			return u
		}
	}
	return UnitYear
}

func bucketsBetween(u Unit, first, last time.Time) int {
	if first.IsZero() {
		return 0
	}
	start, end := u.floor(first), u.floor(last)
	switch u {
	case UnitDay:
		return int(end.Sub(start).Hours()/24) + 1
	case UnitWeek:
		return int(end.Sub(start).Hours()/24/7) + 1
	case UnitYear:
		return end.Year() - start.Year() + 1
	}
	months := (end.Year()-start.Year())*12 + int(end.Month()-start.Month())
	if u == UnitQuarter {
		return months/3 + 1
	}
	return months + 1
}

func emptyBuckets(u Unit, first, last time.Time) []Bucket {
	if first.IsZero() {
		return nil
	}
	var out []Bucket
	for start := u.floor(first); !start.After(last); start = u.next(start) {
		out = append(out, Bucket{Start: start, End: u.next(start)})
	}
	return out
}

// floor gives the first day of the unit that a day lies in.
func (u Unit) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch u {
	case UnitWeek:
		d -= (int(t.Weekday()) + 6) % 7
	case UnitMonth:
		d = 1
	case UnitQuarter:
		m, d = m-(m-1)%3, 1
	case UnitYear:
		m, d = time.January, 1
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// next gives the first day of the unit after the one that start begins.
func (u Unit) next(start time.Time) time.Time {
	switch u {
	case UnitWeek:
		return start.AddDate(0, 0, 7)
	case UnitMonth:
		return start.AddDate(0, 1, 0)
	case UnitQuarter:
		return start.AddDate(0, 3, 0)
	case UnitYear:
		return start.AddDate(1, 0, 0)
	}
	return start.AddDate(0, 0, 1)
}

// coarseness orders precisions and units by their length.
var coarseness = map[string]int{"day": 1, "week": 2, "month": 3, "quarter": 4, "year": 5, "decade": 6}

func (p Precision) coarserThan(u Unit) bool { return coarseness[string(p)] > coarseness[string(u)] }

// fill counts into the buckets. What begins before the first bucket cannot be there:
// the selection is bounded by the same days.
func (h *Histogram) fill(counts []dayCount, split bool) {
	if split {
		h.Series = largestSeries(counts)
	}
	place := map[string]int{}
	for i, s := range h.Series {
		place[s.Key] = i
	}
	for i := range h.Buckets {
		if split {
			h.Buckets[i].Split = make([]int, len(h.Series))
		}
	}
	for _, c := range counts {
		i, ok := h.bucketOf(c.start)
		if !ok {
			continue
		}
		h.Buckets[i].Events += c.events
		if n, known := place[c.key]; known {
			h.Buckets[i].Split[n] += c.events
		} else if split {
			h.Others += c.events
		}
	}
}

func (h *Histogram) bucketOf(t time.Time) (int, bool) {
	start := h.Unit.floor(t)
	return slices.BinarySearchFunc(h.Buckets, start, func(b Bucket, t time.Time) int { return b.Start.Compare(t) })
}

func largestSeries(counts []dayCount) []Series {
	sums := map[string]int{}
	for _, c := range counts {
		if c.key != "" {
			sums[c.key] += c.events
		}
	}
	out := make([]Series, 0, len(sums))
	for key, n := range sums {
		out = append(out, Series{Key: key, Events: n})
	}
	slices.SortFunc(out, func(a, b Series) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Key, b.Key))
	})
	return out[:min(len(out), maxSeries)]
}
