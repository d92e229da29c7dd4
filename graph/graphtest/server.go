package graphtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/gofrs/flock"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/local"
	"chancery/graph/queries"
)

// server is the one Neo4j of this test binary.
var server struct {
	sync.Mutex
	managed bool // Main runs, and will stop it
	config  graph.Config
	stop    func() error // nil while there is none
}

// Main runs the tests and stops the server if any of them had it started.
func Main(m *testing.M) {
	server.managed = true
	defer func() {
		server.Lock()
		defer server.Unlock()
		if server.stop == nil {
			return
		}
		if err := server.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "stopping the test server:", err)
		}
	}()
	m.Run()
}

// serverConfig gives the server of this test binary, started on first use. A
// benchmark gets one that is made for running long.
func serverConfig(tb testing.TB) graph.Config {
	tb.Helper()
	server.Lock()
	defer server.Unlock()
	if !server.managed {
		tb.Fatal("this package needs: func TestMain(m *testing.M) { graphtest.Main(m) }")
	}
	if server.stop != nil {
		return server.config
	}
	start := startLocal
	if os.Getenv("NEO4J_URI") != "" {
		start = lockGiven
	}
	_, bench := tb.(*testing.B)
	config, stop, err := start(bench)
	if err != nil {
		tb.Fatalf("starting Neo4j for the tests: %v", err)
	}
	server.config, server.stop = config, stop
	return config
}

func startLocal(bench bool) (graph.Config, func() error, error) {
	dir, err := os.MkdirTemp("", "chancery-graphtest-")
	if err != nil {
		return graph.Config{}, nil, err
	}
	o := local.Options{DataDir: dir, ShortLived: true}
	if bench {
		o.ShortLived, o.Heap = false, "2g"
	}
	s, err := local.Start(context.Background(), o)
	if err != nil {
		return graph.Config{}, nil, errors.Join(err, os.RemoveAll(dir))
	}
	stop := func() error { return errors.Join(s.Close(), os.RemoveAll(dir)) }
	return graph.Config{URI: s.BoltURI, Username: s.Username, Password: s.Password}, stop, nil
}

// lockGiven takes the server that the environment names, for this test binary alone:
// go test runs those of several packages at once, and each wipes the graph.
func lockGiven(bool) (graph.Config, func() error, error) {
	c := graph.Config{
		URI: os.Getenv("NEO4J_URI"), Username: os.Getenv("NEO4J_USERNAME"),
		Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE"),
	}
	sum := sha256.Sum256([]byte(c.URI + "\n" + c.Database))
	lock := flock.New(filepath.Join(os.TempDir(), "chancery-graphtest-"+hex.EncodeToString(sum[:8])+".lock"))
	if err := lock.Lock(); err != nil {
		return graph.Config{}, nil, fmt.Errorf("waiting for the other packages' tests: %w", err)
	}
	return c, func() error { return errors.Join(giveBack(c), lock.Close()) }, nil
}

// giveBack leaves the given database empty and no longer the tests' own.
func giveBack(c graph.Config) error {
	ctx := context.Background()
	driver, err := newDriver(c)
	if err != nil {
		return err
	}
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: c.Database})
	for _, query := range []string{"graphtest_wipe", "graphtest_unclaim"} {
		result, err := session.Run(ctx, queries.Text(query), nil)
		if err == nil {
			_, err = result.Consume(ctx)
		}
		if err != nil {
			return errors.Join(fmt.Errorf("giving the database back: %w", err), driver.Close(ctx))
		}
	}
	return errors.Join(session.Close(ctx), driver.Close(ctx))
}
