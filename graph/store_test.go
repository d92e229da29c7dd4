package graph_test

import (
	"testing"

	"chancery/graph/graphtest"
)

func TestMain(m *testing.M) { graphtest.Main(m) }
