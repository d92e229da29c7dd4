package main

import (
	"fmt"
	"strings"

	"chancery/graph"

	"golang.org/x/text/unicode/bidi"
)

// mostNames is how many actors a cell names of one side; who signed a treaty of
// fifty states is in its jsonl.
const mostNames = 4

// whoText says who took part: "Russia → Ukraine" where there is a direction, "Russia
// + United States" where there is none, and then those with a part of another kind.
func whoText(e graph.Event, lang string) string {
	sides := []string{
		namesOf(e, lang, graph.RoleSource, graph.RoleSpeaker),
		namesOf(e, lang, graph.RoleParticipant),
		namesOf(e, lang, graph.RoleTarget, graph.RoleBeneficiary),
	}
	who := joinFilled(" → ", sides...)
	for _, role := range []graph.Role{graph.RoleHost, graph.RoleMediator, graph.RoleAbsent} {
		if names := namesOf(e, lang, role); names != "" {
			who = joinFilled("; ", who, string(role)+" "+names)
		}
	}
	return who
}

// namesOf names those who have one of the roles, each once.
func namesOf(e graph.Event, lang string, roles ...graph.Role) string {
	var names []string
	seen := map[string]bool{}
	for _, role := range roles {
		for _, p := range e.Participants {
			if p.Role == role && !seen[p.Actor.ID] {
				seen[p.Actor.ID] = true
				names = append(names, actorText(p.Actor, lang))
			}
		}
	}
	if more := len(names) - mostNames; more > 0 {
		names = append(names[:mostNames], fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, " + ")
}

// actorText is the name, with whom the actor belongs to where that is not itself.
func actorText(a graph.Actor, lang string) string {
	if a.Code == "" || a.Code == a.ID {
		return isolate(a.Name(lang))
	}
	return isolate(a.Name(lang)) + " (" + a.Code + ")"
}

func joinFilled(sep string, parts ...string) string {
	var filled []string
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, sep)
}

// isolate keeps text that runs from right to left from turning around what stands
// beside it: a terminal would otherwise show the columns of an Arabic row in another
// order than those of an English one. (Unicode Standard Annex 9: FSI and PDI.)
func isolate(s string) string {
	for i := 0; i < len(s); {
		p, size := bidi.LookupString(s[i:])
		if size == 0 {
			break
		}
		if c := p.Class(); c == bidi.R || c == bidi.AL {
			return "\u2068" + s + "\u2069"
		}
		i += size
	}
	return s
}
