package main

import (
	"slices"
	"strconv"
	"strings"

	"chancery/graph"
)

// query checks all flags that can be checked without the graph.
func (t *timeline) query() (graph.TimelineQuery, error) {
	for _, check := range []func() error{
		t.check,
		func() error { return oneOf("--order", t.order, "asc", "desc") },
		t.checkLimit,
	} {
		if err := check(); err != nil {
			return graph.TimelineQuery{}, err
		}
	}
	filter, err := t.filter()
	return graph.TimelineQuery{Filter: filter, Ascending: t.order == "asc"}, err
}

func (t *timeline) checkLimit() error {
	if t.limit > 0 {
		return nil
	}
	return &graph.InvalidError{Param: "--limit", Got: strconv.Itoa(t.limit), Want: "1 or more"}
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
