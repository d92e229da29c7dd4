package graph

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"
)

// DateField says which date of an event is meant.
type DateField string

// The dates of an event.
const (
	// Occurred is the day on which an event stands: the day it begins (a year told
	// without a month: the first of January), or, where the text gives no time, the
	// day it was first reported.
	Occurred DateField = "occurred"
	// Published is the day on which the earliest article that tells it was published.
	Published DateField = "published"
	// Ingested is the day, in UTC, on which it came into the graph.
	Ingested DateField = "ingested"
)

// Filter says which events are meant. It means the same wherever it is taken: in
// timelines, histograms, networks and exports. The zero value is every event; all
// conditions must hold at once, and of a list one value is enough if not said
// otherwise.
type Filter struct {
	Actors        []string // actor IDs; an event must have all of them
	MatchAny      bool     // one of Actors is enough
	Between       [2]string
	Roles         []Role // the role of those in Actors; of anybody if there are none
	Types         []Type
	Modes         []string
	Contexts      []string
	Place         string // place ID; a country has what took place in its cities
	Polarity      Polarity
	Modality      []Modality
	Status        []Status
	Background    *bool   // nil: told as history or not
	MinConfidence float64 // 0 to 1
	MinSources    int     // how many articles tell it
	Text          string  // words that one sentence telling it has, each whole or its beginning

	// Review says what analysts have said of them; "" leaves out what they rejected.
	Review ReviewFilter

	// From and To bound the date that DateField means (Occurred if empty), half-open;
	// zero is no bound.
	DateField DateField
	From, To  time.Time
}

// normal brings a filter into one form, so that filters that mean the same are the
// same, or says what of it cannot be.
func (f Filter) normal() (Filter, error) {
	if (f.Between[0] == "") != (f.Between[1] == "") || f.Between[0] != "" && f.Between[0] == f.Between[1] {
		return f, &InvalidError{Param: "between", Got: f.Between[0] + "," + f.Between[1], Want: "two different actors"}
	}
	if !f.From.IsZero() && !f.To.IsZero() && !f.From.Before(f.To) {
		return f, &InvalidError{Param: "to", Got: isoDay(f.To), Want: "a day after from, " + isoDay(f.From)}
	}
	if f.MinConfidence < 0 || f.MinConfidence > 1 {
		return f, &InvalidError{Param: "min_confidence", Got: fmt.Sprint(f.MinConfidence), Want: "a number from 0 to 1"}
	}
	if f.MinSources < 0 {
		return f, &InvalidError{Param: "min_sources", Got: strconv.Itoa(f.MinSources), Want: "0 or more"}
	}
	if f.Text != "" && nameKey(f.Text) == "" {
		return f, &InvalidError{Param: "q", Got: shorten(f.Text), Want: "a word, or the beginning of one"}
	}
	if f.Review != "" && !slices.Contains(ReviewFilters, f.Review) {
		return f, &InvalidError{Param: "review", Got: shorten(string(f.Review)), Want: "one of " + join(ReviewFilters)}
	}
	f.Actors, f.Roles, f.Types = canonical(f.Actors), canonical(f.Roles), canonical(f.Types)
	f.Modes, f.Contexts = canonical(f.Modes), canonical(f.Contexts)
	f.Modality, f.Status = canonical(f.Modality), canonical(f.Status)
	slices.Sort(f.Between[:])
	f.MatchAny = f.MatchAny && len(f.Actors) > 1
	if f.DateField == Occurred {
		f.DateField = ""
	}
	return f, nil
}

func canonical[T ~string](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

// selection is a filter as the queries take it.
type selection struct {
	filter        Filter   // normal
	all, any      []string // actors of which an event must have each, and one
	cast          []string // actors that must each have one of the filter's roles
	after, before string   // bounds of `at`, both exclusive
}

// afterAll sorts after every place in a timeline.
const afterAll = "~"

func newSelection(f Filter) (*selection, error) {
	f, err := f.normal()
	if err != nil {
		return nil, err
	}
	s := &selection{filter: f, after: isoDay(f.From), before: afterAll}
	if !f.To.IsZero() {
		s.before = isoDay(f.To)
	}
	switch {
	case f.MatchAny:
		s.any = f.Actors
	case len(f.Roles) > 0:
		s.all, s.cast = slices.Clone(f.Actors), f.Actors
	default:
		s.all = slices.Clone(f.Actors)
	}
	if f.Between[0] != "" {
		s.all = canonical(append(s.all, f.Between[:]...))
	}
	return s, nil
}

// params gives the parameters of the filter that queries/event_filter.md lists. What is
// in answered stands in place of what the filter says: the index that a query reads
// answers a condition by itself.
func (s *selection) params(answered map[string]any) map[string]any {
	f := s.filter
	conditions := map[string]any{
		"all": listParam(s.all), "any": nullable(s.any), "cast": listParam(s.cast), "roles": nullable(f.Roles),
		"types": nullable(f.Types), "modes": nullable(f.Modes), "contexts": nullable(f.Contexts), "place": orNull(f.Place),
		"polarity": orNull(string(f.Polarity)), "modality": nullable(f.Modality), "status": nullable(f.Status),
		"background": nil, "confidence": nil, "sources": nil, "rejected": false, "review": nil, "corrected": nil,
	}
	f.Review.setParams(conditions)
	if f.Background != nil {
		conditions["background"] = *f.Background
	}
	if f.MinConfidence > 0 {
		conditions["confidence"] = f.MinConfidence
	}
	if f.MinSources > 1 {
		conditions["sources"] = f.MinSources
	}
	maps.Copy(conditions, answered)
	return map[string]any{"f": conditions, "after": s.after, "before": s.before}
}

func listParam(list []string) []string { return append([]string{}, list...) }

// nullable gives a list as a parameter: null for one that does not filter.
func nullable[T ~string](list []T) any {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
