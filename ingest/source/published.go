package source

import (
	"time"

	"chancery/graph"
)

// ParsePublished reads the day on which an article appeared, from a day or from a
// timestamp of RFC 3339, of which the day as written counts: what appeared at one in
// the morning in Istanbul is news of that day. "" is the zero time: not known.
// Anything else is a graph.InvalidError of the flag or field param.
func ParsePublished(param, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return dayAsWritten(t), nil
		}
	}
	return time.Time{}, &graph.InvalidError{Param: param, Got: s, Want: "a day, such as 2025-02-27"}
}
