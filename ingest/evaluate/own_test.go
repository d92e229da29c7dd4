package evaluate_test

import (
	"path/filepath"
	"strings"
	"testing"

	"chancery/ingest"
	"chancery/ingest/evaluate"
)

// TestFloor reads the project's own annotated articles: none of the languages may be
// read worse than floor.yaml demands. With -v it shows the figures.
func TestFloor(t *testing.T) {
	floors, err := evaluate.LoadFloors("floor.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if files, err := filepath.Glob("gold/articles/*.txt"); err != nil || len(files) == 0 {
		t.Logf("gold has no articles: %v", err)
		return
	}
	articles, err := evaluate.Load("gold")
	if err != nil {
		t.Fatal(err)
	}
	pipeline, err := ingest.New()
	if err != nil {
		t.Fatal(err)
	}
	report, err := evaluate.Run(t.Context(), pipeline, articles)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := report.Write(&text, false); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", text.String())
	for _, err := range floors.Check(report) {
		t.Error(err)
	}
	if report.Misquoted > 0 {
		t.Errorf("%d quotations are not verbatim", report.Misquoted)
	}
}
