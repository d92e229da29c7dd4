package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// Environment of the process that ingests and is killed.
const (
	childURI      = "CHANCERY_TEST_CHILD_URI"
	childUsername = "CHANCERY_TEST_CHILD_USERNAME"
	childPassword = "CHANCERY_TEST_CHILD_PASSWORD"
	childDatabase = "CHANCERY_TEST_CHILD_DATABASE"
)

const killChunk = 8 // readings a Write of the child

// killReadings gives readings, and better ones of the same articles.
func killReadings() (former, better []graph.Reading) {
	former = newWorld(11, 150).readings(120)
	better = newWorld(11, 150).readings(120)
	for i := range better {
		better[i].Extractor = "rules/2"
		better[i].Events = better[i].Events[:1]
		better[i].Events[0].Relations = nil
	}
	return former, better
}

// ingestUntilKilled writes the better readings and says so before each transaction.
func ingestUntilKilled() {
	ctx := context.Background()
	store, err := graph.Open(ctx, graph.Config{
		URI: os.Getenv(childURI), Username: os.Getenv(childUsername),
		Password: os.Getenv(childPassword), Database: os.Getenv(childDatabase),
	})
	if err != nil {
		panic(err)
	}
	_, better := killReadings()
	for chunk := range slices.Chunk(better, killChunk) {
		fmt.Println("writing")
		if _, err := store.Write(ctx, chunk...); err != nil {
			panic(err)
		}
	}
}

// killAt starts a process that ingests and kills it as it begins the n-th transaction.
func killAt(t *testing.T, c graph.Config, n int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childURI+"="+c.URI, childUsername+"="+c.Username,
		childPassword+"="+c.Password, childDatabase+"="+c.Database)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for i := 0; i < n && lines.Scan(); i++ {
		continue
	}
	if err := cmd.Process.Kill(); err != nil { // SIGKILL
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the process ended by itself before it was killed")
	}
}

func TestKilledIngestRunAgainLeavesTheSameGraph(t *testing.T) {
	db := graphtest.New(t)
	former, better := killReadings()
	db.Load(t, better)
	want := db.Dump(t)
	for range 10 {
		db.Wipe(t)
		db.Load(t, former)
		n := 1 + rand.IntN(len(better)/killChunk)
		killAt(t, db.Config, n)
		stats := db.Load(t, better)
		t.Logf("killed in transaction %d: %d articles were written, %d left to write", n, stats.Unchanged, stats.Articles)
		if stats.Articles == 0 {
			t.Error("nothing was left to write: the process was not killed in the middle")
		}
		sameGraph(t, fmt.Sprintf("killed in transaction %d and run again", n), db.Dump(t), want)
	}
}
