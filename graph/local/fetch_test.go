//go:build unix

package local

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write jars.lock anew from what pom.xml names")

// TestJarsLock makes jars.lock where it is told to (go generate does), and checks
// that each line of it is a name and a sum.
func TestJarsLock(t *testing.T) {
	if *update {
		writeLock(t)
	}
	line := regexp.MustCompile(`^[^/ ]+\.jar [0-9a-f]{64}\n$`)
	for l := range strings.Lines(jarsLock) {
		if !line.MatchString(l) {
			t.Errorf("jars.lock has the line %q", l)
		}
	}
	var names []string
	for _, j := range lockedJars() {
		names = append(names, j.name)
	}
	if v, err := versionOf(names); err != nil || !strings.HasPrefix(v, wantSeries+".") {
		t.Errorf("jars.lock is of Neo4j %q (%v), want %s", v, err, wantSeries)
	}
}

func writeLock(t *testing.T) {
	t.Helper()
	mvn, err := findMaven()
	if err != nil {
		t.Fatal(err)
	}
	work := t.TempDir()
	lib := filepath.Join(work, "lib")
	run := mavenRun{mvn: mvn, work: work, to: lib, repository: filepath.Join(work, "repository")}
	if err := runMaven(t.Context(), Options{Progress: os.Stderr}, run); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(lib) // sorted by name
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		sum, err := sumFile(filepath.Join(lib, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, e.Name(), sum)
	}
	jarsLock = b.String()
	if err := os.WriteFile("jars.lock", []byte(jarsLock), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestNoMaven(t *testing.T) {
	onlyPrograms(t, "java")
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), CacheDir: t.TempDir()})
	wantError(t, err, ErrNoMaven, installLine(), "NEO4J_HOME", "NEO4J_URI", "docker compose up")
}

// The real Maven with an empty repository and a proxy that is not there.
func TestOffline(t *testing.T) {
	t.Setenv("MAVEN_OPTS", "-Dmaven.repo.local="+t.TempDir()+
		" -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1")
	cache := t.TempDir()
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), CacheDir: cache})
	wantError(t, err, ErrOffline, "NEO4J_HOME", "settings.xml")
	left, err := filepath.Glob(filepath.Join(cache, "*"))
	if err != nil || len(left) != 1 || filepath.Base(left[0]) != "fetch.lock" {
		t.Errorf("left in the cache: %v (%v), want only the lock", left, err)
	}
}

// fakeMaven is a Maven that delivers the real jars, by links, and then runs more
// lines of shell with $out, the folder, and $n, how often it has run before.
func fakeMaven(t *testing.T, more string) {
	t.Helper()
	o, err := Options{DataDir: t.TempDir()}.complete()
	if err != nil {
		t.Fatal(err)
	}
	d, err := findDistribution(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	script(t, bin, "mvn", fmt.Sprintf(`
for a in "$@"; do case "$a" in -DoutputDirectory=*) out="${a#*=}";; esac; done
n=$(wc -l < %[1]s/runs 2>/dev/null || echo 0); echo run >> %[1]s/runs
mkdir -p "$out"; ln -s %[2]s/*.jar "$out"
%[3]s`, bin, filepath.Dir(d.jars[0]), more))
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
}

const breakOne = `rm "$out/asm-9.7.1.jar"; echo broken > "$out/asm-9.7.1.jar"`

func TestBrokenJarIsFetchedOnceMore(t *testing.T) {
	fakeMaven(t, `[ "$n" -gt 0 ] || { `+breakOne+`; }`)
	var shown bytes.Buffer
	o, err := Options{DataDir: t.TempDir(), CacheDir: t.TempDir(), Progress: &shown}.complete()
	if err != nil {
		t.Fatal(err)
	}
	d, err := findDistribution(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(shown.String(), "asm-9.7.1.jar") {
		t.Errorf("the broken jar was not named: %q", shown.String())
	}
	damageAndRepair(t, o, d.jars[3])
}

// damageAndRepair breaks a jar of the cache, which the next start must find.
func damageAndRepair(t *testing.T, o Options, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := findDistribution(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if err := verifyJars(filepath.Dir(path), lockedJars()); err != nil {
		t.Error(err)
	}
}

func TestJarThatStaysBroken(t *testing.T) {
	fakeMaven(t, breakOne)
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), CacheDir: t.TempDir()})
	wantError(t, err, ErrBrokenJar, "asm-9.7.1.jar", "mirror")
}

func TestFullDisk(t *testing.T) {
	fakeMaven(t, `ls > /dev/full || echo 'Error: No space left on device'; exit 1`)
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), CacheDir: t.TempDir()})
	wantError(t, err, ErrDiskFull, "free 300 MB")
	wantError(t, checkRoom(t.TempDir(), 1<<62), ErrDiskFull, "are left")
}
