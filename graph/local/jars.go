package local

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"
)

//go:generate go test -run ^TestJarsLock$ . -args -update

//go:embed jars.lock
var jarsLock string

// jar is a line of jars.lock.
type jar struct{ name, sha256 string }

// lockedJars reads jars.lock: a name and a SHA-256 a line, in the order of the
// class path.
func lockedJars() []jar {
	var jars []jar
	for line := range strings.Lines(jarsLock) {
		name, sum, _ := strings.Cut(strings.TrimSpace(line), " ")
		jars = append(jars, jar{name, sum})
	}
	return jars
}

// verifyJars checks that dir has every jar of the lock, unchanged. It reads all of
// them (a tenth of a second for 137 MB), because a jar that was damaged later
// would otherwise show itself as a puzzling error inside Neo4j.
func verifyJars(dir string, jars []jar) error {
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, j := range jars {
		g.Go(func() error {
			sum, err := sumFile(filepath.Join(dir, j.name))
			if err != nil {
				return fmt.Errorf("%w: %s: %w", ErrBrokenJar, j.name, err)
			}
			if sum != j.sha256 {
				return fmt.Errorf("%w: %s has SHA-256 %s, and %s is wanted", ErrBrokenJar, j.name, sum, j.sha256)
			}
			return nil
		})
	}
	return g.Wait()
}

func sumFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
