package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"chancery/graph"
	"chancery/ingest/entity"
)

// factual are the modalities of what happened or is to happen: a meeting that was
// planned and then took place is one event, one that was only offered another.
var factual = map[graph.Modality]bool{graph.Actual: true, graph.Ongoing: true, graph.Planned: true}

// Identify gives an event the ID under which every article that tells it finds it:
// the same type, participants in their roles, time, polarity, and either both are
// (to be) fact or both are not. The time has to be known for two articles to mean
// the same, and somebody in particular; an event without either belongs to its article.
//
// This is the plain, exact rule: what two articles tell with different precision or
// name differently stays apart.
func Identify(e *graph.Event, articleID string) {
	who := make([]string, 0, len(e.Participants))
	for _, p := range e.Participants {
		who = append(who, string(p.Role)+"="+p.Actor.ID)
	}
	slices.Sort(who)
	parts := []string{string(e.Type), string(e.Polarity), kindOfFact(e.Modality), strings.Join(who, ","), span(e.Time)}
	if !e.Time.Known() || !slices.ContainsFunc(e.Participants, particular) {
		parts = append(parts, articleID, e.Mode)
		if len(e.Evidence) > 0 {
			parts = append(parts, e.Evidence[0].Quote)
		}
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	e.ID = "ev_" + hex.EncodeToString(sum[:12])
}

// particular reports whether a participant is more than anybody of a kind.
func particular(p graph.Participant) bool { return !entity.Nobody(p.Actor) }

func kindOfFact(m graph.Modality) string {
	if factual[m] {
		return "fact"
	}
	return string(m)
}

func span(i graph.Interval) string {
	if !i.Known() {
		return ""
	}
	return i.Start.Format(time.DateOnly) + "/" + i.End.Format(time.DateOnly)
}
