package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Stats says how much is in the graph.
type Stats struct {
	Articles, Actors, Places, Events int
	Readers                          []Series // articles by the reader that read them, with its version
}

// Stats counts what is in the graph.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var stats Stats
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		nodes, err := run(ctx, tx, "stats_nodes", nil)
		if err != nil {
			return err
		}
		row := nodes[0].AsMap()
		stats = Stats{Articles: integer(row, "articles"), Actors: integer(row, "actors"), Places: integer(row, "places"), Events: integer(row, "events")}
		readers, err := run(ctx, tx, "stats_readers", nil)
		for _, r := range readers {
			row := r.AsMap()
			stats.Readers = append(stats.Readers, Series{Key: text(row, "reader"), Events: integer(row, "articles")})
		}
		return err
	})
	if err != nil {
		return Stats{}, fmt.Errorf("counting what is in the graph: %w", err)
	}
	return stats, nil
}
