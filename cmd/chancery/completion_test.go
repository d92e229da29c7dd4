package main

import (
	"slices"
	"strings"
	"testing"
)

// completions gives what a shell would offer behind these words.
func completions(t *testing.T, args ...string) []string {
	t.Helper()
	o := chancery(t, "", append([]string{"__complete"}, args...)...).must(t)
	lines := strings.Split(strings.TrimSpace(o.out), "\n")
	return lines[:len(lines)-1] // the last tells the shell what to do
}

func TestTheShellOffersWhatIsAccepted(t *testing.T) {
	t.Setenv("CHANCERY_CONFIG", "/nowhere.yaml") // no matter what is wrong with that
	for _, c := range []struct {
		args  string
		want  string
		least int
	}{
		{"timeline --type ", "CONSULT", 17},
		{"timeline --type CONSULT,AG", "CONSULT,AGREE", 1},
		{"timeline --mode exp", "expel", 1},
		{"timeline --context emb", "embassies", 1},
		{"timeline --role ", "mediator", 10},
		{"timeline --status ", "disputed", 6},
		{"timeline --modality ", "planned", 7},
		{"timeline --format ", "jsonl", 2},
		{"export --format ", "graphml", 9},
		{"timeline --date-field ", "ingested", 3},
		{"serve --extractor ", "llm", 3},
		{"keys create --role ", "editor", 3},
		{"time", "timeline\tPrint the events of an actor, a place, a span of time", 1},
		{"completion ", "bash\tGenerate the autocompletion script for bash", 4},
	} {
		args := strings.Split(c.args, " ")
		got := completions(t, args...)
		if !slices.Contains(got, c.want) || len(got) < c.least {
			t.Errorf("%q offers %q, want %q among %d", c.args, got, c.want, c.least)
		}
	}
	if got := completions(t, "timeline", "--type", "CONSULT,CONS"); len(got) != 0 {
		t.Errorf("the same type twice: %q", got)
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if o := chancery(t, "", "completion", shell).must(t); !strings.Contains(o.out, "chancery") {
			t.Errorf("the script for %s is %q", shell, o.out)
		}
	}
}
