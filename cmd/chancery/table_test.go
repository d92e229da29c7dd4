package main

import (
	"bytes"
	"strings"
	"testing"

	"chancery/graph"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"
)

func TestWriteTimeline(t *testing.T) {
	var out bytes.Buffer
	if err := writeTimeline(&out, []graph.Event{istanbulMeeting, expulsion}, "en"); err != nil {
		t.Fatal(err)
	}
	want := "" +
		"WHEN        WHAT                      WHO                                    WHERE\n" +
		"2025-02-27  CONSULT/meeting, planned  Russia                                 Istanbul, TUR\n" +
		"2018        SANCTION, negated         Russia → NATO + \u2068كتشالي\u2069 (TUR); host UN\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
}

var expulsion = graph.Event{
	ID: "ev_2", Type: graph.Sanction, Polarity: graph.Negated, Modality: graph.Actual,
	Participants: []graph.Participant{
		{Role: graph.RoleTarget, Actor: graph.Actor{ID: "NATO", Code: "NATO", Names: map[string]string{"en": "NATO"}}},
		{Role: graph.RoleTarget, Actor: graph.Actor{ID: "TUR.x", Code: "TUR", Names: map[string]string{"ar": "كتشالي"}}},
		{Role: graph.RoleSource, Actor: russia},
		{Role: graph.RoleSource, Actor: russia},
		{Role: graph.RoleHost, Actor: graph.Actor{ID: "UN"}},
	},
	Time: graph.Interval{Start: day(2018, 1, 1), End: day(2019, 1, 1), Precision: graph.PrecisionYear},
}

func TestWhoTextOfMany(t *testing.T) {
	var e graph.Event
	for _, id := range []string{"A", "B", "C", "D", "E", "F"} {
		e.Participants = append(e.Participants, graph.Participant{Role: graph.RoleParticipant, Actor: graph.Actor{ID: id}})
	}
	if got := whoText(e, "en"); got != "A + B + C + D + 2 more" {
		t.Errorf("got %q", got)
	}
}

// Letters that combine with others take no cell of the terminal; an Arabic name must
// not move the columns behind it.
func TestColumnsOfArabicNames(t *testing.T) {
	lines := alignRows([][]string{
		{isolate("روسيا"), "|"}, {isolate("رُوسِيَا"), "|"}, {"Oʻzbekiston", "|"}, {"中国", "|"},
	})
	for _, line := range lines {
		if at := uniseg.StringWidth(line[:strings.LastIndex(line, "|")]); at != len("Oʻzbekiston")-1+len(columnGap) {
			t.Errorf("the second column of %q begins at cell %d", line, at)
		}
	}
}

func TestIntervalText(t *testing.T) {
	for want, i := range map[string]graph.Interval{
		"-":                     {},
		"2025-02-27":            {Start: day(2025, 2, 27), End: day(2025, 2, 28), Precision: graph.PrecisionDay},
		"2025-02-27/2025-03-01": {Start: day(2025, 2, 27), End: day(2025, 3, 2), Precision: graph.PrecisionDay},
		"2025-02-17/2025-02-23": {Start: day(2025, 2, 17), End: day(2025, 2, 24), Precision: graph.PrecisionWeek},
		"2025-02":               {Start: day(2025, 2, 1), End: day(2025, 3, 1), Precision: graph.PrecisionMonth},
		"2025-Q4":               {Start: day(2025, 10, 1), End: day(2026, 1, 1), Precision: graph.PrecisionQuarter},
		"2014":                  {Start: day(2014, 1, 1), End: day(2015, 1, 1), Precision: graph.PrecisionYear},
		"2014/2016":             {Start: day(2014, 1, 1), End: day(2017, 1, 1), Precision: graph.PrecisionYear},
		"1990s":                 {Start: day(1990, 1, 1), End: day(2000, 1, 1), Precision: graph.PrecisionDecade},
	} {
		if got := intervalText(i); got != want {
			t.Errorf("%v is shown as %q, want %q", i, got, want)
		}
	}
}
