package local

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"syscall"
)

// sign is a text in the output of Maven or Neo4j that tells what is wrong.
type sign struct {
	text   *regexp.Regexp
	kind   error
	advice string
}

// errPortTaken is not shown: the start is tried again with other ports.
var errPortTaken = errors.New("port taken")

var (
	fullDisk = sign{regexp.MustCompile(`No space left on device|Disk quota exceeded`), ErrDiskFull,
		"free 300 MB for Neo4j itself and what your data needs, or choose another folder"}
	noPermission = sign{regexp.MustCompile(`AccessDeniedException|Permission denied|Read-only file system|not writable`), ErrNotWritable,
		"make the folder writable for this user, or choose another one"}
)

var mavenSigns = []sign{
	fullDisk,
	noPermission,
	{regexp.MustCompile(`(?i)offline|unknown ?host|name resolution|timed? ?out|connection (refused|reset)|unreachable|could not transfer|no route`), ErrOffline,
		"Neo4j is fetched on first use, so connect once, or tell Maven of your proxy or mirror in ~/.m2/settings.xml, or set NEO4J_HOME to an unpacked Neo4j " + wantSeries + ", " + otherWays},
}

var neo4jSigns = []sign{
	{regexp.MustCompile(`PortBindException|Address already in use`), errPortTaken, ""},
	{regexp.MustCompile(`Lock file has been locked`), ErrInUse,
		"another Neo4j that chancery did not start has it open: stop that, or choose another data folder"},
	fullDisk,
	noPermission,
	{regexp.MustCompile(`(?i)newer version|higher version|unknown ?store ?version|Unable to (parse|read) store ?version|unrecognised format|downgrade`), ErrNewerStore,
		"use a newer chancery, or another data folder"},
	{regexp.MustCompile(`Could not reserve enough space|Invalid maximum heap size|insufficient memory|OutOfMemoryError`), ErrFailed,
		"give it a heap that this machine has room for"},
}

// read finds the first sign in a program's output and makes it an error of one
// line; without one it returns nil.
func readSigns(signs []sign, lines []string) error {
	for _, s := range signs {
		for _, line := range lines {
			if s.text.MatchString(line) {
				return fmt.Errorf("%w: %s (%s)", s.kind, s.advice, shorten(line))
			}
		}
	}
	return nil
}

func explainMaven(problems []string, exit error) error {
	if err := readSigns(mavenSigns, problems); err != nil {
		return fmt.Errorf("fetching Neo4j: %w", err)
	}
	said := "it said nothing"
	if len(problems) > 0 {
		said = shorten(problems[0])
	}
	return fmt.Errorf("fetching Neo4j: Maven failed (%w): %s", exit, said)
}

// explainSystem makes what the operating system refused one of our errors.
func explainSystem(err error) error {
	switch {
	case err == nil || errors.Is(err, ErrDiskFull) || errors.Is(err, ErrNotWritable):
		return err
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: %w; %s", ErrDiskFull, err, fullDisk.advice)
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w; %s", ErrNotWritable, err, noPermission.advice)
	}
	return err
}

// explainExit says why Neo4j ended, from what it wrote in this run.
func explainExit(code int, output []string, logPath string) error {
	if err := readSigns(neo4jSigns, output); err != nil {
		return err
	}
	cause := "it said nothing"
	for _, line := range output {
		if strings.Contains(line, "ERROR") || strings.Contains(line, "Error") || strings.HasPrefix(line, "Caused by") {
			cause = shorten(line) // the last cause is the first that went wrong
		}
	}
	return fmt.Errorf("%w: it ended with exit code %d: %s; all it said is in %s", ErrFailed, code, cause, logPath)
}

func shorten(line string) string {
	const most = 300
	r := []rune(strings.TrimSpace(line))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most]) + "…"
}
