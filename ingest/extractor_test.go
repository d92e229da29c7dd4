package ingest

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
	"chancery/ingest/llm"
	"chancery/ingest/llm/llmtest"
)

const (
	toldByBoth  = "التقى الرئيس الفرنسي المستشار الألماني في باريس أمس."
	toldByModel = "وأبدت أنقرة ارتياحها لما جرى."
)

func told() graph.Article {
	return graph.Article{Language: "ar", Text: toldByBoth + "\n" + toldByModel, PublishedAt: time.Date(2025, 2, 27, 0, 0, 0, 0, time.UTC)}
}

// reading is what a model says of the article: the meeting that the rules see too,
// and praise that they don't.
const reading = `{"events":[
 {"quote":"التقى الرئيس الفرنسي المستشار الألماني","type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"actual","background":false,
  "actors":[{"role":"participant","words":"الرئيس الفرنسي"},{"role":"participant","words":"المستشار الألماني"}],
  "place":"باريس","time":"أمس","date":"2025-02-26","said_by":[],"contexts":[]},
 {"quote":"وأبدت أنقرة ارتياحها لما جرى.","type":"SUPPORT","mode":"praise","polarity":"affirmed","modality":"actual","background":false,
  "actors":[{"role":"source","words":"أنقرة"}],"place":"","time":"","date":"","said_by":[],"contexts":[]}]}`

// pipeline reads by a model at an endpoint, and tells what it warned of.
func pipeline(t *testing.T, withRules bool, c llm.Config, replies ...llmtest.Reply) (*Pipeline, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	c.BaseURL, c.Model, c.Log = llmtest.New(t, replies...).URL, "small", logger
	if c.Timeout == 0 {
		c.Timeout = 10 * time.Second
	}
	client, err := llm.NewClient(c)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := rulesAlone()
	if err != nil {
		t.Fatal(err)
	}
	p := &Pipeline{options: options{client, withRules, logger}, gazetteer: loaded.gazetteer, readers: map[string]*reader{}}
	for tag, r := range loaded.readers {
		p.readers[tag] = &reader{r.analyzer, r.rules, llm.New(client, r.rules)}
	}
	return p, &log
}

// rulesAlone is loaded once: it takes longer than all the tests on it.
var rulesAlone = sync.OnceValues(func() (*Pipeline, error) { return New() })

// who tells, for each event, who found its evidence.
func who(events []graph.Event) map[graph.Type]string {
	out := map[graph.Type]string{}
	for _, e := range events {
		for _, q := range e.Evidence {
			out[e.Type] += "[" + q.Extractor + "]"
		}
	}
	return out
}

func TestWhoRead(t *testing.T) {
	for name, c := range map[string]struct {
		withRules bool
		reply     llmtest.Reply
		by        string
		evidence  map[graph.Type]string
	}{
		"the model": {false, llmtest.Says(reading), "llm:small/1",
			map[graph.Type]string{graph.Consult: "[llm:small/1]", graph.Support: "[llm:small/1]"}},
		"both": {true, llmtest.Says(reading), "rules/6 + llm:small/1",
			map[graph.Type]string{graph.Consult: "[rules/6 + llm:small/1]", graph.Support: "[llm:small/1]"}},
		"both, and the model finds nothing": {true, llmtest.Says(`{"events":[]}`), "rules/6 + llm:small/1",
			map[graph.Type]string{graph.Consult: "[rules/6]"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, log := pipeline(t, c.withRules, llm.Config{}, c.reply)
			r, err := p.Read(t.Context(), told())
			if err != nil {
				t.Fatal(err)
			}
			if r.Extractor != c.by || r.DescribedBy != Version {
				t.Errorf("read by %q, described by %q", r.Extractor, r.DescribedBy)
			}
			if d := cmp.Diff(c.evidence, who(r.Events)); d != "" {
				t.Errorf("evidence (-want +got):\n%s", d)
			}
			if log.Len() > 0 {
				t.Errorf("warned: %s", log)
			}
		})
	}
}

// The model's meeting is the rules' meeting: same actors, day and place.
func TestBothReadersMeanTheSameEvent(t *testing.T) {
	rules, err := rulesAlone()
	if err != nil {
		t.Fatal(err)
	}
	want, err := rules.Read(t.Context(), told())
	if err != nil {
		t.Fatal(err)
	}
	p, _ := pipeline(t, false, llm.Config{}, llmtest.Says(reading))
	got, err := p.Read(t.Context(), told())
	if err != nil {
		t.Fatal(err)
	}
	if got.Events[0].ID != want.Events[0].ID {
		t.Errorf("the model read\n%swant\n%s", goldenEvents(got.Events), goldenEvents(want.Events))
	}
}

func TestTheRulesReadWhatTheModelCannot(t *testing.T) {
	for name, c := range map[string]struct {
		config llm.Config
		reply  llmtest.Reply
		warns  string
	}{
		"always 500":     {llm.Config{Retries: 1}, llmtest.Fails(http.StatusInternalServerError), "500"},
		"malformed JSON": {llm.Config{}, llmtest.Says(`{"events":`), "not the JSON asked for"},
		"time-out":       {llm.Config{Timeout: 20 * time.Millisecond}, llmtest.Hangs, "deadline exceeded"},
	} {
		for _, withRules := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				p, log := pipeline(t, withRules, c.config, c.reply)
				r, err := p.Read(t.Context(), told())
				if err != nil {
					t.Fatal(err)
				}
				if r.Extractor != Version || who(r.Events)[graph.Consult] != "["+Version+"]" {
					t.Errorf("read by %q: %v", r.Extractor, who(r.Events))
				}
				if strings.Count(log.String(), "level=WARN") != 1 || !strings.Contains(log.String(), c.warns) {
					t.Errorf("warned: %s", log)
				}
			})
		}
	}
}

func TestTheRulesReadOnWhereTheBudgetIsSpent(t *testing.T) {
	p, log := pipeline(t, false, llm.Config{Requests: 1}, llmtest.Says(reading))
	for _, want := range []string{"llm:small/1", Version} {
		r, err := p.Read(t.Context(), told())
		if err != nil {
			t.Fatal(err)
		}
		if r.Extractor != want {
			t.Errorf("read by %q, want %q", r.Extractor, want)
		}
	}
	if !strings.Contains(log.String(), "the budget of this run is spent") {
		t.Errorf("warned: %s", log)
	}
}

// A request that may take so long leaves the rules time behind the model.
func TestTheModelLeavesTheRulesTime(t *testing.T) {
	p, _ := pipeline(t, false, llm.Config{}, llmtest.Hangs)
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if r, err := p.Read(ctx, told()); err != nil || r.Extractor != Version {
		t.Errorf("read by %q, error %v", r.Extractor, err)
	}
}

func TestAnInterruptedReadingIsNoReading(t *testing.T) {
	p, log := pipeline(t, false, llm.Config{}, llmtest.Hangs)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := p.Read(ctx, told()); err == nil || log.Len() > 0 {
		t.Errorf("error %v, warned %q", err, log)
	}
}
