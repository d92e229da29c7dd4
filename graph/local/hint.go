package local

import (
	"bufio"
	"bytes"
	_ "embed"
	"os"
	"runtime"
	"strings"
)

// otherWays is how to do without Java and Maven.
const otherWays = "or set NEO4J_URI to a server that runs, or run: docker compose up"

//go:embed install.tsv
var installTable string

// installLine is the command that installs Java and Maven on this system.
func installLine() string {
	return installLineFor(systemNames())
}

// installLineFor takes names from the most to the least exact.
func installLineFor(names []string) string {
	for _, name := range append(names, "any") {
		for line := range strings.Lines(installTable) {
			system, command, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if ok && system == name {
				return command
			}
		}
	}
	return ""
}

// systemNames are the names that install.tsv may know this system by: on Linux what
// /etc/os-release says, "debian-12" before "debian" before what it is like.
func systemNames() []string {
	if runtime.GOOS != "linux" {
		return []string{runtime.GOOS}
	}
	b, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return nil
	}
	return linuxNames(b)
}

func linuxNames(osRelease []byte) []string {
	fields := map[string]string{}
	for s := bufio.NewScanner(bytes.NewReader(osRelease)); s.Scan(); {
		key, value, _ := strings.Cut(s.Text(), "=")
		fields[key] = strings.Trim(value, `"'`)
	}
	id := fields["ID"]
	return append([]string{id + "-" + fields["VERSION_ID"], id}, strings.Fields(fields["ID_LIKE"])...)
}
