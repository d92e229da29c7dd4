package resolve

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
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
	var room [1024]byte // nearly always enough, and no memory of its own
	b := append(room[:0], e.Type...)
	b = append(append(b, '\n'), e.Polarity...)
	b = append(append(b, '\n'), kindOfFact(e.Modality)...)
	b = appendWho(append(b, '\n'), e.Participants)
	b = appendSpan(append(b, '\n'), e.Time)
	if !e.Time.Known() || !anyParticular(e.Participants) {
		b = append(append(b, '\n'), articleID...)
		b = append(append(b, '\n'), e.Mode...)
		if len(e.Evidence) > 0 {
			b = append(append(b, '\n'), e.Evidence[0].Quote...)
		}
	}
	sum := sha256.Sum256(b)
	e.ID = "ev_" + hex.EncodeToString(sum[:12])
}

// appendWho adds the participants in an order of their own, whoever is told first.
func appendWho(b []byte, ps []graph.Participant) []byte {
	var room [8]*graph.Participant
	who := room[:0]
	for i := range ps {
		who = append(who, &ps[i])
	}
	slices.SortFunc(who, func(p, q *graph.Participant) int {
		return cmp.Or(cmp.Compare(p.Role, q.Role), cmp.Compare(p.Actor.ID, q.Actor.ID))
	})
	for i, p := range who {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, p.Role...), '=')
		b = append(b, p.Actor.ID...)
	}
	return b
}

// anyParticular reports whether a participant is more than anybody of a kind.
func anyParticular(ps []graph.Participant) bool {
	for i := range ps {
		if !entity.Nobody(&ps[i].Actor) {
			return true
		}
	}
	return false
}

func kindOfFact(m graph.Modality) string {
	if factual[m] {
		return "fact"
	}
	return string(m)
}

func appendSpan(b []byte, i graph.Interval) []byte {
	if !i.Known() {
		return b
	}
	b = append(i.Start.AppendFormat(b, time.DateOnly), '/')
	return i.End.AppendFormat(b, time.DateOnly)
}
