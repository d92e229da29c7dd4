package ingest

import (
	"strings"
	"testing"

	"chancery/graph"
	"chancery/ingest/evaluate"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// BenchmarkRead reads the annotated articles of each language over and over, on one
// core, and reports sentences a second.
func BenchmarkRead(b *testing.B) {
	p, articles := annotated(b)
	for _, tag := range lang.Tags() {
		b.Run(tag, func(b *testing.B) {
			sentences := 0
			for _, a := range articles[tag] {
				sentences += len(text.Parse(a, p.readers[tag].analyzer).Sentences)
			}
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles[tag] {
					if _, err := p.Read(b.Context(), a); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(sentences*b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}

// BenchmarkReadParallel reads them on all cores at once, which share what a pipeline
// remembers of words.
func BenchmarkReadParallel(b *testing.B) {
	p, articles := annotated(b)
	for _, tag := range lang.Tags() {
		b.Run(tag, func(b *testing.B) {
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					for _, a := range articles[tag] {
						if _, err := p.Read(b.Context(), a); err != nil {
							b.Error(err)
							return
						}
					}
				}
			})
		})
	}
}

// annotated returns a pipeline and the annotated articles by language.
func annotated(b testing.TB) (*Pipeline, map[string][]graph.Article) {
	b.Helper()
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	all, err := evaluate.Load("evaluate/gold")
	if err != nil {
		b.Fatal(err)
	}
	articles := map[string][]graph.Article{}
	for _, a := range all {
		articles[a.Language] = append(articles[a.Language], a.Article)
	}
	return p, articles
}

// BenchmarkReadWithoutAStop reads a megabyte that never ends a sentence.
func BenchmarkReadWithoutAStop(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for name, c := range endless {
		b.Run(name, func(b *testing.B) {
			s := strings.Repeat(c.text, 1<<20/len(c.text))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				if _, err := p.Read(b.Context(), graph.Article{Language: c.language, Text: s}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
