package llm

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Fault is why something of an answer was not taken.
type Fault string

// The faults. The first ones cost the whole claim, those from UnknownPlace on what
// they name of it.
const (
	NoQuote      Fault = "no verbatim quote"
	OffOntology  Fault = "not in the ontology"
	NoActor      Fault = "no known actor"
	UnknownActor Fault = "unknown actor"
	UnknownPlace Fault = "unknown place"
	UnknownTime  Fault = "unknown time"
)

// Tally is what came of a run so far.
type Tally struct {
	Requests, Tokens int
	Claims           int           // that hold
	Faults           map[Fault]int // what was thrown away
}

// Tally returns what came of the run so far.
func (c *Client) Tally() Tally {
	asked, tokens := c.budget.spent()
	c.tally.mu.Lock()
	defer c.tally.mu.Unlock()
	return Tally{Requests: asked, Tokens: tokens, Claims: c.tally.claims, Faults: maps.Clone(c.tally.faults)}
}

// String says it in one line: "2 requests, 3100 tokens, 14 claims; thrown away: 1 no
// verbatim quote".
func (t Tally) String() string {
	s := fmt.Sprintf("%d requests, %d tokens, %d claims", t.Requests, t.Tokens, t.Claims)
	var lost []string
	for _, f := range slices.Sorted(maps.Keys(t.Faults)) {
		lost = append(lost, fmt.Sprintf("%d %s", t.Faults[f], f))
	}
	if len(lost) > 0 {
		s += "; thrown away: " + strings.Join(lost, ", ")
	}
	return s
}

// tally adds up over the articles of a run.
type tally struct {
	mu     sync.Mutex
	claims int
	faults faults
}

func (t *tally) keep(claims int, f faults) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.claims += claims
	if t.faults == nil {
		t.faults = faults{}
	}
	for k, n := range f {
		t.faults[k] += n
	}
}

// faults counts what was thrown away of one article.
type faults map[Fault]int

// log tells of them, if there are any.
func (f faults) log(to *slog.Logger, about slog.Attr) {
	if len(f) == 0 {
		return
	}
	attrs := []slog.Attr{about}
	for _, k := range slices.Sorted(maps.Keys(f)) {
		attrs = append(attrs, slog.Int(string(k), f[k]))
	}
	to.LogAttrs(context.Background(), slog.LevelWarn, "some of what the model said does not hold and was thrown away", attrs...)
}
