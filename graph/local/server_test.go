//go:build unix

package local

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/sync/errgroup"
)

func TestServerAnswersOnBoltAndServesBrowser(t *testing.T) {
	s := sharedServer(t)
	if got := count(t, s, "RETURN 42"); got != 42 {
		t.Errorf("RETURN 42 gave %d", got)
	}
	response, err := http.Get(s.BrowserURL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != http.StatusOK || !strings.Contains(string(body), "<title>Neo4j Browser</title>") {
		t.Errorf("GET %s: %s\n%.500s", s.BrowserURL, response.Status, body)
	}
}

func TestSecretsAreForTheOwnerOnly(t *testing.T) {
	sharedServer(t)
	for _, name := range []string{passwordFile, stateFile, filepath.Join("conf", "neo4j.conf")} {
		info, err := os.Stat(filepath.Join(shared.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, want 0600", name, info.Mode())
		}
	}
}

func TestSecondStartJoins(t *testing.T) {
	s := sharedServer(t)
	joined, err := Start(t.Context(), Options{DataDir: shared.dir})
	if err != nil {
		t.Fatal(err)
	}
	if !joined.Joined || joined.BoltURI != s.BoltURI || joined.BrowserURL != s.BrowserURL || joined.Password != s.Password {
		t.Errorf("joined %+v, want the server %+v", joined, s)
	}
	mustClose(t, joined)
	if got := count(t, s, "RETURN 1"); got != 1 {
		t.Error("closing a joined server stopped it")
	}
}

func TestJoiningNeedsNeitherJavaNorMaven(t *testing.T) {
	sharedServer(t)
	t.Setenv("PATH", t.TempDir())
	t.Setenv("JAVA_HOME", "")
	joined, err := Start(t.Context(), Options{DataDir: shared.dir, CacheDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, joined)
}

// Two programs that start at once share one server; what is written stays when it
// is closed and started again.
func TestStartAtOnceAndAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a folder", "with «spaces»")
	first, second := startTwo(t, dir)
	if first.Joined == second.Joined {
		t.Fatalf("joined: %v and %v, want one of two", first.Joined, second.Joined)
	}
	owner := first
	if first.Joined {
		owner = second
	}
	count(t, owner, "CREATE (:Kept) RETURN 1")
	mustClose(t, owner)
	mustClose(t, owner)
	if ping(t.Context(), owner.BoltURI, owner.Password) == nil {
		t.Error("the server answers after Close")
	}
	startWithWrongPassword(t, dir, owner.Password)
	again := mustStart(t, dir)
	if got := count(t, again, "MATCH (n:Kept) RETURN count(n)"); got != 1 {
		t.Errorf("after a restart there are %d nodes, want 1", got)
	}
}

func startWithWrongPassword(t *testing.T, dir, right string) {
	t.Helper()
	path := filepath.Join(dir, passwordFile)
	if err := os.WriteFile(path, []byte("wrong-"+right), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Options{DataDir: dir, ShortLived: true})
	wantError(t, err, ErrPassword, passwordFile)
	if err := os.WriteFile(path, []byte(right), 0o600); err != nil {
		t.Fatal(err)
	}
}

func startTwo(t *testing.T, dir string) (first, second *Server) {
	t.Helper()
	var g errgroup.Group
	for _, s := range []**Server{&first, &second} {
		g.Go(func() (err error) {
			*s, err = Start(t.Context(), Options{DataDir: dir, ShortLived: true})
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { mustClose(t, first) })
	t.Cleanup(func() { mustClose(t, second) })
	return first, second
}

// A program that is killed takes its server with it, cleanly: the next start waits
// for it to be gone, does not join it, and finds the data.
func TestServerDiesWithItsKilledOwner(t *testing.T) {
	dir := t.TempDir()
	owner, announced := startHolder(t, dir)
	count(t, announced, "CREATE (:Kept) RETURN 1")
	if err := owner.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := owner.Wait(); err == nil {
		t.Fatal("the owner ended well, want killed")
	}
	s := mustStart(t, dir)
	if s.Joined {
		t.Error("joined the server of a program that is dead")
	}
	if got := count(t, s, "MATCH (n:Kept) RETURN count(n)"); got != 1 {
		t.Errorf("after the kill there are %d nodes, want 1", got)
	}
	if ping(t.Context(), announced.BoltURI, announced.Password) == nil {
		t.Error("the server outlived its owner")
	}
}

// startHolder runs this test binary as a program that holds a server.
func startHolder(t *testing.T, dir string) (*exec.Cmd, *Server) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), holdVariable+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := new(Server)
	if err := json.NewDecoder(out).Decode(s); err != nil {
		t.Fatal(err)
	}
	return cmd, s
}

func TestStartStopsWhenItsContextEnds(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	_, err := Start(ctx, Options{DataDir: dir, ShortLived: true})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want the context's error", err)
	}
	lock, mine, err := lockServer(dir)
	if err != nil || !mine {
		t.Fatalf("a server is left running: %v, %v", mine, err)
	}
	if err := lock.Close(); err != nil {
		t.Error(err)
	}
}

func TestFolderInUseThatCannotBeJoined(t *testing.T) {
	dir := t.TempDir()
	other := flock.New(filepath.Join(dir, ownerLockFile))
	if err := other.Lock(); err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	s := state{Owner: 4711, Server: 4712, BoltURI: "bolt://127.0.0.1:1"}
	if err := s.write(dir); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err := Start(ctx, Options{DataDir: dir})
	wantError(t, err, ErrInUse, "process 4711", "bolt://127.0.0.1:1")
}
