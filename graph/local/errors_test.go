//go:build unix

package local

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// wantError checks kind, words and that the message is one line.
func wantError(t *testing.T, err, kind error, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got error %v, want one of the kind %q", err, kind)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
	if strings.Contains(strings.TrimSpace(err.Error()), "\n") {
		t.Errorf("error is more than one line: %q", err)
	}
}

// script puts a program of that name into dir.
func script(t *testing.T, dir, name, body string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}

func fakeJava(t *testing.T, dir, banner string) {
	t.Helper()
	script(t, dir, "java", "echo '"+banner+"' >&2")
}

// onlyPrograms makes a PATH with those of the named programs and nothing else.
func onlyPrograms(t *testing.T, names ...string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return dir
}

func TestNoJava(t *testing.T) {
	onlyPrograms(t)
	t.Setenv("JAVA_HOME", "")
	_, err := Start(t.Context(), Options{DataDir: t.TempDir()})
	wantError(t, err, ErrNoJava, "17 or 21", installLine(), "NEO4J_URI", "docker compose up")
}

func TestJavaThatOnlySaysWhereToGetIt(t *testing.T) {
	script(t, onlyPrograms(t), "java", "echo Unable to locate a Java Runtime. >&2; exit 1")
	t.Setenv("JAVA_HOME", "")
	_, err := Start(t.Context(), Options{DataDir: t.TempDir()})
	wantError(t, err, ErrNoJava)
}

func TestWrongJava(t *testing.T) {
	for banner, version := range map[string]string{
		`openjdk version "11.0.20" 2023-07-18`: "Java 11",
		`java version "1.8.0_391"`:             "Java 8",
		`openjdk version "25" 2025-09-16`:      "Java 25",
	} {
		fakeJava(t, onlyPrograms(t), banner)
		t.Setenv("JAVA_HOME", "")
		_, err := Start(t.Context(), Options{DataDir: t.TempDir()})
		wantError(t, err, ErrWrongJava, version, "17 or 21", installLine())
	}
}

func TestJavaOfPathWhereThatOfJavaHomeIsTooOld(t *testing.T) {
	home := t.TempDir()
	fakeJava(t, filepath.Join(home, "bin"), `openjdk version "11.0.20" 2023-07-18`)
	t.Setenv("JAVA_HOME", home)
	fakeJava(t, onlyPrograms(t), "Picked up JAVA_TOOL_OPTIONS: -Dx=y\nopenjdk version \"21.0.1\" 2023-10-17")
	j, err := findJava(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(j.path, home) {
		t.Errorf("took %s", j.path)
	}
}

func TestNotWritable(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "closed")
	if err := os.Mkdir(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 { // whom modes do not hold back
		dir = "/sys/kernel"
	}
	_, err := Start(t.Context(), Options{DataDir: filepath.Join(dir, "chancery")})
	wantError(t, err, ErrNotWritable, dir)
}

func TestFolderOfNewerVersion(t *testing.T) {
	for _, version := range []string{"5.27.0", "2025.10.1", "6.0.0"} {
		dir := t.TempDir()
		if err := writeVersion(dir, version); err != nil {
			t.Fatal(err)
		}
		_, err := Start(t.Context(), Options{DataDir: dir})
		wantError(t, err, ErrNewerStore, version, dir)
		if _, err := os.Stat(filepath.Join(dir, passwordFile)); err == nil {
			t.Error("a refused folder was changed")
		}
	}
}

func TestFolderOfSameOrOlderVersion(t *testing.T) {
	for _, version := range []string{"5.26.31", "5.26.0", "5.13.0", "4.4.12"} {
		dir := t.TempDir()
		if err := writeVersion(dir, version); err != nil {
			t.Fatal(err)
		}
		if err := checkVersion(dir, "5.26.30"); err != nil {
			t.Error(err)
		}
	}
}

func TestNeo4jHomeWithoutNeo4j(t *testing.T) {
	home := t.TempDir()
	t.Setenv("NEO4J_HOME", home)
	_, err := Start(t.Context(), Options{DataDir: t.TempDir()})
	wantError(t, err, ErrHome, home, wantSeries)

	script(t, filepath.Join(home, "lib"), "neo4j-kernel-4.4.12.jar", "")
	_, err = Start(t.Context(), Options{DataDir: t.TempDir()})
	wantError(t, err, ErrHome, "4.4.12", wantSeries)
}

func TestSignsOfNeo4j(t *testing.T) {
	for line, kind := range map[string]error{
		"Caused by: java.io.IOException: No space left on device":                       ErrDiskFull,
		"Caused by: java.nio.file.AccessDeniedException: /data/databases/store_lock":    ErrNotWritable,
		"ERROR Store was created by a newer version of Neo4j":                           ErrNewerStore,
		"Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint": ErrFailed,
	} {
		wantError(t, explainExit(1, []string{"INFO  Starting...", line}, "neo4j.log"), kind)
	}
	err := explainExit(1, []string{"ERROR Failed to start", "Caused by: first", "Caused by: last"}, "/d/logs/neo4j.log")
	wantError(t, err, ErrFailed, "Caused by: last", "/d/logs/neo4j.log")
}

func TestInstallLine(t *testing.T) {
	for release, want := range map[string]string{
		"ID=debian\nVERSION_ID=\"12\"":                 "openjdk-17",
		"ID=debian\nVERSION_ID=\"13\"":                 "openjdk-21",
		"ID=linuxmint\nID_LIKE=\"ubuntu debian\"":      "openjdk-21",
		"ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"": "dnf",
		"ID=alpine\nVERSION_ID=3.20":                   "apk",
		"ID=plan9":                                     "Java 21",
	} {
		if got := installLineFor(linuxNames([]byte(release))); !strings.Contains(got, want) {
			t.Errorf("for %q: %q, want something with %s", release, got, want)
		}
	}
	if got := installLineFor([]string{"darwin"}); !strings.Contains(got, "brew") {
		t.Errorf("for macOS: %q", got)
	}
	if fmt.Sprint(systemNames()) == "" {
		t.Error("this system has no name")
	}
}
