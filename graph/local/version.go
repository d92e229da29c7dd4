package local

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// versionFile in a data folder says which Neo4j wrote it last.
const versionFile = "neo4j.version"

// checkVersion refuses a folder that a newer Neo4j has written: it may have
// converted the store to a format that this one cannot read.
func checkVersion(dataDir, version string) error {
	path := filepath.Join(dataDir, versionFile)
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the version of the data folder: %w", err)
	}
	wrote := strings.TrimSpace(string(b))
	newer, err := isNewer(wrote, version)
	if err != nil {
		return fmt.Errorf("%s does not say which Neo4j wrote the folder: %w; delete that file if it was damaged", path, err)
	}
	if newer {
		return fmt.Errorf("%w: %s was written by Neo4j %s and this is %s; use a newer chancery, or another data folder",
			ErrNewerStore, dataDir, wrote, version)
	}
	return nil
}

func writeVersion(dataDir, version string) error {
	if err := os.WriteFile(filepath.Join(dataDir, versionFile), []byte(version+"\n"), 0o600); err != nil {
		return fmt.Errorf("writing the version of the data folder: %w", err)
	}
	return nil
}

// isNewer compares major and minor; patch releases share a store format.
func isNewer(a, b string) (bool, error) {
	aMajor, aMinor, err := majorMinor(a)
	if err != nil {
		return false, err
	}
	bMajor, bMinor, err := majorMinor(b)
	if err != nil {
		return false, err
	}
	return aMajor > bMajor || (aMajor == bMajor && aMinor > bMinor), nil
}

func majorMinor(version string) (major, minor int, err error) {
	parts := strings.SplitN(version, ".", 3)
	if len(parts) < 2 {
		return 0, 0, fmt.Errorf("%q is not a version like 5.26.30", version)
	}
	major, err = strconv.Atoi(parts[0])
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not a version like 5.26.30", version)
	}
	minor, err = strconv.Atoi(parts[1])
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not a version like 5.26.30", version)
	}
	return major, minor, nil
}
