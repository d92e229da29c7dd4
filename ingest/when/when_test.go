package when

import (
	"bufio"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

var update = flag.Bool("update", false, "write what is found into testdata, to be read before it is committed")

// reader returns what takes articles of a language apart and finds the times in them.
func reader(t testing.TB, tag string) func(published time.Time, s string) (*text.Document, [][]Expression) {
	t.Helper()
	an, err := lang.NewAnalyzer(tag)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := New(tag, an.Vocabulary())
	if err != nil {
		t.Fatal(err)
	}
	return func(published time.Time, s string) (*text.Document, [][]Expression) {
		d := text.Parse(graph.Article{Text: s, PublishedAt: published}, an)
		return d, tagger.Mark(d)
	}
}

// TestMark reads testdata/LANGUAGE.txt of every language: a sentence a line, and under it, indented,
// the times told in it and what they mean; "|" parts what they mean looking back
// from what they mean looking ahead. "published" sets the day of publication.
func TestMark(t *testing.T) {
	for _, tag := range lang.Tags() {
		t.Run(tag, func(t *testing.T) {
			markFile(t, filepath.Join("testdata", tag+".txt"), reader(t, tag))
		})
	}
}

func markFile(t *testing.T, name string, read func(time.Time, string) (*text.Document, [][]Expression)) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	var published time.Time
	lines := bufio.NewScanner(strings.NewReader(string(b)))
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "\t") {
			continue
		}
		got.WriteString(line + "\n")
		if day, ok := strings.CutPrefix(line, "published "); ok {
			published, _ = time.Parse(time.DateOnly, day) // "unknown" is the zero time
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		_, found := read(published, line)
		for _, sentence := range found {
			for _, e := range sentence {
				got.WriteString("\t" + show(e) + "\n")
			}
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(b), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func show(e Expression) string {
	s := e.Text + " = "
	switch {
	case e.Vague:
		return s + "vague"
	case !e.Interval.Known():
		return s + "unknown"
	}
	s += showInterval(e.Interval)
	if e.Coming.Known() {
		s += " | " + showInterval(e.Coming)
	}
	return s
}

func showInterval(i graph.Interval) string {
	from, to := i.Start.Format(time.DateOnly), i.End.AddDate(0, 0, -1).Format(time.DateOnly)
	if from == to {
		return from
	}
	return from + "/" + to + " " + string(i.Precision)
}

func TestUnknownLanguage(t *testing.T) {
	if _, err := New("tlh", text.NewVocabulary()); err == nil || !strings.Contains(err.Error(), "ingest/lang/tlh/when.yaml") {
		t.Errorf("New(tlh) = %v, want an error that names the file", err)
	}
}
