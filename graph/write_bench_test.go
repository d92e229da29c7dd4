package graph_test

import (
	"context"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/graphtest"
	"chancery/graph/queries"
)

// benchEvents is how many events the benchmark writes each way.
const benchEvents = 20_000

// BenchmarkWrite holds Store.Write against the plain UNWIND … MERGE, which leaves the
// same nodes, relationships and properties under the same indexes. The two take turns
// at every tenth of the events, in graphs of their own after one another, so that a
// server that warms up and a machine that has other things to do treat them alike.
func BenchmarkWrite(b *testing.B) {
	db := graphtest.New(b)
	readings := graphtest.Zipf(benchEvents)
	b.Run("raw", func(b *testing.B) {
		perSecond(b, db, func() { writeRaw(b, db, readings) })
	})
	b.Run("store", func(b *testing.B) {
		perSecond(b, db, func() { db.Load(b, readings) })
	})
	b.Run("store-again", func(b *testing.B) {
		for b.Loop() {
			db.Load(b, readings)
		}
		b.ReportMetric(float64(benchEvents*b.N)/b.Elapsed().Seconds(), "events/s")
	})
}

func perSecond(b *testing.B, db *graphtest.DB, write func()) {
	for b.Loop() {
		b.StopTimer()
		db.Wipe(b)
		b.StartTimer()
		write()
	}
	b.ReportMetric(float64(benchEvents*b.N)/b.Elapsed().Seconds(), "events/s")
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
