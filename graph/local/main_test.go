//go:build unix

package local

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// holdVariable makes this test binary a program that starts a server on the folder
// it names, says so, and waits to be killed.
const holdVariable = "CHANCERY_TEST_HOLD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(holdVariable); dir != "" {
		os.Exit(hold(dir))
	}
	os.Exit(runTests(m))
}

func hold(dir string) int {
	s, err := Start(context.Background(), Options{DataDir: dir, ShortLived: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if err := json.NewEncoder(os.Stdout).Encode(s); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	select {}
}

// shared is the one server of those tests that need any.
var shared struct {
	once   sync.Once
	dir    string
	server *Server
	err    error
}

func runTests(m *testing.M) (code int) {
	dir, err := os.MkdirTemp("", "chancery-local-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	shared.dir = dir
	code = m.Run()
	if shared.server != nil {
		if err := shared.server.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	return code
}

func sharedServer(t *testing.T) *Server {
	t.Helper()
	shared.once.Do(func() {
		shared.server, shared.err = Start(t.Context(), Options{
			DataDir: shared.dir, ShortLived: true, Progress: os.Stderr,
			BrowserGuide: "http://127.0.0.1:1/guide.html",
		})
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.server
}

func mustStart(t *testing.T, dir string) *Server {
	t.Helper()
	s, err := Start(t.Context(), Options{DataDir: dir, ShortLived: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { mustClose(t, s) })
	return s
}

func mustClose(t *testing.T, s *Server) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// count runs a query that returns one number.
func count(t *testing.T, s *Server, query string) int64 {
	t.Helper()
	driver, err := connect(s.BoltURI, s.Password)
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	result, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	n, ok := result.Records[0].Values[0].(int64)
	if !ok {
		t.Fatalf("%s returned %v, want a number", query, result.Records[0].Values)
	}
	return n
}
