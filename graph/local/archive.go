package local

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed training.cypher
var trainingQueries string

// classArchive returns the file of Java's class archive (AppCDS) for this Java and
// these jars, and makes it when it is missing, which takes about 20 seconds, once.
// Without it a start takes twice as long and nothing else is different, so a Java
// that cannot make one leaves an empty file, and "" is returned from then on.
func classArchive(ctx context.Context, l launch) (string, error) {
	path := filepath.Join(l.o.CacheDir, "classes-"+shortHash(l.java.path+l.java.banner+l.neo4j.classPath()+l.neo4j.key)+".jsa")
	if usable, known := lookAtArchive(path); known {
		return usable, nil
	}
	unlock, err := lockCache(ctx, l.o.CacheDir)
	if err != nil {
		return "", err
	}
	defer unlock()
	if usable, known := lookAtArchive(path); known {
		return usable, nil
	}
	return makeArchive(ctx, l, path)
}

// startWithArchive starts with the class archive. Java itself ignores one that does
// not fit; one that is damaged so that Java ends over it is thrown away, and made
// again at the next start.
func (l launch) startWithArchive(ctx context.Context, lock *os.File, password string) (*running, error) {
	archive, err := classArchive(ctx, l)
	if err != nil {
		return nil, err
	}
	if archive == "" {
		return l.start(ctx, lock, password)
	}
	with := l
	with.archive = "-XX:SharedArchiveFile=" + archive
	r, err := with.start(ctx, lock, password)
	if !errors.Is(err, ErrFailed) {
		return r, err
	}
	if r, err = l.start(ctx, lock, password); err != nil {
		return nil, err
	}
	// It is no use to anybody; where it cannot be removed, it only costs time.
	_ = os.Remove(archive)
	return r, nil
}

// lookAtArchive returns "" for the empty file that says there cannot be one.
func lookAtArchive(path string) (usable string, known bool) {
	info, err := os.Stat(path)
	if err != nil {
		return "", false
	}
	if info.Size() == 0 {
		return "", true
	}
	return path, true
}

func makeArchive(ctx context.Context, l launch, path string) (string, error) {
	if _, err := fmt.Fprintln(l.o.Progress, "preparing Neo4j for quick starts (once, about 20 seconds)"); err != nil {
		return "", fmt.Errorf("showing progress: %w", err)
	}
	work, err := os.MkdirTemp(l.o.CacheDir, fetchPrefix)
	if err != nil {
		return "", fmt.Errorf("making a folder for the class archive: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }() // else removed by the next fetch

	made := filepath.Join(work, "classes.jsa")
	l.o.DataDir = filepath.Join(work, "home")
	l.o.ShortLived = true
	l.archive = "-XX:ArchiveClassesAtExit=" + made
	if err := train(ctx, l); err != nil && !errors.Is(err, ErrFailed) {
		return "", err
	}
	if _, err := os.Stat(made); err != nil {
		return "", os.WriteFile(path, nil, 0o600)
	}
	return path, os.Rename(made, path)
}

// train runs a server on an empty folder through training.cypher and stops it;
// Java writes the archive while it ends.
func train(ctx context.Context, l launch) error {
	if err := os.MkdirAll(l.o.DataDir, 0o700); err != nil {
		return fmt.Errorf("making a folder to train in: %w", err)
	}
	lock, _, err := lockServer(l.o.DataDir)
	if err != nil {
		return err
	}
	defer lock.Close()
	password, err := ensurePassword(ctx, l)
	if err != nil {
		return err
	}
	r, err := l.start(ctx, lock, password)
	if err != nil {
		return err
	}
	err = runTraining(ctx, r.ports.boltURI(), password)
	return errors.Join(err, r.stop())
}

func runTraining(ctx context.Context, uri, password string) (err error) {
	driver, err := connect(uri, password)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	for query := range strings.SplitSeq(trainingQueries, ";\n") {
		if strings.TrimSpace(query) == "" {
			continue
		}
		if _, err := neo4j.ExecuteQuery(ctx, driver, query, nil, neo4j.EagerResultTransformer); err != nil {
			return fmt.Errorf("training: %w", err)
		}
	}
	return nil
}
