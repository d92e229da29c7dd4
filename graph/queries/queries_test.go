package queries

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "put the texts that queries share into all that have their marks")

// shared are the texts that queries have in common, word for word: each stands in a
// file of its own, between the line it begins with and the line it ends with.
var shared = []struct{ file, begin, end string }{
	{"event_filter.md", "  // filter: one text", "  // end of filter\n"},
	{"event_selection.md", "// selection: one text", "// end of selection\n"},
}

func TestSharedTextsAreTheSame(t *testing.T) {
	files, err := filepath.Glob("*.[cm][yd]*")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range shared {
		want := between(readFile(t, s.file), s.begin, s.end)
		if want == "" {
			t.Fatalf("%s has no text between %q and %q", s.file, s.begin, s.end)
		}
		for _, file := range files {
			text := readFile(t, file)
			got := between(text, s.begin, s.end)
			switch {
			case got == want || got == "" && !strings.Contains(text, s.begin):
			case *update && got != "":
				if err := os.WriteFile(file, []byte(strings.Replace(text, got, want, 1)), 0o644); err != nil {
					t.Fatal(err)
				}
			default:
				t.Errorf("%s has not the text of %s; go test ./graph/queries -update puts it there", file, s.file)
			}
		}
	}
}

func between(text, begin, end string) string {
	from := strings.Index(text, begin)
	if from < 0 {
		return ""
	}
	n := strings.Index(text[from:], end)
	if n < 0 {
		return ""
	}
	return text[from : from+n+len(end)]
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
