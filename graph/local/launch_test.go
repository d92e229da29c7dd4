//go:build unix

package local

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"chancery/graph"
)

// prepared is a launch on an empty folder with a class archive that is garbage.
func prepared(t *testing.T) (launch, *os.File) {
	t.Helper()
	o, err := Options{DataDir: t.TempDir(), ShortLived: true}.complete()
	if err != nil {
		t.Fatal(err)
	}
	l, err := prepare(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	garbage := filepath.Join(t.TempDir(), "classes.jsa")
	if err := os.WriteFile(garbage, []byte("not a class archive"), 0o600); err != nil {
		t.Fatal(err)
	}
	l.archive = "-XX:SharedArchiveFile=" + garbage
	lock, mine, err := lockServer(o.DataDir)
	if err != nil || !mine {
		t.Fatal(mine, err)
	}
	t.Cleanup(func() { _ = lock.Close() })
	return l, lock
}

// A port that was taken between choice and bind is replaced, and a damaged class
// archive does not keep Java from starting.
func TestTakenPortAndDamagedArchive(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	l, lock := prepared(t)
	asked := 0
	l.ports = func() (ports, error) {
		asked++
		p, err := freePorts()
		if asked == 1 {
			p.bolt = taken.Addr().(*net.TCPAddr).Port
		}
		return p, err
	}
	password, err := ensurePassword(t.Context(), l)
	if err != nil {
		t.Fatal(err)
	}
	r, err := l.start(t.Context(), lock, password)
	if err != nil {
		t.Fatal(err)
	}
	if asked != 2 {
		t.Errorf("asked for ports %d times, want 2", asked)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

// The lock that Neo4j itself puts on a store, held by somebody who is not chancery.
func TestStoreLockedByAnotherNeo4j(t *testing.T) {
	dir := t.TempDir()
	databases := filepath.Join(dir, "data", "databases")
	if err := os.MkdirAll(databases, 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(databases, "store_lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	whole := syscall.Flock_t{Type: syscall.F_WRLCK}
	if err := syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &whole); err != nil {
		t.Fatal(err)
	}
	_, err = Start(t.Context(), Options{DataDir: dir, ShortLived: true})
	wantError(t, err, ErrInUse, "another Neo4j")
}

func TestHeap(t *testing.T) {
	for _, heap := range []string{"lots", "512", "-1g", "1.5g", "512m -version"} {
		_, err := Start(t.Context(), Options{DataDir: t.TempDir(), Heap: heap})
		wantError(t, err, graph.ErrInvalid, fmt.Sprintf("%q", heap), "512m")
	}
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), Heap: "900000g"})
	wantError(t, err, ErrFailed, "heap")
}
