package local

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/gofrs/flock"
)

// wantSeries is the long-term series that chancery is built for.
const wantSeries = "5.26"

// distribution is a Neo4j that can be started.
type distribution struct {
	jars    []string // paths, in the order of the class path
	version string   // "5.26.30"
	key     string   // differs where the jars differ
}

func (d distribution) classPath() string {
	return strings.Join(d.jars, string(os.PathListSeparator))
}

// findDistribution takes the Neo4j of NEO4J_HOME, else that of the cache folder,
// and fetches it first where it is missing or damaged.
func findDistribution(ctx context.Context, o Options) (distribution, error) {
	if home := os.Getenv("NEO4J_HOME"); home != "" {
		return homeDistribution(home)
	}
	jars := lockedJars()
	key := shortHash(jarsLock)
	dir := filepath.Join(o.CacheDir, "neo4j-"+key)
	if err := fetchOnce(ctx, o, dir, jars); err != nil {
		return distribution{}, err
	}
	d := distribution{key: key}
	for _, j := range jars {
		d.jars = append(d.jars, filepath.Join(dir, j.name))
	}
	var err error
	d.version, err = versionOf(d.jars)
	return d, err
}

// fetchOnce fetches the jars unless dir has them whole; of several programs that
// need them at once, one fetches and the others wait.
func fetchOnce(ctx context.Context, o Options, dir string, jars []jar) error {
	if verifyJars(dir, jars) == nil {
		return nil
	}
	unlock, err := lockCache(ctx, o.CacheDir)
	if err != nil {
		return err
	}
	defer unlock()
	if verifyJars(dir, jars) == nil {
		return nil
	}
	return fetchJars(ctx, o, dir, jars)
}

// lockCache makes this program the only one that changes the cache folder.
func lockCache(ctx context.Context, dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the cache folder: %w", err)
	}
	lock := flock.New(filepath.Join(dir, "fetch.lock"))
	if _, err := lock.TryLockContext(ctx, pollInterval); err != nil {
		return nil, fmt.Errorf("locking the cache folder %s: %w", dir, err)
	}
	// An unlock cannot fail in a way that matters: closing the file frees it.
	return func() { _ = lock.Close() }, nil
}

func homeDistribution(home string) (distribution, error) {
	jars, err := filepath.Glob(filepath.Join(home, "lib", "*.jar"))
	if err != nil || len(jars) == 0 {
		return distribution{}, fmt.Errorf("%w: %s has no lib/*.jar; point it to an unpacked Neo4j Community %s, or unset it",
			ErrHome, home, wantSeries)
	}
	slices.Sort(jars)
	d := distribution{jars: jars}
	if d.version, err = versionOf(jars); err != nil {
		return distribution{}, fmt.Errorf("%w: %s: %w", ErrHome, home, err)
	}
	if !strings.HasPrefix(d.version, wantSeries+".") {
		return distribution{}, fmt.Errorf("%w: %s is Neo4j %s, and %s is wanted; point it to that, or unset it",
			ErrHome, home, d.version, wantSeries)
	}
	d.key, err = stamp(jars)
	return d, err
}

var kernelJar = regexp.MustCompile(`^neo4j-kernel-(\d+\.\d+\.\d+.*)\.jar$`)

// versionOf reads the version of Neo4j off the name of its kernel.
func versionOf(jars []string) (string, error) {
	for _, path := range jars {
		if m := kernelJar.FindStringSubmatch(filepath.Base(path)); m != nil {
			return m[1], nil
		}
	}
	return "", fmt.Errorf("there is no neo4j-kernel-*.jar in it")
}

// stamp tells two sets of jars apart by names, sizes and times.
func stamp(jars []string) (string, error) {
	var b strings.Builder
	for _, path := range jars {
		info, err := os.Stat(path)
		if err != nil {
			return "", fmt.Errorf("looking at %s: %w", path, err)
		}
		fmt.Fprintln(&b, path, info.Size(), info.ModTime().UnixNano())
	}
	return shortHash(b.String()), nil
}

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:6])
}
