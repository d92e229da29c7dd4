package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery/graph"

	"github.com/google/go-cmp/cmp"
)

// One line of JSON has these members, always all of them: other programs read them.
func TestEventLine(t *testing.T) {
	var out bytes.Buffer
	if err := newEventLines(&out).write("00.ar", istanbulMeeting); err != nil {
		t.Fatal(err)
	}
	want := `{"article":"00.ar","id":"ev_istanbul","type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"planned","background":false,` +
		`"participants":[{"role":"participant","actor":"RUS","name":"Russia","code":"RUS","kind":"state","mention":"روسيا"}],` +
		`"place":{"id":"745044","name":"Istanbul","country":"TUR"},"start":"2025-02-27","end":"2025-02-28","precision":"day","date_text":"الخميس",` +
		`"attributed_to":[{"actor":"Q58217","name":"Sergey Lavrov","code":"RUS"}],"contexts":["embassies"],` +
		`"evidence":[{"quote":"«نص»","from":3,"to":7,"extractor":"rules/2"},{"article":"art_2","quote":"<x>","from":0,"to":3,"extractor":"llm:small/1"}],` +
		`"codes":{"cameo":"046","plover":"AGREE"},"relations":[{"type":"FOLLOWS","event":"ev_riyadh"}],"confidence":0.8}` + "\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("line (-want +got):\n%s", diff)
	}
}

func TestEventLineOfWhatIsNotKnown(t *testing.T) {
	var out bytes.Buffer
	if err := newEventLines(&out).write("a", graph.Event{ID: "ev_1", Type: graph.Statement}); err != nil {
		t.Fatal(err)
	}
	for _, member := range []string{`"participants":[]`, `"place":null`, `"start":null,"end":null,"precision":"unknown"`, `"attributed_to":[]`,
		`"contexts":[]`, `"evidence":[]`, `"relations":[]`} {
		if !strings.Contains(out.String(), member) {
			t.Errorf("%s is missing in %s", member, out.String())
		}
	}
}

// istanbulMeeting has something in each field.
var istanbulMeeting = graph.Event{
	ID: "ev_istanbul", Type: graph.Consult, Mode: "meeting", Polarity: graph.Affirmed, Modality: graph.Planned,
	Participants: []graph.Participant{{Role: graph.RoleParticipant, Actor: russia, Mention: "روسيا"}},
	Place:        &graph.Place{ID: "745044", Kind: graph.PlaceCity, Country: "TUR", Names: map[string]string{"en": "Istanbul", "ar": "إسطنبول"}},
	Time:         graph.Interval{Start: day(2025, 2, 27), End: day(2025, 2, 28), Precision: graph.PrecisionDay},
	TimeText:     "الخميس",
	AttributedTo: []graph.Actor{{ID: "Q58217", Kind: graph.KindPerson, Code: "RUS", Names: map[string]string{"en": "Sergey Lavrov"}}},
	Contexts:     []string{"embassies"},
	Evidence:     []graph.Evidence{{ArticleID: "art_1", Quote: "«نص»", From: 3, To: 7, Extractor: "rules/2"}, {ArticleID: "art_2", Quote: "<x>", From: 0, To: 3, Extractor: "llm:small/1"}},
	Relations:    []graph.Relation{{Type: graph.Follows, Event: "ev_riyadh"}},
	Confidence:   0.8,
}

var russia = graph.Actor{ID: "RUS", Kind: graph.KindState, Code: "RUS", Names: map[string]string{"en": "Russia", "ar": "روسيا"}}

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// The sample article must tell the program's first user something, and all that is
// quoted of it must stand where it is said to.
func TestExtractSample(t *testing.T) {
	o := chancery(t, sampleText, "extract", "--format", "jsonl", "--published", "2025-02-27", "-").must(t)
	lines := decodeLines(t, o.out)
	text := []rune(sampleText)
	for _, l := range lines {
		if l.Article != graph.ArticleID(sampleText) {
			t.Errorf("an article without a name goes by %q", l.Article)
		}
		for _, e := range l.Evidence {
			if e.From < 0 || e.To > len(text) || e.From >= e.To || string(text[e.From:e.To]) != e.Quote {
				t.Errorf("event %s quotes %q at %d to %d", l.ID, e.Quote, e.From, e.To)
			}
		}
	}
	for what, is := range map[string]func(eventLine) bool{
		"the meeting in Istanbul": func(l eventLine) bool {
			return l.Type == graph.Consult && l.Place != nil && l.Place.Name == "Istanbul" && has(l, "RUS") && has(l, "USA")
		},
		"the annexation of Crimea in 2014": func(l eventLine) bool {
			return l.Type == graph.Coerce && has(l, "RUS") && has(l, "UKR") && l.Precision == graph.PrecisionYear && *l.Start == "2014-01-01"
		},
		"the statement of Lavrov": func(l eventLine) bool { return l.Type == graph.Statement && has(l, "RUS") },
	} {
		if !slices.ContainsFunc(lines, is) {
			t.Errorf("%s was not found", what)
		}
	}
}

func has(l eventLine, code string) bool {
	return slices.ContainsFunc(l.Participants, func(p participantLine) bool { return p.Code == code })
}

func decodeLines(t *testing.T, s string) []eventLine {
	t.Helper()
	var lines []eventLine
	dec := json.NewDecoder(strings.NewReader(s))
	for {
		var l eventLine
		err := dec.Decode(&l)
		if errors.Is(err, io.EOF) {
			return lines
		}
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, l)
	}
}

// Many workers read, and the events still come in the order of the articles.
func TestExtractKeepsOrder(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 200 {
		fmt.Fprintf(&in, `{"id":"%d","lang":"ar","text":"%s"}`+"\n", i, strings.Repeat(good+" ", 1+i*7%5))
		want = append(want, fmt.Sprint(i))
	}
	o := chancery(t, in.String(), "extract", "--input", "jsonl", "--format", "jsonl", "-").must(t)
	var got []string
	for _, l := range decodeLines(t, o.out) {
		got = append(got, l.Article)
	}
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}

func TestExtractExplains(t *testing.T) {
	o := chancery(t, good, "extract", "--explain", "-").must(t)
	for _, part := range []string{"trigger «التقى»", "mention", "1 event\n", "CONSULT/meeting"} {
		if !strings.Contains(o.out, part) {
			t.Errorf("%q is missing in:\n%s", part, o.out)
		}
	}
}

// Ctrl-C ends a command that waits for somebody to type.
func TestInterruptWhileWaitingForInput(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	in, typist := io.Pipe()
	defer typist.Close()
	started := make(chan struct{})
	go func() {
		<-started
		interrupt()
	}()
	var errOut bytes.Buffer
	code := run(ctx, []string{"extract", "-"}, signalling{in, started}, io.Discard, &errOut)
	if code != exitInterrupted || errOut.String() != "chancery: interrupted\n" {
		t.Errorf("exit code %d, told %q", code, errOut.String())
	}
}

// signalling tells when it is read from first.
type signalling struct {
	io.Reader
	started chan struct{}
}

func (s signalling) Read(p []byte) (int, error) {
	close(s.started)
	return s.Reader.Read(p)
}
