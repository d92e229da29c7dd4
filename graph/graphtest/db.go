package graphtest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/queries"
)

// DB is a graph that one test has for itself. Tests that use one cannot run in
// parallel with each other.
type DB struct {
	Store  *graph.Store
	Config graph.Config            // for another store, or another process
	Driver neo4j.DriverWithContext // for what no Store does
}

// New gives an empty, migrated graph. The connections are closed when the test ends.
func New(tb testing.TB) *DB {
	tb.Helper()
	c := serverConfig(tb)
	ctx := context.Background()
	db := &DB{Config: c, Store: OpenStore(tb, c), Driver: openDriver(tb, c)}
	if n := db.foreign(tb); n > 0 {
		tb.Fatalf("the database at %s holds %d nodes that no test made: give the tests an empty one", c.URI, n)
	}
	if err := db.Store.Migrate(ctx); err != nil {
		tb.Fatalf("migrating: %v", err)
	}
	db.run(tb, "graphtest_claim")
	db.Wipe(tb)
	return db
}

// OpenStore opens another store on a server, closed when the test ends.
func OpenStore(tb testing.TB, c graph.Config) *graph.Store {
	tb.Helper()
	store, err := graph.Open(context.Background(), c)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := store.Close(context.Background()); err != nil {
			tb.Errorf("closing the store: %v", err)
		}
	})
	return store
}

func openDriver(tb testing.TB, c graph.Config) neo4j.DriverWithContext {
	tb.Helper()
	driver, err := newDriver(c)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := driver.Close(context.Background()); err != nil {
			tb.Errorf("closing the driver: %v", err)
		}
	})
	return driver
}

func newDriver(c graph.Config) (neo4j.DriverWithContext, error) {
	auth := neo4j.NoAuth()
	if c.Username != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	return neo4j.NewDriverWithContext(c.URI, auth)
}

// Load writes readings.
func (db *DB) Load(tb testing.TB, readings []graph.Reading) graph.WriteStats {
	tb.Helper()
	stats, err := db.Store.Write(context.Background(), readings...)
	if err != nil {
		tb.Fatalf("loading %d readings: %v", len(readings), err)
	}
	return stats
}

// Wipe removes all but the schema and what the migrations made.
func (db *DB) Wipe(tb testing.TB) {
	tb.Helper()
	db.run(tb, "graphtest_wipe")
}

// foreign counts the nodes of a database that was never used for tests.
func (db *DB) foreign(tb testing.TB) int64 {
	tb.Helper()
	n, _ := db.run(tb, "graphtest_foreign")[0].Values[0].(int64)
	return n
}

// run runs a query outside of any transaction of ours, which the wipe needs.
func (db *DB) run(tb testing.TB, query string) []*neo4j.Record {
	tb.Helper()
	return db.Run(tb, queries.Text(query), nil)
}

// Run runs any Cypher and gives what it answers.
func (db *DB) Run(tb testing.TB, cypher string, params map[string]any) []*neo4j.Record {
	tb.Helper()
	ctx := context.Background()
	session := db.Driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.Config.Database})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		tb.Fatalf("running %s: %v", cypher, err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		tb.Fatalf("running %s: %v", cypher, err)
	}
	return records
}
