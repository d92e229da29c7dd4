package graph_test

import (
	"errors"
	"net"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	db := graphtest.New(t)
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "bolt://" + free.Addr().String()
	if err := free.Close(); err != nil {
		t.Fatal(err)
	}
	wrong := db.Config
	wrong.Password += "x"
	for want, c := range map[string]graph.Config{
		"no Neo4j answers at " + nobody: {URI: nobody},
		"NEO4J_URI":                     {URI: "http://localhost"},
		"does not let the user":         wrong,
	} {
		if c.URI == wrong.URI && wrong.Username == "" {
			continue // a server without authentication lets everybody in
		}
		_, err := graph.Open(t.Context(), c)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error with %q", c.URI, err, want)
		}
		if want == "NEO4J_URI" && !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", c.URI, err)
		}
	}
}
