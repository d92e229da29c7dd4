package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Event gives one event whole, or ErrNotFound.
func (s *Store) Event(ctx context.Context, id string) (Event, error) {
	var events []Event
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		var err error
		events, err = eventsByID(ctx, tx, []string{id})
		return err
	})
	if err == nil && len(events) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Event{}, fmt.Errorf("reading event %s: %w", id, err)
	}
	return events[0], nil
}

// eventsByID reads events in the order of their ids. One that is not there (it went
// between two queries) is left out.
func eventsByID(ctx context.Context, tx runner, ids []string) ([]Event, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	records, err := run(ctx, tx, "events_by_id", map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	byID := make(map[string]Event, len(records))
	for _, r := range records {
		e, err := readEvent(r.AsMap())
		if err != nil {
			return nil, err
		}
		byID[e.ID] = e
	}
	events := make([]Event, 0, len(ids))
	for _, id := range ids {
		if e, ok := byID[id]; ok {
			events = append(events, e)
		}
	}
	return events, nil
}

// readEvent makes an event of a row of events_by_id.
func readEvent(row map[string]any) (Event, error) {
	props, _ := row["event"].(map[string]any)
	e := Event{
		ID: text(props, "id"), Type: Type(text(props, "type")), Mode: text(props, "mode"),
		Polarity: Polarity(text(props, "polarity")), Modality: Modality(text(props, "modality")),
		Background: props["background"] == true, TimeText: text(props, "timeText"),
		Time: Interval{
			Start: dateOf(props, "start"), End: dateOf(props, "end"),
			Precision: Precision(text(props, "precision")),
		},
		Contexts: textList(props, "contexts"), Summary: byLanguage(props, summaryPrefix),
		Confidence: decimal(props, "confidence"), Reported: dateOf(props, "reported"),
		Status: Status(text(props, "status")), Sources: integer(props, "sources"),
	}
	e.Review.Status = ReviewStatus(text(props, "review"))
	for _, f := range textList(props, "corrected") {
		e.Review.Corrected = append(e.Review.Corrected, Field(f))
	}
	var err error
	if e.AttributedTo, err = readAttribution(props); err != nil {
		return Event{}, fmt.Errorf("reading event %s: %w", e.ID, err)
	}
	e.Participants = readParticipants(maplist(row, "parts"))
	for _, p := range maplist(row, "places") {
		place := readPlace(p)
		e.Place = &place
	}
	for _, r := range maplist(row, "relations") {
		e.Relations = append(e.Relations, Relation{Type: RelationType(text(r, "type")), Event: text(r, "event")})
	}
	slices.SortFunc(e.Relations, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Event, b.Event))
	})
	e.Relations = slices.Compact(e.Relations)
	e.Evidence, err = readEvidence(maplist(row, "reports"))
	return e, err
}

// readParticipants puts the participants back into the order they were told in.
func readParticipants(parts []map[string]any) []Participant {
	slices.SortFunc(parts, func(a, b map[string]any) int { return cmp.Compare(integer(a, "n"), integer(b, "n")) })
	var out []Participant
	for _, p := range parts {
		props, _ := p["actor"].(map[string]any)
		actor := readActor(props)
		if actor.Office != "" { // what is known today
			actor.Office, actor.PartOf = "", ""
		}
		if office := text(p, "office"); office != "" { // what was told then
			actor.Office, actor.PartOf = office, text(p, "partOf")
		}
		out = append(out, Participant{Role: Role(text(p, "role")), Mention: text(p, "mention"), Actor: actor})
	}
	return out
}

// readEvidence sorts by article, then by where in it.
func readEvidence(reports []map[string]any) ([]Evidence, error) {
	var out []Evidence
	for _, r := range reports {
		e := Evidence{
			ArticleID: text(r, "article"), Quote: text(r, "quote"), From: integer(r, "from"), To: integer(r, "to"),
			Confidence: decimal(r, "confidence"), Extractor: text(r, "extractor"),
		}
		var err error
		if e.AttributedTo, err = readAttribution(r); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return out, nil
}

func readAttribution(props map[string]any) ([]Actor, error) {
	whole := text(props, "attributed")
	if whole == "" {
		return nil, nil
	}
	var to []attribution
	if err := json.Unmarshal([]byte(whole), &to); err != nil {
		return nil, fmt.Errorf("decoding whose words they are: %w", err)
	}
	return attributedActors(to), nil
}

func textList(props map[string]any, key string) []string {
	list, _ := props[key].([]any)
	var out []string
	for _, v := range list {
		if s, ok := v.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

func decimal(props map[string]any, key string) float64 {
	f, _ := props[key].(float64)
	return f
}

func integer(props map[string]any, key string) int {
	n, _ := props[key].(int64)
	return int(n)
}
