package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"chancery/ingest/evaluate"
)

// annotated is a set of one article, whose one event the reader finds.
var annotated = map[string]string{
	"set/articles/01.ar.txt": "# written for the tests | 2024-05-02 | - | made up\n" + good + "\n",
	"set/gold/01.ar.jsonl": `{"type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"actual",` +
		`"actors":[{"role":"participant","code":"EGY"},{"role":"participant","code":"QAT"}],` +
		`"place":{"country":"EGY"},"date":"2024-05-01","evidence":["` + good + `"]}`,
	"held.yaml":  "ar: {all: 1, deeds: 1}",
	"below.yaml": "ar: {all: 1, deeds: 1}\nen: {all: 0.5}\nru: {deeds: 0.5}",
	"typo.yaml":  "ar: {f1: 1}",

	"bad/articles/01.ar.txt": "# x | 2024-05-02\n" + good,
	"bad/gold/01.ar.jsonl":   "{}\n",
}

// evaluated runs the command with these arguments.
func evaluated(t *testing.T, args ...string) outcome {
	t.Helper()
	var out, errOut bytes.Buffer
	cmd := newEval(&settings{})
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	cmd.SetArgs(args)
	cmd.SetOut(&out)
	cmd.SetErr(&errOut)
	err := cmd.ExecuteContext(t.Context())
	report(&errOut, err)
	return outcome{out.String(), errOut.String(), exitCode(err)}
}

func TestEval(t *testing.T) {
	t.Chdir(folder(t, annotated))
	o := evaluated(t, "--gold", "set", "--floor", "held.yaml").must(t)
	if !strings.Contains(o.out, "all             1.000   1.000  1.000      1      1      1") || o.errOut != "" {
		t.Errorf("wrote:\n%s%s", o.out, o.errOut)
	}
}

func TestEvalAsJSON(t *testing.T) {
	t.Chdir(folder(t, annotated))
	var r evaluate.Report
	if err := json.Unmarshal([]byte(evaluated(t, "--gold", "set", "--json").must(t).out), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Languages) != 1 || r.Languages[0].Score(evaluate.Deeds).F1 != 1 || r.Languages[0].Attributes.Date.Right != 1 {
		t.Errorf("report %+v", r)
	}
}

// Below the floor the report is written all the same, and each language is one line.
func TestEvalBelowTheFloor(t *testing.T) {
	t.Chdir(folder(t, annotated))
	o := evaluated(t, "--gold", "set", "--floor", "below.yaml")
	want := "chancery: en is read worse than it must be: F1 of all is 0.000, the floor 0.500\n" +
		"chancery: ru is read worse than it must be: F1 of deeds is 0.000, the floor 0.500\n"
	if o.code != exitFailed || o.errOut != want || !strings.Contains(o.out, "CONSULT") {
		t.Errorf("exit code %d, told %q, wrote:\n%s", o.code, o.errOut, o.out)
	}
}

func TestEvalTellsBadInput(t *testing.T) {
	t.Chdir(folder(t, annotated))
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"no set":      {nil, `--gold: "" is not valid, want the folder of an annotated set`},
		"missing set": {[]string{"--gold", "nowhere"}, `"nowhere/articles" is not valid, want a folder that is there`},
		"a bad line":  {[]string{"--gold", "bad"}, `bad/gold/01.ar.jsonl:1: type: "" is not valid, want one of`},
		"no floor":    {[]string{"--gold", "set", "--floor", "nowhere.yaml"}, `file: "nowhere.yaml" is not valid`},
		"a bad floor": {[]string{"--gold", "set", "--floor", "typo.yaml"}, `typo.yaml: `},
		"two sets":    {[]string{"--gold", "set", "--sentences", "set"}, `--sentences: "set" is not valid, want no --gold beside it`},
		"no sentence": {[]string{"--sentences", "set"}, `--sentences: "set" is not valid, want a folder with annotated sentences`},
		"a stray arg": {[]string{"set"}, `takes no argument such as "set"`},
	} {
		t.Run(name, func(t *testing.T) {
			o := evaluated(t, c.args...)
			if o.code != exitInvalid || !strings.Contains(o.errOut, c.want) || o.out != "" || strings.Count(o.errOut, "\n") != 1 {
				t.Errorf("exit code %d, told %q, wrote %q", o.code, o.errOut, o.out)
			}
		})
	}
}
