package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Revision counts the changes of the graph: as long as it is the same, so are all
// answers.
func (s *Store) Revision(ctx context.Context) (int64, error) {
	var revision int64
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "revision", nil)
		if err != nil || len(records) == 0 {
			return err
		}
		revision, _, err = neo4j.GetRecordValue[int64](records[0], "revision")
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("reading the revision: %w", err)
	}
	return revision, nil
}
