// Package resolve decides which tellings are of the same event: within an article,
// where title, lead and body tell one event several times, and across articles,
// where two that tell the same make one.
package resolve

import (
	"slices"
	"sort"

	"chancery/graph"
	"chancery/ingest/event"
)

// WithinArticle puts the claims of one article together into its events, each with
// all its evidence, in the order in which they are first told. A claim that names
// no actors joins the event it speaks of, and goes if there is none. The claims become
// the events, and are not to be used after it.
func WithinArticle(claims []event.Claim) []graph.Event {
	var groups []*group
	for i := range claims {
		c := &claims[i]
		if c.Anaphoric {
			continue
		}
		if g := best(groups, c); g != nil {
			g.join(c)
		} else {
			groups = append(groups, newGroup(c))
		}
	}
	for i := range claims {
		if c := &claims[i]; c.Anaphoric {
			if g := referent(groups, c); g != nil {
				g.join(c)
			}
		}
	}
	dateByLead(groups)
	dateByOccasion(groups)
	return finish(groups)
}

// How much farther than the sentences between an event is from a claim that speaks
// of it: one that is told only later, and one that is history.
const (
	untold  = 40
	history = 20
)

// referent returns the event that a claim without actors speaks of: of those that
// agree the one with the same place or time, then the nearest told before, then the
// nearest told after.
func referent(groups []*group, c *event.Claim) *group {
	var found *group
	least := 0
	near := sort.Search(len(groups), func(i int) bool { return groups[i].Sentence >= c.Sentence })
	for _, g := range groups[max(0, near-memory):min(len(groups), near+memory)] {
		if !g.agrees(c) {
			continue
		}
		distance := c.Sentence - g.last().sentence
		if distance < 0 {
			distance = untold - distance
		}
		if g.Past {
			distance += history
		}
		if c.Place != nil && g.Place != nil || c.Time.Known() && g.Time.Known() {
			distance -= 100
		}
		if found == nil || distance <= least {
			found, least = g, distance
		}
	}
	return found
}

// group is an event in the making.
type group struct {
	*event.Claim
	tokens []where
	reader string // of the last telling
}

// where is where a telling stands: sentence and token.
type where struct{ sentence, token int }

func newGroup(c *event.Claim) *group {
	return &group{Claim: c, tokens: []where{{c.Sentence, c.Token}}, reader: readerOf(c)}
}

// readerOf names who read a telling.
func readerOf(c *event.Claim) string {
	if len(c.Evidence) == 0 {
		return ""
	}
	return c.Evidence[0].Extractor
}

// memory is how many events back a telling is held against: more than any article
// has, and few enough for a text of megabytes.
const memory = 300

// last returns where the event was told last.
func (g *group) last() where { return g.tokens[len(g.tokens)-1] }

// best returns the event that a claim tells again, nil if none: the nearest before
// it that agrees, and history only where nothing of the day does or the claim is
// history itself.
func best(groups []*group, c *event.Claim) *group {
	var past *group
	for i := len(groups) - 1; i >= max(0, len(groups)-memory); i-- {
		switch g := groups[i]; {
		case !g.agrees(c):
		case c.Past || !g.Past:
			return g
		case past == nil:
			past = g
		}
	}
	return past
}

// agrees reports whether a claim can tell the event.
func (g *group) agrees(c *event.Claim) bool {
	if g.Type != c.Type || g.Polarity != c.Polarity || !sameMode(g.Type, g.Mode, c.Mode) {
		return false
	}
	if !sameTime(g.Time, c.Time) || !samePlace(g.Place, c.Place) || !g.sameModality(c) {
		return false
	}
	if c.Past && !c.Time.Known() && !g.Past && g.Time.Known() {
		return false // "some months ago" was another day
	}
	if c.Anaphoric {
		return true
	}
	if c.Polarity == graph.Negated && c.Sentence == g.last().sentence && readerOf(c) == g.reader {
		return false // «لم يحضر المحادثات ولن يحضر الاجتماع» denies two, where one reader says so
	}
	if g.Type == graph.Statement {
		return speakersAgree(g.Participants, c.Participants)
	}
	return rolesAgree(g.Participants, c.Participants)
}

// loose are the modes of CONSULT that writers use for one another.
var loose = map[string]bool{"": true, "meeting": true, "talks": true, "third-party": true, "multilateral": true}

// talks may be held by phone: "spoke with the president; the two discussed trade".
const talks, phone = "talks", "phone"

func sameMode(t graph.Type, a, b string) bool {
	if a == b || t == graph.Statement {
		return true
	}
	if t == graph.Consult {
		return loose[a] && loose[b] || a == talks && b == phone || a == phone && b == talks
	}
	return a == "" || b == ""
}

func sameTime(a, b graph.Interval) bool {
	if !a.Known() || !b.Known() {
		return true
	}
	return !a.Start.After(b.Start) && !a.End.Before(b.End) || !b.Start.After(a.Start) && !b.End.Before(a.End)
}

func samePlace(a, b *graph.Place) bool {
	return a == nil || b == nil || a.Country == b.Country && (a.ID == b.ID || a.Kind == graph.PlaceCountry || b.Kind == graph.PlaceCountry)
}

// sameModality reports whether two tellings are equally real, or one leaves it open.
func (g *group) sameModality(c *event.Claim) bool {
	return g.Modality == c.Modality || g.Open || c.Open || c.Type == graph.Statement
}

func speakersAgree(a, b []graph.Participant) bool {
	for _, p := range a {
		for _, q := range b {
			if p.Actor.ID == q.Actor.ID || p.Actor.Code == q.Actor.Code && p.Actor.Code != "" && oneIsState(p.Actor, q.Actor) {
				return true
			}
		}
	}
	return false
}

// oneIsState reports whether one of two is a state, and the other an institution
// that may speak for it.
func oneIsState(a, b graph.Actor) bool {
	whole := func(a graph.Actor) bool { return a.Kind == graph.KindState || a.Kind == graph.KindGovernment }
	return whole(a) && b.Kind != graph.KindPerson || whole(b) && a.Kind != graph.KindPerson
}

// rolesAgree reports whether the codes of those who act, and of those acted on, are
// the same or one telling names fewer of them.
func rolesAgree(a, b []graph.Participant) bool {
	directed := false
	for _, roles := range [][]graph.Role{{graph.RoleSource}, {graph.RoleTarget}} {
		x, y := codes(a, roles), codes(b, roles)
		if len(x) > 0 && len(y) > 0 {
			if !within(x, y) && !within(y, x) {
				return false
			}
			directed = true
		}
	}
	x, y := codes(a, acting), codes(b, acting)
	if directed {
		return true
	}
	return len(x) > 0 && len(y) > 0 && (within(x, y) || within(y, x))
}

var acting = []graph.Role{graph.RoleSource, graph.RoleTarget, graph.RoleParticipant, graph.RoleMediator, graph.RoleHost}

func codes(ps []graph.Participant, roles []graph.Role) map[string]bool {
	out := map[string]bool{}
	for _, p := range ps {
		if slices.Contains(roles, p.Role) {
			k := p.Actor.Code
			if k == "" {
				k = p.Actor.ID
			}
			out[k] = true
		}
	}
	return out
}

func within(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}
