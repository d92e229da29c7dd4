package main

import (
	"strings"
	"testing"
)

func TestBadCommandLine(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"unknown command":  {[]string{"explode"}, `unknown command "explode"`},
		"a lost dash":      {[]string{"timeline", "actor", "RUS"}, `takes no argument such as "actor"`},
		"up with words":    {[]string{"up", "now"}, `takes no argument such as "now"`},
		"table or jsonl":   {[]string{"extract", "--format", "csv", "-"}, `--format: "csv" is not valid, want one of table, jsonl`},
		"explain as jsonl": {[]string{"extract", "--explain", "--format", "jsonl", "-"}, `--explain`},
		"no date":          {[]string{"timeline", "--from", "yesterday"}, `--from: "yesterday" is not valid, want a year, month or day`},
		"empty span":       {[]string{"timeline", "--from", "2025", "--to", "2014"}, `--to: "2014" is not valid, want a day after --from, 2025 (--to is not in the span itself)`},
		"no type":          {[]string{"timeline", "--type", "CONSULT,PARTY"}, `--type: "PARTY" is not valid, want one of AGREE, `},
		"no modality":      {[]string{"timeline", "--modality", "sure"}, `--modality: "sure" is not valid, want one of actual, `},
		"no polarity":      {[]string{"timeline", "--polarity", "maybe"}, `--polarity: "maybe" is not valid, want one of affirmed, negated`},
		"no role":          {[]string{"timeline", "--role", "king"}, `--role: "king" is not valid, want one of source, `},
		"no mode":          {[]string{"timeline", "--mode", "expell"}, `--mode: "expell" is not valid, want one of `},
		"no context":       {[]string{"export", "--format", "csv", "--context", "football"}, `--context: "football" is not valid, want one of `},
		"no status":        {[]string{"timeline", "--status", "done"}, `--status: "done" is not valid, want one of happened, `},
		"no date field":    {[]string{"timeline", "--date-field", "when"}, `--date-field: "when" is not valid, want one of occurred, published, ingested`},
		"no truth":         {[]string{"timeline", "--background", "yes"}, `--background: "yes" is not valid, want one of true, false`},
		"too sure":         {[]string{"timeline", "--min-confidence", "1.5"}, `--min-confidence: "1.5" is not valid, want a number from 0 to 1`},
		"not a confidence": {[]string{"timeline", "--min-confidence", "nan"}, `--min-confidence: "NaN" is not valid`},
		"no sources":       {[]string{"timeline", "--min-sources", "0"}, `--min-sources: "0" is not valid, want 1 or more`},
		"no export format": {[]string{"export", "--format", "xls"}, `--format: "xls" is not valid, want one of csv, ndjson, `},
		"no order":         {[]string{"timeline", "--order", "random"}, `--order: "random" is not valid, want one of asc, desc`},
		"neither":          {[]string{"timeline", "--match", "some"}, `--match: "some" is not valid, want one of all, any`},
		"one of two":       {[]string{"timeline", "--between", "RUS"}, `--between: "RUS" is not valid, want two actors: RUS,USA`},
		"no events":        {[]string{"timeline", "--limit", "0"}, `--limit: "0" is not valid, want 1 or more`},
		"not a number":     {[]string{"timeline", "--limit", "all"}, `invalid argument "all" for "--limit" flag`},
		"no port":          {[]string{"serve", "--addr", "localhost"}, `--addr: "localhost" is not valid, want a host and a port`},
		"two servers":      {[]string{"timeline", "--data-dir", "here"}, `--data-dir: "here" is not valid, want it left out where NEO4J_URI names a server`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1")
			o := chancery(t, "", c.args...)
			if o.code != exitInvalid || !strings.Contains(o.errOut, c.want) {
				t.Errorf("exit code %d, told %q, want %q", o.code, o.errOut, c.want)
			}
			if strings.Count(o.errOut, "\n") != 1 || o.out != "" {
				t.Errorf("more than one line: %q %q", o.errOut, o.out)
			}
		})
	}
}

func TestServerThatDoesNotAnswer(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1")
	o := chancery(t, "", "timeline")
	if o.code != exitFailed || !strings.Contains(o.errOut, "bolt://127.0.0.1:1") {
		t.Errorf("exit code %d, told %q", o.code, o.errOut)
	}
}

func TestVersion(t *testing.T) {
	if o := chancery(t, "", "version").must(t); !strings.HasPrefix(o.out, "chancery ") {
		t.Errorf("said %q", o.out)
	}
}

func TestHelpNamesAllCommands(t *testing.T) {
	o := chancery(t, "", "--help").must(t)
	for _, name := range []string{"up", "serve", "ingest", "extract", "eval", "timeline", "export", "actors", "stats", "config", "openapi", "version"} {
		if !strings.Contains(o.out, "\n  "+name+" ") {
			t.Errorf("%s is missing in:\n%s", name, o.out)
		}
	}
}
