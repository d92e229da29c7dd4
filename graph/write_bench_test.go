package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/graphtest"
	"chancery/graph/queries"
)

// benchEvents is how many events the benchmark writes each way, benchTurns in how
// many turns.
const (
	benchEvents = 100_000
	benchTurns  = 20
)

// BenchmarkWrite holds Store.Write against the plain UNWIND … MERGE, which leaves the
// same nodes, relationships and properties under the same indexes. They write the
// same events under different IDs into one graph and take turns, so that the graph
// as it grows, the server as it warms up and whatever else the machine does treats
// them alike. In the end the Store writes all of it again, which changes nothing.
func BenchmarkWrite(b *testing.B) {
	db := graphtest.New(b)
	readings := graphtest.Zipf(benchEvents)
	var raw, store, again time.Duration
	for b.Loop() {
		db.Wipe(b)
		raw, store, again = 0, 0, 0
		for turn := range slices.Chunk(readings, len(readings)/benchTurns) {
			raw += timed(func() { writeRaw(b, db, turn) })
			store += timed(func() { db.Load(b, turn) })
		}
		again += timed(func() { db.Load(b, readings) })
	}
	b.ReportMetric(benchEvents/raw.Seconds(), "raw-events/s")
	b.ReportMetric(benchEvents/store.Seconds(), "store-events/s")
	b.ReportMetric(100*raw.Seconds()/store.Seconds(), "store-%-of-raw")
	b.ReportMetric(benchEvents/again.Seconds(), "again-events/s")
}

func timed(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}

// writeRaw writes with one query a thousand events, as anybody would by hand.
func writeRaw(b *testing.B, db *graphtest.DB, readings []graph.Reading) {
	ctx := context.Background()
	session := db.Driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.Config.Database})
	defer func() { _ = session.Close(ctx) }()
	for chunk := range slices.Chunk(readings, 100) {
		rows := graphtest.RawRows(chunk)
		_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			result, err := tx.Run(ctx, queries.Text("graphtest_raw_write"), map[string]any{"rows": rows})
			if err != nil {
				return nil, err
			}
			return result.Consume(ctx)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
