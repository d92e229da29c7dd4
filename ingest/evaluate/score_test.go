package evaluate

import (
	"strings"
	"testing"
	"time"

	"chancery/graph"

	"github.com/google/go-cmp/cmp"
)

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// made makes a read event of actors ("source RUS") that quotes part of body.
func made(kind graph.Type, mode, quote string, actors ...string) graph.Event {
	e := graph.Event{Type: kind, Mode: mode, Polarity: graph.Affirmed, Modality: graph.Actual, Confidence: 0.8}
	for _, a := range actors {
		role, code, _ := strings.Cut(a, " ")
		e.Participants = append(e.Participants, graph.Participant{Role: graph.Role(role), Actor: graph.Actor{Code: code}})
	}
	from := len([]rune(body[:strings.Index(body, quote)]))
	e.Evidence = []graph.Evidence{{Quote: quote, From: from, To: from + len([]rune(quote))}}
	return e
}

// scored scores what was read out of body against the gold lines.
func scored(t *testing.T, gold []string, events ...graph.Event) Report {
	t.Helper()
	articles, err := Load(set(t, map[string]string{"articles/01.ar.txt": header + body, "gold/01.ar.jsonl": strings.Join(gold, "\n")}))
	if err != nil {
		t.Fatal(err)
	}
	tally := newTally()
	tally.add(articles[0], events)
	return tally.report()
}

const (
	met      = "التقى وزير الخارجية المصري نظيره القطري في القاهرة أمس."
	expelled = "وطردت فرنسا سفير مالي."
)

func TestScores(t *testing.T) {
	meets := made(graph.Consult, "talks", met, "participant EGY", "participant QAT")
	meets.Time = graph.Interval{Start: day(2024, 5, 1), End: day(2024, 5, 2)}
	meets.Place = &graph.Place{Country: "QAT"}
	says := made(graph.Statement, "say", expelled, "source FRA")
	report := scored(t, []string{meeting, expulsion}, meets, says)

	want := []Score{
		{Of: All, Gold: 2, Read: 2, Right: 1, Precision: 0.5, Recall: 0.5, F1: 0.5},
		{Of: Deeds, Gold: 2, Read: 1, Right: 1, Precision: 1, Recall: 0.5, F1: 2.0 / 3},
		{Of: "CONSULT", Gold: 1, Read: 1, Right: 1, Precision: 1, Recall: 1, F1: 1},
		{Of: "SANCTION", Gold: 1},
		{Of: "STATEMENT", Read: 1},
	}
	if diff := cmp.Diff(want, report.Languages[0].Scores); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
	yes, no := Share{1, 1, 1}, Share{0, 1, 0}
	attributes := Attributes{Polarity: yes, Modality: yes, Mode: no, Date: yes, Place: no, Verbatim: yes}
	if diff := cmp.Diff(attributes, report.Languages[0].Attributes); diff != "" {
		t.Errorf("attributes (-want +got):\n%s", diff)
	}
	confusions := []Confusion{
		{inType, "SANCTION", "STATEMENT", 1, []Example{{"01.ar", "source FRA, target MLI", "source FRA", expelled}}},
		{inMode, "CONSULT/meeting", "CONSULT/talks", 1, []Example{{"01.ar", "participant EGY, participant QAT", "participant EGY, participant QAT", met}}},
	}
	if diff := cmp.Diff(confusions, report.Confusions); diff != "" {
		t.Errorf("confusions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Tenth{{From: 0.8, To: 0.9, Read: 2, Right: 1, Mean: 0.8, Share: 0.5}}, report.Calibration); diff != "" {
		t.Errorf("calibration (-want +got):\n%s", diff)
	}
	if len(report.Missed) != 1 || report.Missed[0].Type != graph.Sanction || len(report.Extra) != 1 || report.Extra[0].Actors != "source FRA" {
		t.Errorf("missed %v, extra %v", report.Missed, report.Extra)
	}
}

// The rules of matching, one by one: what is read for the expulsion, and whether it is right.
func TestMatches(t *testing.T) {
	for name, c := range map[string]struct {
		read graph.Event
		want bool
	}{
		"the same":                   {made(graph.Sanction, "", expelled, "source FRA", "target MLI"), true},
		"half a quotation":           {made(graph.Sanction, "", "وطردت فرنسا", "source FRA", "target MLI"), true},
		"another sentence":           {made(graph.Sanction, "", met, "source FRA", "target MLI"), false},
		"a little of the sentence":   {made(graph.Sanction, "", "القاهرة أمس.\nوطردت", "source FRA", "target MLI"), false},
		"another type":               {made(graph.Coerce, "", expelled, "source FRA", "target MLI"), false},
		"turned about":               {made(graph.Sanction, "", expelled, "source MLI", "target FRA"), false},
		"a source too much":          {made(graph.Sanction, "", expelled, "source FRA", "source DEU", "target MLI"), true},
		"two sources too many":       {made(graph.Sanction, "", expelled, "source FRA", "source DEU", "source ITA", "target MLI"), false},
		"a source without code":      {made(graph.Sanction, "", expelled, "source FRA", "source ", "target MLI"), true},
		"no target":                  {made(graph.Sanction, "", expelled, "source FRA"), false},
		"nobody known for target":    {made(graph.Sanction, "", expelled, "source FRA", "target "), false},
		"an actor beside the matter": {made(graph.Sanction, "", expelled, "source FRA", "target MLI", "topic NER"), true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := len(scored(t, []string{expulsion}, c.read).Missed) == 0; got != c.want {
				t.Errorf("right: %v", got)
			}
		})
	}
}

// Where there is no direction, and for statements, other roles count.
func TestMatchesByTheRolesOfTheType(t *testing.T) {
	directed := made(graph.Consult, "meeting", met, "source EGY", "target QAT")
	if r := scored(t, []string{meeting}, directed); len(r.Missed) != 0 {
		t.Error("a meeting told with a direction is not the same")
	}
	statement := strings.NewReplacer("SANCTION", "STATEMENT", `,{"role":"target","code":"MLI"}`, "").Replace(expulsion)
	if r := scored(t, []string{statement}, made(graph.Statement, "", expelled, "speaker FRA", "target DEU")); len(r.Missed) != 0 {
		t.Error("a statement is not told by its speaker alone")
	}
	nobody := strings.NewReplacer("FRA", "-", "MLI", "-").Replace(expulsion)
	if r := scored(t, []string{nobody}, made(graph.Sanction, "", expelled, "source ", "target ")); len(r.Missed) != 0 {
		t.Error("actors without codes are not the same as such")
	}
}

// Every event counts once: the second reading of one is an invention, and the better
// of two is the one that counts.
func TestCountsOnce(t *testing.T) {
	denied := made(graph.Sanction, "", expelled, "source FRA", "target MLI")
	denied.Polarity = graph.Negated
	r := scored(t, []string{expulsion}, denied, made(graph.Sanction, "", expelled, "source FRA", "target MLI"))
	if s := r.Languages[0].Score("SANCTION"); s.Read != 2 || s.Right != 1 {
		t.Errorf("score %+v", s)
	}
	if a := r.Languages[0].Attributes.Polarity; a.Right != 1 {
		t.Errorf("polarity %+v", a)
	}
}

func TestOptionalCountsForNothing(t *testing.T) {
	optional := strings.Replace(expulsion, "{", `{"optional":true,`, 1)
	for name, events := range map[string][]graph.Event{
		"missed": nil,
		"read":   {made(graph.Sanction, "", expelled, "source FRA", "target MLI")},
	} {
		r := scored(t, []string{optional}, events...)
		if s := r.Languages[0].Score(All); s != (Score{Of: All}) {
			t.Errorf("%s: %+v", name, s)
		}
		if len(r.Missed)+len(r.Extra)+len(r.Calibration) > 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestMisquoted(t *testing.T) {
	e := made(graph.Sanction, "", expelled, "source FRA", "target MLI")
	e.Evidence = append(e.Evidence, graph.Evidence{Quote: "غير موجود", From: 0, To: 9}, graph.Evidence{From: 5, To: 5000})
	r := scored(t, []string{expulsion}, e)
	if r.Misquoted != 2 || r.Languages[0].Attributes.Verbatim.Right != 0 {
		t.Errorf("misquoted %d, verbatim %+v", r.Misquoted, r.Languages[0].Attributes.Verbatim)
	}
}

func TestTenthOf(t *testing.T) {
	for confidence, want := range map[float64]int{0: 0, 0.29: 2, 0.3: 3, 0.8: 8, 0.7 - 1e-12: 7, 0.99: 9, 1: 9} {
		if got := tenthOf(confidence); got != want {
			t.Errorf("%v: %d, want %d", confidence, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for date, want := range map[string][2]string{
		"": {}, "2024": {"2024-01-01", "2025-01-01"}, "2024-12": {"2024-12-01", "2025-01-01"},
		"2024-02-29": {"2024-02-29", "2024-03-01"}, "2024-01/2024-03-05": {"2024-01-01", "2024-03-06"},
	} {
		start, end, err := goldEvent{Date: date}.days()
		if err != nil || start != want[0] || end != want[1] {
			t.Errorf("%q: %s to %s, %v", date, start, end, err)
		}
	}
}
