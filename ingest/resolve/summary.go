package resolve

import (
	"strings"
	"time"

	"chancery/graph"
)

// summarise gives the event one line in English, from its fields alone: who to
// whom, what, where, when, and what is to be known of it besides.
func summarise(e *graph.Event) string {
	var b strings.Builder
	b.WriteString(strings.Join(namesOf(e, graph.RoleSource, graph.RoleParticipant, graph.RoleMediator, graph.RoleHost), ", "))
	if to := namesOf(e, graph.RoleTarget); len(to) > 0 {
		b.WriteString(" → " + strings.Join(to, ", "))
	}
	b.WriteString(": " + string(e.Type))
	if e.Mode != "" {
		b.WriteString("/" + e.Mode)
	}
	if e.Place != nil {
		b.WriteString(", " + e.Place.Name("en"))
	}
	if e.Time.Known() {
		b.WriteString(", " + told(e.Time))
	}
	if e.Polarity == graph.Negated {
		b.WriteString(" (negated)")
	}
	if e.Modality != graph.Actual {
		b.WriteString(" (" + string(e.Modality) + ")")
	}
	return strings.TrimPrefix(b.String(), ": ")
}

func namesOf(e *graph.Event, roles ...graph.Role) []string {
	var out []string
	for _, role := range roles {
		for _, p := range e.Participants {
			if p.Role == role {
				out = append(out, p.Actor.Name("en"))
			}
		}
	}
	return out
}

// told gives an interval as its precision has it.
func told(i graph.Interval) string {
	switch i.Precision {
	case graph.PrecisionYear:
		return i.Start.Format("2006")
	case graph.PrecisionMonth:
		return i.Start.Format("2006-01")
	case graph.PrecisionDay:
		if i.End.Sub(i.Start) <= 24*time.Hour {
			return i.Start.Format(time.DateOnly)
		}
	}
	return i.Start.Format(time.DateOnly) + "/" + i.End.AddDate(0, 0, -1).Format(time.DateOnly)
}
