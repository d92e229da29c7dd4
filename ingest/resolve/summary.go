package resolve

import (
	"time"

	"chancery/graph"
)

// summarise gives the event one line in English, from its fields alone: who to
// whom, what, where, when, and what is to be known of it besides.
func summarise(e *graph.Event) string {
	var room [256]byte
	b := appendNames(room[:0], e, graph.RoleSource, graph.RoleParticipant, graph.RoleMediator, graph.RoleHost)
	if to := appendNames(append(b, " → "...), e, graph.RoleTarget); len(to) > len(b)+len(" → ") {
		b = to
	}
	if len(b) > 0 {
		b = append(b, ": "...)
	}
	b = append(b, e.Type...)
	if e.Mode != "" {
		b = append(append(b, '/'), e.Mode...)
	}
	if e.Place != nil {
		b = append(append(b, ", "...), e.Place.Name("en")...)
	}
	if e.Time.Known() {
		b = appendTold(append(b, ", "...), e.Time)
	}
	if e.Polarity == graph.Negated {
		b = append(b, " (negated)"...)
	}
	if e.Modality != graph.Actual {
		b = append(append(append(b, " ("...), e.Modality...), ')')
	}
	return string(b)
}

// appendNames adds the names of those in the roles, role by role.
func appendNames(b []byte, e *graph.Event, roles ...graph.Role) []byte {
	from := len(b)
	for _, role := range roles {
		for i := range e.Participants {
			p := &e.Participants[i]
			if p.Role != role {
				continue
			}
			if len(b) > from {
				b = append(b, ", "...)
			}
			b = append(b, p.Actor.Name("en")...)
		}
	}
	return b
}

// appendTold adds an interval as its precision has it.
func appendTold(b []byte, i graph.Interval) []byte {
	switch i.Precision {
	case graph.PrecisionYear:
		return i.Start.AppendFormat(b, "2006")
	case graph.PrecisionMonth:
		return i.Start.AppendFormat(b, "2006-01")
	case graph.PrecisionDay:
		if i.End.Sub(i.Start) <= 24*time.Hour {
			return i.Start.AppendFormat(b, time.DateOnly)
		}
	}
	b = append(i.Start.AppendFormat(b, time.DateOnly), '/')
	return i.End.AddDate(0, 0, -1).AppendFormat(b, time.DateOnly)
}
