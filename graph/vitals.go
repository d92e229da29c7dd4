package graph

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Vitals says how much there is in the graph and how fresh it is.
type Vitals struct {
	Events   int64
	Articles int64
	// IngestedAt is when articles were last written without a fault, were they new or
	// not; zero if never.
	IngestedAt time.Time
}

// Vitals counts what there is. It costs the same however much that is.
func (s *Store) Vitals(ctx context.Context) (Vitals, error) {
	var vitals Vitals
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "vitals", nil)
		if err != nil || len(records) == 0 {
			return err
		}
		row := records[0].AsMap()
		vitals.Events, _ = row["events"].(int64)
		vitals.Articles, _ = row["articles"].(int64)
		vitals.IngestedAt = instantOf(row, "ingestedAt")
		return nil
	})
	if err != nil {
		return Vitals{}, fmt.Errorf("counting what there is: %w", err)
	}
	return vitals, nil
}
