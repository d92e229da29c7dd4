package main

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"chancery/ingest"
	"chancery/ingest/llm/llmtest"
)

// meets is what a model says of the good article.
const meets = `{"events":[{"quote":"` + good + `","type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"actual","background":false,` +
	`"actors":[{"role":"participant","words":"وزير الخارجية المصري"},{"role":"participant","words":"نظيره القطري"}],` +
	`"place":"القاهرة","time":"أمس","date":"","said_by":[],"contexts":[]},` +
	`{"quote":"اجتمع الوزيران في الدوحة","type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"actual","background":false,` +
	`"actors":[],"place":"","time":"","date":"","said_by":[],"contexts":[]}]}`

// useModel makes the commands ask an endpoint that gives these replies.
func useModel(t *testing.T, replies ...llmtest.Reply) *llmtest.Endpoint {
	t.Helper()
	e := llmtest.New(t, replies...)
	t.Setenv("OPENAI_BASE_URL", e.URL)
	t.Setenv("OPENAI_API_KEY", "")
	t.Setenv("OPENAI_MODEL", "org/small")
	return e
}

func TestExtractByAModel(t *testing.T) {
	e := useModel(t, llmtest.Says(meets))
	o := chancery(t, good, "extract", "--extractor", "llm", "--format", "jsonl", "--published", "2025-02-27", "-").must(t)
	lines := decodeLines(t, o.out)
	if len(lines) != 1 || !has(lines[0], "EGY") || !has(lines[0], "QAT") || lines[0].Evidence[0].Extractor != "llm:org/small/1" {
		t.Errorf("read:\n%s", o.out)
	}
	if a := e.Requests()[0].Authorization; a != "" {
		t.Errorf("sent the key %q, and none is set", a)
	}
	for _, part := range []string{`level=WARN msg="some of what the model said does not hold`, "1 requests, 1000 tokens, 1 claims; thrown away: 1 no verbatim quote"} {
		if !strings.Contains(o.errOut, part) {
			t.Errorf("%q is missing in:\n%s", part, o.errOut)
		}
	}
}

func TestExtractByBoth(t *testing.T) {
	useModel(t, llmtest.Says(meets))
	t.Setenv("CHANCERY_EXTRACTOR", "both")
	o := chancery(t, good, "extract", "--format", "jsonl", "--published", "2025-02-27", "-").must(t)
	lines := decodeLines(t, o.out)
	if len(lines) != 1 || lines[0].Evidence[0].Extractor != ingest.Version+" + llm:org/small/1" {
		t.Errorf("read:\n%s", o.out)
	}
}

func TestExtractWhereTheModelFails(t *testing.T) {
	useModel(t, llmtest.Fails(http.StatusInternalServerError))
	o := chancery(t, good, "extract", "--extractor", "llm", "--llm-retries", "1", "--llm-temperature", "none", "--format", "jsonl", "-").must(t)
	if lines := decodeLines(t, o.out); len(lines) != 1 || lines[0].Evidence[0].Extractor != ingest.Version {
		t.Errorf("read:\n%s", o.out)
	}
	if !strings.Contains(o.errOut, `msg="the language model did not read the article, the rules did"`) {
		t.Errorf("warned: %s", o.errOut)
	}
}

func TestEvalOfAModel(t *testing.T) {
	useModel(t, llmtest.Says(meets))
	t.Chdir(folder(t, annotated))
	o := chancery(t, "", "eval", "--gold", "set", "--extractor", "llm").must(t)
	if !strings.Contains(o.out, "all             1.000   1.000  1.000      1      1      1") {
		t.Errorf("wrote:\n%s", o.out)
	}
}

// Who found a piece of evidence is a property of REPORTS.
func TestIngestByAModel(t *testing.T) {
	db := useGraph(t)
	useModel(t, llmtest.Says(meets))
	args := []string{"ingest", "--extractor", "both", "--published", "2025-02-27", "-"}
	chancery(t, good, args...).must(t)
	if dump := db.Dump(t); !strings.Contains(dump, ingest.Version+" + llm:org/small/1") {
		t.Errorf("the graph does not say who read it:\n%s", dump)
	}
	if o := chancery(t, good, args...).must(t); !strings.HasPrefix(o.out, "0 articles written, 1 unchanged") {
		t.Errorf("the same again: %s", o.out)
	}
	o := chancery(t, "", "timeline", "--format", "jsonl").must(t)
	if lines := decodeLines(t, o.out); len(lines) != 1 || lines[0].Evidence[0].Extractor != ingest.Version+" + llm:org/small/1" {
		t.Errorf("the timeline has:\n%s", o.out)
	}
}

func TestServeByAModel(t *testing.T) {
	useGraph(t)
	useModel(t, llmtest.Says(meets))
	s, err := defaultSettings()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.load(newServe(s)); err != nil {
		t.Fatal(err)
	}
	s.reading.Extractor, s.Addr = byModel, "127.0.0.1:0"
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var log strings.Builder
	err = s.serve(ctx, &log, func(ctx context.Context, v *service) error {
		defer stop()
		r, err := v.reader.Read(ctx, sampleArticle())
		if err == nil && r.Extractor != "llm:org/small/1" {
			t.Errorf("read by %q", r.Extractor)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestModelSettingsThatAreWrong(t *testing.T) {
	for name, c := range map[string]struct {
		url, key, model string
		args            []string
		want            string
	}{
		"no such extractor": {args: []string{"--extractor", "gpt"}, want: `--extractor: "gpt" is not valid, want one of rules, llm, both`},
		"nothing set": {args: []string{"--extractor", "llm"},
			want: `--extractor: "llm" is not valid, want OPENAI_MODEL or --llm-model set to the model, and OPENAI_API_KEY set to a key, or OPENAI_BASE_URL to an endpoint that asks for none; or --extractor rules`},
		"no model":          {key: "k", args: []string{"--extractor", "both"}, want: `want OPENAI_MODEL or --llm-model set to the model; or`},
		"no key":            {model: "m", args: []string{"--extractor", "llm"}, want: "want OPENAI_API_KEY set to a key, or OPENAI_BASE_URL"},
		"not an address":    {url: "localhost:11434", model: "m", args: []string{"--extractor", "llm"}, want: `OPENAI_BASE_URL: "localhost:11434" is not valid, want an address that begins with http:// or https://`},
		"a time that isn't": {key: "k", model: "m", args: []string{"--extractor", "llm", "--llm-timeout", "60"}, want: `--llm-timeout: "60" is not valid, want a time such as 60s`},
		"no time at all":    {key: "k", model: "m", args: []string{"--extractor", "llm", "--llm-timeout", "0s"}, want: `--llm-timeout: "0s"`},
		"fewer than none":   {key: "k", model: "m", args: []string{"--extractor", "llm", "--llm-tokens", "-1"}, want: `--llm-tokens: "-1" is not valid, want 0 or a whole number`},
		"half a request":    {key: "k", model: "m", args: []string{"--extractor", "llm", "--llm-rate", "0.5"}, want: `--llm-rate: "0.5"`},
		"too hot":           {key: "k", model: "m", args: []string{"--extractor", "llm", "--llm-temperature", "3"}, want: `--llm-temperature: "3" is not valid, want a number from 0 to 2, or none`},
		"to be explained":   {key: "k", model: "m", args: []string{"--extractor", "llm", "--explain"}, want: `--explain: "--extractor llm" is not valid, want --extractor rules`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("OPENAI_BASE_URL", c.url)
			t.Setenv("OPENAI_API_KEY", c.key)
			t.Setenv("OPENAI_MODEL", c.model)
			checkRefused(t, chancery(t, good, append([]string{"extract", "-"}, c.args...)...), c.want)
		})
	}
}

// What is wrong is told before a server is started.
func TestServeChecksTheModelFirst(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1")
	t.Setenv("OPENAI_MODEL", "")
	for _, command := range []string{"serve", "up"} {
		checkRefused(t, chancery(t, "", command, "--addr", "127.0.0.1:0", "--extractor", "llm"), "OPENAI_MODEL")
	}
}
