package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The whole way, as a user goes it: start on an empty folder, ask, stop, start again.
func TestUp(t *testing.T) {
	dir := t.TempDir()
	first := startUp(t, dir)
	if !strings.Contains(first.said, "The graph was empty; the sample article gave it ") {
		t.Errorf("said nothing of the sample:\n%s", first.said)
	}
	for _, part := range []string{"Neo4j Browser  http://127.0.0.1:", "user         neo4j", "password     ", dir, "MATCH (e:Event)", "Ctrl-C"} {
		if !strings.Contains(first.said, part) {
			t.Errorf("%q is missing in:\n%s", part, first.said)
		}
	}
	before := first.events(t)
	if before == 0 {
		t.Error("the timeline it offers is empty")
	}
	first.stop(t)

	second := startUp(t, dir)
	if strings.Contains(second.said, "sample") {
		t.Errorf("read the sample again:\n%s", second.said)
	}
	if after := second.events(t); after != before {
		t.Errorf("%d events before, %d after the second start", before, after)
	}
	second.stop(t)
}

// Who shares the Neo4j of another must not stay behind, answering nothing, when that
// one ends.
func TestUpEndsWithTheOneThatRunsItsNeo4j(t *testing.T) {
	dir := t.TempDir()
	owner := startUp(t, dir)
	joined := startUp(t, dir)
	if !strings.Contains(joined.said, "Another chancery runs this Neo4j") {
		t.Fatalf("did not join:\n%s", joined.said)
	}
	owner.stop(t)
	if err := joined.cmd.Wait(); joined.cmd.ProcessState.ExitCode() != exitFailed {
		t.Errorf("it ended with %v, want exit code %d", err, exitFailed)
	}
	if !strings.Contains(joined.stderr.String(), "has ended") {
		t.Errorf("did not say why it ended:\n%s", joined.stderr.String())
	}
}

func TestUpWithoutSample(t *testing.T) {
	useGraph(t)
	p := startUp(t, "", "--no-sample")
	if strings.Contains(p.said, "sample") || !strings.Contains(p.said, "Neo4j          bolt://") {
		t.Errorf("said:\n%s", p.said)
	}
	p.stop(t)
}

// program is a running `chancery up`.
type program struct {
	cmd      *exec.Cmd
	said     string // up to "Ctrl-C"
	timeline string // the address it offers
	stderr   bytes.Buffer
}

// startUp starts it in a process of its own on a free port and waits until it has
// said where everything is. An empty dir is for a server that the environment names.
func startUp(t *testing.T, dir string, args ...string) *program {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	t.Cleanup(cancel)
	args = append([]string{"up", "--addr", "127.0.0.1:0"}, args...)
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	if dir != "" {
		cmd.Env = append(cmd.Env, "NEO4J_URI=", "CHANCERY_DATA_DIR="+dir)
	}
	p := &program{cmd: cmd}
	cmd.Stderr = io.MultiWriter(os.Stderr, &p.stderr)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // if the test failed before it was stopped
	p.listen(t, out)
	return p
}

func (p *program) listen(t *testing.T, out io.Reader) {
	t.Helper()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		p.said += lines.Text() + "\n"
		if address, ok := strings.CutPrefix(lines.Text(), "A timeline"); ok {
			p.timeline = strings.TrimSpace(address)
		}
		if strings.HasPrefix(lines.Text(), "Ctrl-C") {
			return
		}
	}
	t.Fatalf("it ended (%v) after it said:\n%s", p.cmd.Wait(), p.said)
}

// events asks for the timeline that it offers and counts its events.
func (p *program) events(t *testing.T) int {
	t.Helper()
	resp, err := http.Get(p.timeline)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct{ Events []json.RawMessage }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", resp.StatusCode, err)
	}
	return len(answer.Events)
}

// stop presses Ctrl-C.
func (p *program) stop(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("it did not end well: %v", err)
	}
	if _, err := http.Get(p.timeline); err == nil {
		t.Error("it still answers")
	}
}
