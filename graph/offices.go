package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// OfficeTold is an office that somebody is told to hold.
type OfficeTold struct {
	Title       string // in English
	Body        string // actor ID, "" if not told
	Events      int
	First, Last string // ISO days of the first and the last event that tells it, "" if not known
}

// Offices gives the offices that an actor is told to hold, the one told last first.
func (s *Store) Offices(ctx context.Context, actor string) ([]OfficeTold, error) {
	var out []OfficeTold
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "actor_offices", map[string]any{"id": actor})
		out = out[:0]
		for _, r := range records {
			row := r.AsMap()
			out = append(out, OfficeTold{
				Title: text(row, "office"), Body: text(row, "body"), Events: integer(row, "events"),
				First: isoDay(dayOfKey(text(row, "first"))), Last: isoDay(dayOfKey(text(row, "last"))),
			})
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the offices of %s: %w", actor, err)
	}
	return out, nil
}
