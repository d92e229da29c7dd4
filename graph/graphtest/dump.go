package graphtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Dump gives the whole graph as text, a node or a relationship a line, sorted: two
// graphs are equal if their dumps are. It leaves out when articles were ingested
// and events changed, and the locks and migrations.
func (db *DB) Dump(tb testing.TB) string {
	tb.Helper()
	var lines []string
	for _, query := range []string{"graphtest_nodes", "graphtest_relationships"} {
		for _, r := range db.run(tb, query) {
			lines = append(lines, dumpRow(r))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func dumpRow(r *neo4j.Record) string {
	row := r.AsMap()
	var labels []string
	for _, l := range row["labels"].([]any) {
		labels = append(labels, l.(string))
	}
	slices.Sort(labels) // the server gives them in any order
	props := row["props"].(map[string]any)
	for _, key := range []string{"ingestedAt", "revision", "changed", "created", "createdAt"} {
		delete(props, key)
	}
	for key, value := range props {
		if day, ok := value.(neo4j.Date); ok {
			props[key] = day.Time().Format(time.DateOnly)
		}
	}
	return fmt.Sprintf("%s %s %v", strings.Join(labels, ":"), row["name"], props) // fmt sorts the keys of maps
}
