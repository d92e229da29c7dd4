package ingest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"chancery/graph"
)

var update = flag.Bool("update", false, "write what is read now into the golden files")

// TestGolden reads whole articles and compares with what a reviewer has seen:
// go test ./ingest -run Golden -update shows a change as a diff of these files.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, err := p.Read(t.Context(), goldenArticle(t, string(ar.Files[0].Data)))
			if err != nil {
				t.Fatal(err)
			}
			got := goldenEvents(r.Events)
			if *update {
				ar.Files = append(ar.Files[:1], txtar.File{Name: "events.txt", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) < 2 {
				t.Fatal("no events.txt: run with -update and read what it writes")
			}
			if d := cmp.Diff(string(ar.Files[1].Data), got); d != "" {
				t.Errorf("read differently (-golden +now):\n%s", d)
			}
		})
	}
}

// goldenArticle reads an article with its publication day in the first line.
func goldenArticle(t *testing.T, s string) graph.Article {
	t.Helper()
	head, body, _ := strings.Cut(s, "\n")
	day, err := time.Parse(time.DateOnly, strings.TrimPrefix(head, "published: "))
	if err != nil {
		t.Fatalf("first line %q is no published: 2006-01-02", head)
	}
	return graph.Article{PublishedAt: day, Text: body}
}

func goldenEvents(events []graph.Event) string {
	number := map[string]int{}
	for i, e := range events {
		number[e.ID] = i + 1
	}
	var b strings.Builder
	for i, e := range events {
		fmt.Fprintf(&b, "%d %s/%s  %s %s", i+1, e.Type, e.Mode, e.Polarity, e.Modality)
		if e.Background {
			b.WriteString(" background")
		}
		if e.Time.Known() {
			fmt.Fprintf(&b, "  %s/%s %s", e.Time.Start.Format(time.DateOnly), e.Time.End.Format(time.DateOnly), e.Time.Precision)
		}
		if e.Place != nil {
			fmt.Fprintf(&b, "  %s, %s", e.Place.Name("en"), e.Place.Country)
		}
		b.WriteByte('\n')
		for _, p := range e.Participants {
			fmt.Fprintf(&b, "  %s %s (%s)  «%s»\n", p.Role, p.Actor.Name("en"), p.Actor.ID, p.Mention)
		}
		for _, a := range e.AttributedTo {
			fmt.Fprintf(&b, "  says %s\n", a.Name("en"))
		}
		if len(e.Contexts) > 0 {
			fmt.Fprintf(&b, "  about %s\n", strings.Join(e.Contexts, ", "))
		}
		for _, r := range e.Relations {
			fmt.Fprintf(&b, "  %s %d\n", r.Type, number[r.Event])
		}
		for _, q := range e.Evidence {
			fmt.Fprintf(&b, "  [%d, %d) %s\n", q.From, q.To, q.Quote)
		}
	}
	return b.String()
}
