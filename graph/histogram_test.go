package graph_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// counted is a histogram by month, as plainly as it can be worked out.
type counted struct {
	months             map[string]int // "2014-01"
	types              map[string]int
	undated, imprecise int
}

func countMonths(all []told, f graph.Filter) counted {
	c := counted{months: map[string]int{}, types: map[string]int{}}
	q := graph.TimelineQuery{Filter: f}
	for _, x := range all {
		own := f.DateField == "" || f.DateField == graph.Occurred
		switch at := x.by(q); {
		case !x.fits(q):
		case own && !x.event.Time.Known() || at[:4] == "0000":
			c.undated++
		case own && x.event.Time.Precision == graph.PrecisionYear:
			c.imprecise++
		default:
			c.months[at[:7]]++
			c.types[string(x.event.Type)]++
		}
	}
	return c
}

func TestHistogramEqualsPlainCount(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(11, 150).readings(100)
	for i := range readings {
		for n := range readings[i].Events {
			if e := &readings[i].Events[n]; e.Time.Known() && e.Time.Start.Day()%5 == 0 { // as every telling of it has it
				e.Time.Precision = graph.PrecisionYear
			}
		}
	}
	db.Load(t, readings)
	all := tellings(readings)
	queries := filters()
	for i := 0; i < len(queries); i += 2003 {
		f := queries[i].Filter
		want := countMonths(all, f)
		h, err := db.Store.Histogram(t.Context(), graph.HistogramQuery{Filter: f, Unit: graph.UnitMonth, Split: graph.SplitType})
		if err != nil {
			t.Fatalf("%+v: %v", f, err)
		}
		if h.Undated != want.undated || h.Imprecise != want.imprecise {
			t.Errorf("%+v: %d undated and %d imprecise, want %d and %d", f, h.Undated, h.Imprecise, want.undated, want.imprecise)
		}
		sum := 0
		for _, b := range h.Buckets {
			sum += b.Events
			if b.Events != want.months[b.Start.Format("2006-01")] {
				t.Errorf("%+v: %d events in %s, want %d", f, b.Events, b.Start.Format("2006-01"), want.months[b.Start.Format("2006-01")])
			}
		}
		inMonths := 0
		for _, n := range want.months {
			inMonths += n
		}
		if sum != inMonths {
			t.Errorf("%+v: %d events in all buckets, want %d", f, sum, inMonths)
		}
		for _, s := range h.Series {
			if s.Events != want.types[s.Key] {
				t.Errorf("%+v: %d of %s, want %d", f, s.Events, s.Key, want.types[s.Key])
			}
		}
		if n, err := db.Store.Count(t.Context(), f, 1000); err != nil || n != sum+h.Undated+h.Imprecise {
			t.Errorf("%+v: counted %d events (%v), want %d", f, n, err, sum+h.Undated+h.Imprecise)
		}
	}
}

func TestFacetsLeaveTheirOwnFilterOut(t *testing.T) {
	db := graphtest.New(t)
	readings := newWorld(12, 100).readings(60)
	db.Load(t, readings)
	all := tellings(readings)
	f := graph.Filter{Actors: []string{"RUS"}, Types: []graph.Type{"CONSULT"}, Place: "TUR"}
	for by, key := range map[graph.Split]func(told) []string{
		graph.SplitType:   func(x told) []string { return []string{string(x.event.Type)} },
		graph.SplitStatus: func(x told) []string { return []string{string(x.status)} },
		graph.SplitActor:  func(x told) []string { return x.actors },
	} {
		want := map[string]int{}
		q := graph.TimelineQuery{Filter: f}
		switch by {
		case graph.SplitType:
			q.Types = nil
		case graph.SplitActor:
			q.Actors = nil
		}
		for _, x := range all {
			if x.fits(q) {
				keys := slices.Clone(key(x))
				slices.Sort(keys)
				for _, k := range slices.Compact(keys) {
					want[k]++
				}
			}
		}
		got, err := db.Store.Facet(t.Context(), f, by, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range got {
			if want[s.Key] != s.Events {
				t.Errorf("%s: %d of %s, want %d", by, s.Events, s.Key, want[s.Key])
			}
			delete(want, s.Key)
		}
		if len(want) > 0 {
			t.Errorf("%s lacks %v", by, want)
		}
	}
}

func TestHistogramBucketsHaveNoGaps(t *testing.T) {
	db := graphtest.New(t)
	db.Load(t, newWorld(13, 50).readings(30))
	for _, unit := range []graph.Unit{graph.UnitDay, graph.UnitWeek, graph.UnitMonth, graph.UnitQuarter, graph.UnitYear, graph.UnitAuto} {
		f := graph.Filter{From: day("2013-11-13"), To: day("2014-05-02")}
		h, err := db.Store.Histogram(t.Context(), graph.HistogramQuery{Filter: f, Unit: unit})
		if err != nil {
			t.Fatal(err)
		}
		first, last := h.Buckets[0], h.Buckets[len(h.Buckets)-1]
		if first.Start.After(f.From) || !first.End.After(f.From) || last.Start.After(f.To) || last.End.Before(f.To) {
			t.Errorf("%s: from %v to %v", unit, first, last)
		}
		for i := 1; i < len(h.Buckets); i++ {
			if !h.Buckets[i].Start.Equal(h.Buckets[i-1].End) {
				t.Errorf("%s: a gap before %v", unit, h.Buckets[i])
			}
		}
	}
	_, err := db.Store.Histogram(t.Context(), graph.HistogramQuery{Filter: graph.Filter{From: time.Date(100, 1, 1, 0, 0, 0, 0, time.UTC)}, Unit: graph.UnitDay})
	var invalid *graph.InvalidError
	if !errors.As(err, &invalid) || invalid.Param != "interval" {
		t.Errorf("days since the year 1: %v, want an InvalidError for interval", err)
	}
	empty, err := db.Store.Histogram(t.Context(), graph.HistogramQuery{Filter: graph.Filter{Actors: []string{"nobody"}}})
	if err != nil || len(empty.Buckets) != 0 {
		t.Errorf("of nobody: %+v, %v", empty, err)
	}
}
