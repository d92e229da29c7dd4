package export

import (
	"strings"
	"time"

	"chancery/graph"
)

// headline gives the line that stands for an event: its summary in the language asked
// for, else its type and who took part.
func (o Options) headline(e graph.Event) string {
	if s, _ := graph.ChooseName(e.Summary, "", o.Langs...); s != "" {
		return s
	}
	var names []string
	for _, p := range e.Participants {
		names = append(names, o.actor(p.Actor))
	}
	title := string(e.Type)
	if e.Mode != "" {
		title += "/" + e.Mode
	}
	return strings.TrimSuffix(title+": "+strings.Join(names, ", "), ": ")
}

func (o Options) actor(a graph.Actor) string {
	name, _ := graph.ChooseName(a.Names, a.ID, o.Langs...)
	return name
}

func (o Options) place(p *graph.Place) string {
	if p == nil {
		return ""
	}
	name, _ := graph.ChooseName(p.Names, p.ID, o.Langs...)
	return name
}

// day writes a day, "" for one that is not known.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// last gives the last day of an interval, whose End is the day after it.
func last(i graph.Interval) time.Time {
	if i.End.IsZero() {
		return time.Time{}
	}
	return i.End.AddDate(0, 0, -1)
}

// quotes gives the sentences that tell an event.
func quotes(e graph.Event) []string {
	out := make([]string, len(e.Evidence))
	for i, x := range e.Evidence {
		out[i] = x.Quote
	}
	return out
}

// tie is what an event has between two actors.
type tie struct {
	a, b     graph.Actor
	directed bool // a does it to b
}

// ties gives the ties of an event, each pair once.
func ties(e graph.Event) []tie {
	var out []tie
	seen := map[[2]string]bool{}
	for i, p := range e.Participants {
		for _, q := range e.Participants[i+1:] {
			a, b := p, q
			if b.Role == graph.RoleSource {
				a, b = b, a
			}
			key := [2]string{min(a.Actor.ID, b.Actor.ID), max(a.Actor.ID, b.Actor.ID)}
			if a.Actor.ID == b.Actor.ID || seen[key] || !graph.Linked(a.Role, b.Role) {
				continue
			}
			seen[key] = true
			directed := a.Role == graph.RoleSource && (b.Role == graph.RoleTarget || b.Role == graph.RoleBeneficiary)
			out = append(out, tie{a: a.Actor, b: b.Actor, directed: directed})
		}
	}
	return out
}
