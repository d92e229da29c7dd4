package graph_test

import (
	"errors"
	"slices"
	"testing"

	"golang.org/x/sync/errgroup"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// schema lists constraints and indexes by name, and the migrations that were applied.
func schema(t *testing.T, db *graphtest.DB) []string {
	t.Helper()
	var names []string
	for _, cypher := range []string{
		"SHOW INDEXES YIELD name, state RETURN name + ' ' + state AS name",
		"SHOW CONSTRAINTS YIELD name RETURN 'constraint ' + name AS name",
		"MATCH (m:Migration) RETURN 'migration ' + m.name AS name",
	} {
		for _, r := range db.Run(t, cypher, nil) {
			names = append(names, r.Values[0].(string))
		}
	}
	slices.Sort(names)
	return names
}

// unmigrate takes the database back to where no chancery has been.
func unmigrate(t *testing.T, db *graphtest.DB) {
	t.Helper()
	db.Run(t, "MATCH (n) WHERE n:Migration OR n:Lock DETACH DELETE n", nil)
	for _, r := range db.Run(t, "SHOW CONSTRAINTS YIELD name", nil) {
		db.Run(t, "DROP CONSTRAINT `"+r.Values[0].(string)+"`", nil)
	}
	for _, r := range db.Run(t, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", nil) {
		db.Run(t, "DROP INDEX `"+r.Values[0].(string)+"`", nil)
	}
	t.Cleanup(func() { // the next test finds a database that tests may wipe
		db.Run(t, "MERGE (:Lock {name: 'graphtest'})", nil)
	})
}

func TestMigrationsRunOnceWhoeverStartsThem(t *testing.T) {
	db := graphtest.New(t)
	want := schema(t, db)
	unmigrate(t, db)
	if err := db.Store.Ready(t.Context()); err == nil {
		t.Error("ready before the migrations")
	}
	var group errgroup.Group
	for range 4 {
		store := graphtest.OpenStore(t, db.Config)
		group.Go(func() error { return store.Migrate(t.Context()) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := schema(t, db); !slices.Equal(got, want) {
		t.Errorf("four at once made\n%v\nwant\n%v", got, want)
	}
	if err := db.Store.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := schema(t, db); !slices.Equal(got, want) {
		t.Errorf("migrating again made\n%v\nwant\n%v", got, want)
	}
	if err := db.Store.Ready(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestMigrationThatWasInterruptedIsRunAgain(t *testing.T) {
	db := graphtest.New(t)
	want := schema(t, db)
	db.Run(t, "MATCH (m:Migration) WHERE m.version > 1 DELETE m", nil) // the schema is there, the record is not
	db.Run(t, "DROP INDEX event_at", nil)
	if err := db.Store.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := schema(t, db); !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	db := graphtest.New(t)
	db.Run(t, "CREATE (:Migration {version: 999, name: '999_schema_future.cypher', checksum: ''})", nil)
	t.Cleanup(func() { db.Run(t, "MATCH (m:Migration {version: 999}) DELETE m", nil) })
	if err := db.Store.Migrate(t.Context()); !errors.Is(err, graph.ErrNewerDatabase) {
		t.Errorf("migrating: %v, want ErrNewerDatabase", err)
	}
	if err := db.Store.Ready(t.Context()); !errors.Is(err, graph.ErrNewerDatabase) {
		t.Errorf("ready: %v, want ErrNewerDatabase", err)
	}
}

func TestChangedMigrationIsRefused(t *testing.T) {
	db := graphtest.New(t)
	db.Run(t, "MATCH (m:Migration {version: 1}) SET m.was = m.checksum, m.checksum = 'x'", nil)
	t.Cleanup(func() {
		db.Run(t, "MATCH (m:Migration {version: 1}) SET m.checksum = m.was REMOVE m.was", nil)
	})
	if err := db.Store.Migrate(t.Context()); err == nil {
		t.Error("a database with another migration 1 was taken")
	}
}
