package evaluate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/ingest/evaluate"
)

func TestFaultsOfSentencesNameTheirLine(t *testing.T) {
	const head = "type\tmode\ttrigger\tsource\ttarget\tsentence\n"
	for name, c := range map[string]struct{ table, want string }{
		"a type that is none":          {head + "MEET\t-\tmet\t-\t-\tThey met.\n", "en.tsv:2"},
		"a mode of another type":       {head + "CONSULT\texpel\tmet\t-\t-\tThey met.\n", "en.tsv:2"},
		"a trigger that is not there":  {head + "CONSULT\tmeeting\ttalked\t-\t-\tThey met.\n", "«talked»"},
		"a column that is missing":     {"type\tmode\n", "en.tsv:1"},
		"a line with too few columns":  {head + "CONSULT\tmeeting\n", "en.tsv"},
		"a folder without any of them": {"", "--sentences"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if c.table != "" {
				if err := os.WriteFile(filepath.Join(dir, "en.tsv"), []byte(c.table), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_, err := evaluate.LoadSentences(dir)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}
