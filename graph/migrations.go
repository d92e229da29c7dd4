package graph

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

//go:embed migrations/*.cypher
var migrationFiles embed.FS

// ErrNewerDatabase says that a newer chancery has migrated the database, to a
// shape that this one does not know.
var ErrNewerDatabase = errors.New("the database was made by a newer chancery")

// migration is one step of the database's shape: a file NNN_schema_NAME.cypher,
// each statement of which is a transaction of its own and does nothing the second
// time, or NNN_data_NAME.cypher, which is one transaction with the record of it, or
// NNN_fill_NAME.cypher, which goes over all nodes in transactions of the server's
// own and begins where it was broken off. Neo4j does not allow two kinds in one
// transaction.
type migration struct {
	version    int64
	name       string
	checksum   string
	kind       string // "schema", "data" or "fill"
	statements []string
}

// migrations are all that this program knows, in order: version n is at n-1.
var migrations = loadMigrations()

func loadMigrations() []migration {
	entries, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		panic(fmt.Sprintf("reading the embedded migrations: %v", err))
	}
	var out []migration
	for i, e := range entries {
		text, err := migrationFiles.ReadFile(path.Join("migrations", e.Name()))
		if err != nil {
			panic(fmt.Sprintf("reading the embedded migration %s: %v", e.Name(), err))
		}
		m, err := parseMigration(e.Name(), string(text))
		if err != nil {
			panic(err.Error())
		}
		if m.version != int64(i+1) {
			panic(fmt.Sprintf("migration %s should have number %03d", e.Name(), i+1))
		}
		out = append(out, m)
	}
	return out
}

func parseMigration(file, text string) (migration, error) {
	parts := strings.SplitN(strings.TrimSuffix(file, ".cypher"), "_", 3)
	if len(parts) != 3 || !slices.Contains([]string{"schema", "data", "fill"}, parts[1]) {
		return migration{}, fmt.Errorf("migration %s is not called NNN_schema_NAME.cypher, NNN_data_NAME.cypher or NNN_fill_NAME.cypher", file)
	}
	version, err := strconv.ParseInt(parts[0], 10, 64)
	if err != nil {
		return migration{}, fmt.Errorf("migration %s has no number: %w", file, err)
	}
	sum := sha256.Sum256([]byte(text))
	return migration{
		version:    version,
		name:       file,
		checksum:   hex.EncodeToString(sum[:]),
		kind:       parts[1],
		statements: splitStatements(text),
	}, nil
}

// splitStatements cuts at each semicolon that ends a line.
func splitStatements(text string) []string {
	var out []string
	for s := range strings.SplitSeq(text, ";\n") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// pendingMigrations checks that what the database has had is the beginning of what
// this program knows, and gives the rest.
func pendingMigrations(applied map[int64]string) ([]migration, error) {
	for version := range applied {
		if version > int64(len(migrations)) {
			return nil, fmt.Errorf("%w: it is at version %d, this program knows up to %d; use a newer chancery, or another database",
				ErrNewerDatabase, version, len(migrations))
		}
	}
	var pending []migration
	for _, m := range migrations {
		switch sum, done := applied[m.version]; {
		case !done:
			pending = append(pending, m)
		case sum != m.checksum:
			return nil, fmt.Errorf("the database was migrated by another %s than this program's: restore the file, and put the change into a new one", m.name)
		}
	}
	return pending, nil
}

// checkComplete gives an error unless all migrations have been applied.
func checkComplete(applied map[int64]string) error {
	pending, err := pendingMigrations(applied)
	if err == nil && len(pending) > 0 {
		err = fmt.Errorf("the database lacks %d migrations, from %s on", len(pending), pending[0].name)
	}
	return err
}
