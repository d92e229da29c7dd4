package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// WriteStats counts what a Write did.
type WriteStats struct {
	Articles  int // written, new or with a new reading
	Unchanged int // articles whose reading the graph had already
	Written   int // events that are new or look otherwise than before
	Removed   int // events that no article tells any longer
}

func (s *WriteStats) add(t WriteStats) {
	s.Articles += t.Articles
	s.Unchanged += t.Unchanged
	s.Written += t.Written
	s.Removed += t.Removed
}

// batchEvents is about how many events one transaction writes. Smaller ones are
// slower, larger ones hold the writer's lock for longer.
const batchEvents = 1000

// Write puts readings into the graph, each in place of what the graph knew from
// the same article. Writing a reading again changes nothing, and the order in
// which readings are written does not matter.
//
// All readings are checked first, and one that is wrong (a quote that its article
// does not have) is an [InvalidError] with nothing written. Then whole articles are
// written, about a thousand events in a transaction; if one fails, those before it
// stay written, and the same call again goes on from there.
func (s *Store) Write(ctx context.Context, readings ...Reading) (WriteStats, error) {
	var stats WriteStats
	for i := range readings {
		if err := checkReading(&readings[i]); err != nil {
			return stats, err
		}
	}
	for _, batch := range batches(readings) {
		done, err := s.writeBatch(ctx, prepareAll(batch))
		if err != nil {
			return stats, fmt.Errorf("writing %d articles from %s on: %w", len(batch), batch[0].Article.ID, err)
		}
		stats.add(done)
	}
	return stats, nil
}

// batches cuts the readings into runs of at least batchEvents events, the last one
// excepted.
func batches(readings []Reading) [][]Reading {
	var out [][]Reading
	start, events := 0, 0
	for i := range readings {
		events += len(readings[i].Events)
		if events >= batchEvents || i == len(readings)-1 {
			out = append(out, readings[start:i+1])
			start, events = i+1, 0
		}
	}
	return out
}

func (s *Store) writeBatch(ctx context.Context, articles []*prepared) (WriteStats, error) {
	var stats WriteStats
	err := s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		var err error
		if stats, err = newBatchWriter(ctx, tx).write(articles); err != nil {
			return err
		}
		_, err = run(ctx, tx, "ingest_done", nil)
		return err
	})
	return stats, err
}
