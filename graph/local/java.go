package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// javaVersions are the versions that Neo4j 5.26 runs on.
var javaVersions = []int{17, 21}

// java is a Java that can run Neo4j.
type java struct {
	path   string
	banner string // what "java -version" says; a class archive fits one build only
}

var versionInBanner = regexp.MustCompile(`version "(\d+)(?:\.(\d+))?`)

// findJava takes the Java of JAVA_HOME, else the one in PATH; the first that Neo4j
// runs on.
func findJava(ctx context.Context) (java, error) {
	var found []string
	for _, path := range javaCandidates() {
		banner, version, err := askJava(ctx, path)
		if ctx.Err() != nil {
			return java{}, ctx.Err()
		}
		if err != nil {
			continue // a broken link, or the stand-in of macOS that only says where to get Java
		}
		if slices.Contains(javaVersions, version) {
			return java{path: path, banner: banner}, nil
		}
		found = append(found, fmt.Sprintf("%s is Java %d", path, version))
	}
	if len(found) > 0 {
		return java{}, fmt.Errorf("%w: %s, and Neo4j needs 17 or 21; install it with: %s; %s",
			ErrWrongJava, strings.Join(found, ", "), installLine(), otherWays)
	}
	return java{}, fmt.Errorf("%w in JAVA_HOME or PATH, and Neo4j needs Java 17 or 21; install it with: %s; %s",
		ErrNoJava, installLine(), otherWays)
}

func javaCandidates() []string {
	var paths []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		paths = append(paths, filepath.Join(home, "bin", "java"))
	}
	if path, err := exec.LookPath("java"); err == nil {
		paths = append(paths, path)
	}
	return paths
}

func askJava(ctx context.Context, path string) (banner string, version int, err error) {
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", 0, fmt.Errorf("asking %s for its version: %w", path, err)
	}
	m := versionInBanner.FindStringSubmatch(string(out))
	if m == nil {
		return "", 0, errors.New(path + " does not tell its version")
	}
	major := m[1]
	if major == "1" { // until 8, versions were called 1.8
		major = m[2]
	}
	version, err = strconv.Atoi(major)
	return string(out), version, err
}
