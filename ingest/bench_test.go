package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"chancery/graph"
)

// BenchmarkRead reads the golden articles over and over, on one core, and reports
// sentences a second.
func BenchmarkRead(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	files, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var articles []graph.Article
	sentences := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		_, body, _ := strings.Cut(string(txtar.Parse(data).Files[0].Data), "\n")
		articles = append(articles, graph.Article{Language: "ar", Text: body})
		sentences += strings.Count(body, ".")
	}
	for b.Loop() {
		for _, a := range articles {
			if _, err := p.Read(b.Context(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(sentences*b.N)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkReadWithoutAStop reads a megabyte that never ends a sentence.
func BenchmarkReadWithoutAStop(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("التقى وزير الخارجية المصري نظيره القطري في القاهرة و", 12_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := p.Read(b.Context(), graph.Article{Language: "ar", Text: text}); err != nil {
			b.Fatal(err)
		}
	}
}
