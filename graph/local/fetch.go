package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// fetchJars brings the jars to dir, all of them or none: they are gathered and
// checked in a folder beside it, which is then renamed.
func fetchJars(ctx context.Context, o Options, dir string, jars []jar) error {
	mvn, err := findMaven()
	if err != nil {
		return err
	}
	if err := removeLeftovers(o.CacheDir); err != nil {
		return err
	}
	if err := checkRoom(o.CacheDir, roomToFetch); err != nil {
		return err
	}
	work, err := os.MkdirTemp(o.CacheDir, fetchPrefix)
	if err != nil {
		return fmt.Errorf("making a folder to fetch to: %w", err)
	}
	// What stays behind because it cannot be removed is removed by the next fetch.
	defer func() { _ = os.RemoveAll(work) }()

	lib := filepath.Join(work, "lib")
	if err := gather(ctx, o, mvn, work, lib, jars); err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("removing damaged jars: %w", err)
	}
	if err := os.Rename(lib, dir); err != nil {
		return fmt.Errorf("keeping the fetched jars: %w", err)
	}
	return nil
}

// gather copies the jars through Maven and checks them. When one is not what the
// lock says, the user's own Maven repository may hold a damaged copy: a second try
// goes through an empty one.
func gather(ctx context.Context, o Options, mvn, work, lib string, jars []jar) error {
	err := runMaven(ctx, o, mavenRun{mvn: mvn, work: work, to: lib, jars: jars})
	if err != nil {
		return err
	}
	broken := verifyJars(lib, jars)
	if broken == nil {
		return nil
	}
	if _, err := fmt.Fprintln(o.Progress, "fetching once more:", broken); err != nil {
		return fmt.Errorf("showing progress: %w", err)
	}
	if err := os.RemoveAll(lib); err != nil {
		return fmt.Errorf("removing broken jars: %w", err)
	}
	fresh := filepath.Join(work, "repository")
	if err := runMaven(ctx, o, mavenRun{mvn: mvn, work: work, to: lib, jars: jars, repository: fresh}); err != nil {
		return errors.Join(broken, err)
	}
	if err := verifyJars(lib, jars); err != nil {
		return fmt.Errorf("%w; it came twice like this, so ask whoever runs the Maven mirror of this machine", err)
	}
	return nil
}

const fetchPrefix = "fetching-"

// removeLeftovers removes what a killed program left half fetched. The cache is
// locked, so nobody is at work in there.
func removeLeftovers(cacheDir string) error {
	entries, err := os.ReadDir(cacheDir)
	if err != nil {
		return fmt.Errorf("reading the cache folder: %w", err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), fetchPrefix) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(cacheDir, e.Name())); err != nil {
			return fmt.Errorf("removing what was half fetched: %w", err)
		}
	}
	return nil
}
