package graph_test

import (
	"os"
	"testing"

	"chancery/graph/graphtest"
)

// TestMain runs the tests, or in a process that a test has started for it, ingests.
func TestMain(m *testing.M) {
	if os.Getenv(childURI) != "" {
		ingestUntilKilled()
		return
	}
	graphtest.Main(m)
}
