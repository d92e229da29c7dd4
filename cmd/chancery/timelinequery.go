package main

import (
	"slices"
	"strconv"
	"strings"

	"chancery/graph"
)

// query checks all flags that can be checked without the graph, so that a mistake is
// told before a server is started.
func (t *timeline) query() (graph.TimelineQuery, error) {
	q := graph.TimelineQuery{
		Filter:    graph.Filter{MatchAny: t.match == "any", Polarity: graph.Polarity(t.polarity)},
		Ascending: t.order == "asc",
	}
	ontology, err := graph.LoadOntology()
	if err != nil {
		return q, err
	}
	for _, check := range []func() error{
		t.check,
		func() error { return oneOf("--match", t.match, "all", "any") },
		func() error { return oneOf("--order", t.order, "asc", "desc") },
		func() error { return oneOf("--polarity", q.Polarity, "", graph.Affirmed, graph.Negated) },
		func() (err error) { q.Types, err = someOf("--type", t.types, ontology.Types()); return },
		func() (err error) {
			q.Modality, err = someOf("--modality", t.modalities, ontology.Modalities())
			return
		},
		t.checkBetween,
		t.checkLimit,
		func() error { return t.setSpan(&q) },
	} {
		if err := check(); err != nil {
			return q, err
		}
	}
	return q, nil
}

func (t *timeline) checkBetween() error {
	if len(t.between) == 0 || len(t.between) == 2 {
		return nil
	}
	return &graph.InvalidError{Param: "--between", Got: strings.Join(t.between, ","), Want: "two actors: RUS,USA"}
}

func (t *timeline) checkLimit() error {
	if t.limit > 0 {
		return nil
	}
	return &graph.InvalidError{Param: "--limit", Got: strconv.Itoa(t.limit), Want: "1 or more"}
}

func (t *timeline) setSpan(q *graph.TimelineQuery) (err error) {
	if q.From, err = graph.ParseDay("--from", t.from); err != nil {
		return err
	}
	if q.To, err = graph.ParseDay("--to", t.to); err != nil {
		return err
	}
	if !q.To.IsZero() && !q.From.Before(q.To) {
		return &graph.InvalidError{Param: "--to", Got: t.to, Want: "a day after --from, " + t.from + " (--to is not in the span itself)"}
	}
	return nil
}

// oneOf refuses a value that is none of those allowed.
func oneOf[S ~string](flag string, got S, allowed ...S) error {
	_, err := someOf(flag, []string{string(got)}, allowed)
	return err
}

// someOf refuses values of which one is none of those allowed.
func someOf[S ~string](flag string, got []string, allowed []S) ([]S, error) {
	values := make([]S, len(got))
	for i, g := range got {
		if values[i] = S(g); !slices.Contains(allowed, values[i]) {
			return nil, &graph.InvalidError{Param: flag, Got: g, Want: "one of " + listed(allowed)}
		}
	}
	return values, nil
}

// listed names the values that say something.
func listed[S ~string](values []S) string {
	var words []string
	for _, v := range values {
		if v != "" {
			words = append(words, string(v))
		}
	}
	return strings.Join(words, ", ")
}
