package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Who asks by an Arabic name, from which year on, in which order: the command
// answers as the graph does.
func TestTimeline(t *testing.T) {
	useGraph(t)
	chancery(t, sampleText, "ingest", "--published", "2025-02-27", "-").must(t)

	all := chancery(t, "", "timeline", "--actor", "روسيا", "--format", "jsonl").must(t)
	lines := decodeLines(t, all.out)
	if len(lines) < 5 {
		t.Fatalf("only %d events of Russia", len(lines))
	}
	for _, l := range lines {
		if !has(l, "RUS") || l.Article == "" {
			t.Errorf("event %s is not one of Russia, or of no article", l.ID)
		}
	}
	byCode := chancery(t, "", "timeline", "--actor", "RUS", "--format", "jsonl").must(t)
	if diff := cmp.Diff(all.out, byCode.out); diff != "" {
		t.Errorf("another timeline by code (-name +code):\n%s", diff)
	}
	table := chancery(t, "", "timeline", "--actor", "Russia", "--from", "2014", "--to", "2015", "--names", "ar").must(t)
	for _, part := range []string{"WHEN", "2014", "COERCE/seize", "\u2068روسيا\u2069"} {
		if !strings.Contains(table.out, part) {
			t.Errorf("%q is missing in:\n%s", part, table.out)
		}
	}
	if strings.Contains(table.out, "2022") {
		t.Errorf("2022 is not before 2015:\n%s", table.out)
	}
}

func TestTimelineLimitAndOrder(t *testing.T) {
	useGraph(t)
	chancery(t, sampleText, "ingest", "--published", "2025-02-27", "-").must(t)
	all := chancery(t, "", "timeline", "--order", "asc", "--format", "jsonl").must(t)
	lines := strings.SplitAfter(all.out, "\n")
	o := chancery(t, "", "timeline", "--order", "asc", "--limit", "2", "--format", "jsonl").must(t)
	if diff := cmp.Diff(strings.Join(lines[:2], ""), o.out); diff != "" {
		t.Errorf("the first two events (-want +got):\n%s", diff)
	}
	if o.errOut != "There are more than these 2; --limit shows more.\n" {
		t.Errorf("told %q", o.errOut)
	}
}

func TestTimelineOfNobody(t *testing.T) {
	useGraph(t)
	for _, args := range [][]string{{"--actor", "Atlantis"}, {"--between", "Atlantis,Lemuria"}, {"--place", "Atlantis"}} {
		o := chancery(t, "", append([]string{"timeline"}, args...)...)
		if o.code != exitNotFound || !strings.Contains(o.errOut, `"Atlantis": not found`) || !strings.Contains(o.errOut, args[0]) {
			t.Errorf("%v: exit code %d, told %q", args, o.code, o.errOut)
		}
	}
}
