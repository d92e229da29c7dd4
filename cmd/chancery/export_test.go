package main

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/api/export"
)

// One graph serves what the commands that look at it show.
func TestExportActorsStatsAndFilters(t *testing.T) {
	useGraph(t)
	chancery(t, sampleText, "ingest", "--published", "2025-02-27", "-").must(t)
	all := len(decodeLines(t, chancery(t, "", "timeline", "--limit", "1000", "--format", "jsonl").must(t).out))

	t.Run("export to a file", func(t *testing.T) {
		dir := t.TempDir()
		file := filepath.Join(dir, "events.csv")
		o := chancery(t, "", "export", "--format", "csv", "-o", file).must(t)
		if o.out != "" || o.errOut != count(all, "event")+" in "+file+"\n" {
			t.Errorf("said %q and %q", o.out, o.errOut)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll(); err != nil || len(rows) != all+1 {
			t.Errorf("%d rows, %v; want %d", len(rows), err, all+1)
		}
		if files, _ := os.ReadDir(dir); len(files) != 1 {
			t.Errorf("something is left beside it: %v", files)
		}
		if o := chancery(t, "", "export", "-o", filepath.Join(dir, "none", "x")); o.code != exitFailed || strings.Count(o.errOut, "\n") != 1 {
			t.Errorf("without the folder: exit code %d, told %q", o.code, o.errOut)
		}
	})
	t.Run("every format", func(t *testing.T) {
		for _, f := range export.Formats {
			if o := chancery(t, "", "export", "--format", f.Name, "--actor", "روسيا", "--names", "ar").must(t); o.out == "" {
				t.Errorf("%s is empty", f.Name)
			}
		}
	})
	t.Run("filters", func(t *testing.T) {
		for _, args := range [][]string{
			{"--status", "happened"}, {"--status", "planned,proposed,cancelled,denied,disputed"}, {"--background", "true"}, {"--background", "false"},
			{"--mode", "meeting"}, {"--context", "embassies"}, {"--role", "host"}, {"--min-confidence", "0.9"}, {"--q", "سفار"},
			{"--date-field", "published", "--from", "2025-02-27", "--to", "2025-02-28"},
		} {
			o := chancery(t, "", append([]string{"timeline", "--limit", "1000", "--format", "jsonl"}, args...)...).must(t)
			lines := decodeLines(t, o.out)
			published := args[0] == "--date-field"
			if published != (len(lines) == all) || len(lines) == 0 && args[0] != "--role" && args[0] != "--min-confidence" {
				t.Errorf("%v chooses %d of %d events", args, len(lines), all)
			}
		}
		if o := chancery(t, "", "timeline", "--min-sources", "2", "--format", "jsonl").must(t); o.out != "" {
			t.Errorf("two sources: %s", o.out)
		}
	})
	t.Run("actors", func(t *testing.T) {
		o := chancery(t, "", "actors", "روس").must(t)
		if lines := strings.Split(o.out, "\n"); !strings.HasPrefix(lines[0], "ID") || !strings.HasPrefix(lines[1], "RUS ") {
			t.Errorf("found:\n%s", o.out)
		}
		if o := chancery(t, "", "actors", "Atlantis"); o.code != exitNotFound || !strings.Contains(o.errOut, "Atlantis") {
			t.Errorf("exit code %d, told %q", o.code, o.errOut)
		}
		for _, args := range [][]string{{"actors"}, {"actors", "…"}, {"actors", "a", "--limit", "0"}} {
			if o := chancery(t, "", args...); o.code != exitInvalid {
				t.Errorf("%v: exit code %d, told %q", args, o.code, o.errOut)
			}
		}
	})
	t.Run("stats", func(t *testing.T) {
		words := strings.Join(strings.Fields(chancery(t, "", "stats").must(t).out), " ")
		for _, want := range []string{"GRAPH articles 1 actors ", "TYPE ", "CONSULT ", " YEAR ", " 2014 1 ", " READER rules/"} {
			if !strings.Contains(words, want) {
				t.Errorf("%q is missing in %s", want, words)
			}
		}
	})
}

// A file that cannot be written to its end leaves what was there, and nothing else.
func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := folder(t, map[string]string{"events.csv": "the old one"})
	file := filepath.Join(dir, "events.csv")
	broken := errors.New("broken off")
	err := writeWhole(file, func(w io.Writer) error {
		_, err := io.WriteString(w, "half of the new")
		return errors.Join(err, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("error is %v", err)
	}
	text, err := os.ReadFile(file)
	if err != nil || string(text) != "the old one" {
		t.Errorf("the file has %q, %v", text, err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("something is left: %v", files)
	}
}
