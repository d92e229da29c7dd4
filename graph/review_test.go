package graph_test

import (
	"errors"
	"slices"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// reviewed is a graph with one article that tells of one event, which a test reviews.
type reviewed struct {
	*graphtest.DB
	t       *testing.T
	reading graph.Reading
}

func newReviewed(t *testing.T) *reviewed {
	r := reading("خبر", day("2025-02-27"), "rules/1", []graph.Event{
		{ID: "ev_1", Type: graph.Consult, Mode: "meeting", Polarity: graph.Affirmed, Modality: graph.Actual, Place: &istanbul,
			Time: graph.Interval{Start: day("2025-02-26"), End: day("2025-02-27"), Precision: graph.PrecisionDay},
			Participants: []graph.Participant{
				{Role: graph.RoleSource, Actor: lavrov, Mention: "لافروف"}, {Role: graph.RoleTarget, Actor: america},
			}},
		{ID: "ev_2", Type: graph.Statement, Polarity: graph.Affirmed, Modality: graph.Actual, Place: &moscow,
			Participants: []graph.Participant{{Role: graph.RoleSource, Actor: ukraine}}},
	})
	v := &reviewed{DB: graphtest.New(t), t: t, reading: r}
	v.Load(t, []graph.Reading{r})
	return v
}

// review makes a review that must be taken, and gives the id of the last part of it.
func (v *reviewed) review(r graph.NewReview) string {
	v.t.Helper()
	r.By, r.Why = "ana", "read it again"
	made, err := v.Store.Review(v.t.Context(), "ev_1", r)
	if err != nil {
		v.t.Fatalf("%+v: %v", r, err)
	}
	return made[len(made)-1].ID
}

func (v *reviewed) correct(c ...graph.Correction) string {
	v.t.Helper()
	return v.review(graph.NewReview{Action: graph.Correct, Corrections: c})
}

func (v *reviewed) event() graph.Event {
	v.t.Helper()
	e, err := v.Store.Event(v.t.Context(), "ev_1")
	if err != nil {
		v.t.Fatal(err)
	}
	return e
}

// found tells whether a filter chooses the event.
func (v *reviewed) found(f graph.Filter) bool {
	v.t.Helper()
	page, err := v.Store.Timeline(v.t.Context(), graph.TimelineQuery{Filter: f})
	if err != nil {
		v.t.Fatal(err)
	}
	return slices.ContainsFunc(page.Events, func(e graph.Event) bool { return e.ID == "ev_1" })
}

// readAgain has another reader read the article: with the event, or without.
func (v *reviewed) readAgain(extractor string, with bool) {
	v.t.Helper()
	r := v.reading
	r.Extractor = extractor
	if !with {
		r.Events = r.Events[1:]
	}
	v.Load(v.t, []graph.Reading{r})
}

func TestRejectedEventsAreLeftOut(t *testing.T) {
	v := newReviewed(t)
	if !v.found(graph.Filter{Review: graph.NotReviewed}) {
		t.Error("an event that nobody reviewed is not found as such")
	}
	v.review(graph.NewReview{Action: graph.Refuse})
	for f, want := range map[graph.ReviewFilter]bool{
		"": false, graph.OnlyConfirmed: false, graph.OnlyRejected: true, graph.OnlyCorrected: false, graph.NotReviewed: false, graph.AnyReview: true,
	} {
		for _, filter := range []graph.Filter{{Review: f}, {Review: f, Actors: []string{"RUS"}}, {Review: f, Place: "TUR"}} {
			if got := v.found(filter); got != want {
				t.Errorf("rejected, review=%s, actors %v: found %v", f, filter.Actors, got)
			}
		}
	}
	if e := v.event(); e.Review.Status != graph.ReviewRejected {
		t.Errorf("review is %+v", e.Review)
	}
	for _, step := range []string{"again", "gone", "back"} {
		v.readAgain("rules/"+step, step != "gone")
		if v.found(graph.Filter{}) {
			t.Errorf("%s: the event is no longer rejected", step)
		}
	}
	v.review(graph.NewReview{Action: graph.Undo})
	if !v.found(graph.Filter{}) || v.event().Review.Status != "" {
		t.Error("the rejection was not undone")
	}
	v.review(graph.NewReview{Action: graph.Confirm})
	if !v.found(graph.Filter{Review: graph.OnlyConfirmed}) || v.found(graph.Filter{Review: graph.NotReviewed}) {
		t.Error("the event is not confirmed")
	}
}

func TestCorrectionsOutliveWhatIsReadLater(t *testing.T) {
	v := newReviewed(t)
	before := v.event()
	moscowTime := graph.Interval{Start: day("2025-01-01"), End: day("2025-02-01"), Precision: graph.PrecisionMonth}
	v.correct(
		graph.Correction{Field: graph.FieldMode, Text: "expel"},
		graph.Correction{Field: graph.FieldType, Text: string(graph.Sanction)},
		graph.Correction{Field: graph.FieldModality, Text: string(graph.Planned)},
		graph.Correction{Field: graph.FieldTime, Time: moscowTime},
		graph.Correction{Field: graph.FieldPlace, Text: moscow.ID},
		graph.Correction{Field: graph.FieldBackground, Background: true},
		graph.Correction{Field: graph.FieldParticipants, Participants: []graph.Participant{
			{Role: graph.RoleTarget, Actor: graph.Actor{ID: lavrov.ID}}, {Role: graph.RoleSource, Actor: graph.Actor{ID: "UKR"}},
		}},
	)
	check := func(when string) {
		t.Helper()
		e := v.event()
		if e.Type != graph.Sanction || e.Mode != "expel" || e.Modality != graph.Planned || e.Status != graph.PlannedTo || !e.Background {
			t.Errorf("%s: event is %+v", when, e)
		}
		if e.Time != moscowTime || e.Place == nil || e.Place.ID != moscow.ID || e.Place.Names["ar"] == "" {
			t.Errorf("%s: time %+v, place %+v", when, e.Time, e.Place)
		}
		if len(e.Review.Corrected) != 7 || e.Review.Status != "" {
			t.Errorf("%s: review is %+v", when, e.Review)
		}
		if len(e.Participants) != 2 || e.Participants[0].Role != graph.RoleTarget || e.Participants[0].Mention != "لافروف" || e.Participants[1].Actor.ID != "UKR" {
			t.Errorf("%s: participants are %+v", when, e.Participants)
		}
		in := graph.Filter{Types: []graph.Type{graph.Sanction}, Actors: []string{"UKR"}, Place: "RUS", From: day("2025-01-01"), To: day("2025-02-01"), Review: graph.OnlyCorrected}
		if !v.found(in) || !v.found(graph.Filter{Actors: []string{"RUS"}}) || v.found(graph.Filter{Actors: []string{"USA"}}) || v.found(graph.Filter{Place: "TUR"}) {
			t.Errorf("%s: the timelines do not have it as it was corrected", when)
		}
	}
	check("corrected")
	v.readAgain("rules/2", true)
	check("read again")
	v.readAgain("rules/3", false)
	v.readAgain("rules/4", true)
	check("gone and back")
	for range 7 {
		v.review(graph.NewReview{Action: graph.Undo})
	}
	if e := v.event(); e.Type != before.Type || e.Mode != before.Mode || e.Time != before.Time || e.Place.ID != before.Place.ID || len(e.Review.Corrected) > 0 {
		t.Errorf("after undoing all the event is %+v", e)
	}
}

func TestActorsThatACorrectionNamesStay(t *testing.T) {
	v := newReviewed(t)
	v.correct(graph.Correction{Field: graph.FieldParticipants, Participants: []graph.Participant{{Role: graph.RoleSource, Actor: graph.Actor{ID: "UKR"}}}})
	r := v.reading
	r.Events, r.Extractor = nil, "rules/2" // both events go, and with them all that tells of Ukraine
	v.Load(t, []graph.Reading{r})
	v.readAgain("rules/3", true)
	if e := v.event(); len(e.Participants) != 1 || e.Participants[0].Actor.Names["ar"] != "أوكرانيا" {
		t.Errorf("participants are %+v", e.Participants)
	}
}

func TestUndoingWhatALaterReviewDependsOn(t *testing.T) {
	v := newReviewed(t)
	typ := v.correct(graph.Correction{Field: graph.FieldType, Text: string(graph.Sanction)})
	if e := v.event(); e.Mode != "" {
		t.Errorf("a mode of another type was kept: %q", e.Mode)
	}
	mode := v.correct(graph.Correction{Field: graph.FieldMode, Text: "expel"})
	polarity := v.correct(graph.Correction{Field: graph.FieldPolarity, Text: string(graph.Negated)})
	again := v.correct(graph.Correction{Field: graph.FieldPolarity, Text: string(graph.Affirmed)})
	for _, c := range []struct{ undo, by string }{{typ, mode}, {polarity, again}} {
		_, err := v.Store.Review(t.Context(), "ev_1", graph.NewReview{Action: graph.Undo, Review: c.undo, Why: "x", By: "y"})
		var conflict *graph.ConflictError
		if !errors.As(err, &conflict) || conflict.By != c.by || !errors.Is(err, graph.ErrConflict) {
			t.Errorf("undoing %s: %v, want a conflict with %s", c.undo, err, c.by)
		}
	}
	v.review(graph.NewReview{Action: graph.Undo, Review: mode})
	v.review(graph.NewReview{Action: graph.Undo, Review: typ})
	if e := v.event(); e.Type != graph.Consult || e.Mode != "meeting" || !slices.Equal(e.Review.Corrected, []graph.Field{graph.FieldPolarity}) {
		t.Errorf("event is %+v", e)
	}
	v.review(graph.NewReview{Action: graph.Undo})
	if e := v.event(); e.Polarity != graph.Negated {
		t.Errorf("the earlier correction does not count again: %s", e.Polarity)
	}
	v.review(graph.NewReview{Action: graph.Undo})
	_, err := v.Store.Review(t.Context(), "ev_1", graph.NewReview{Action: graph.Undo, Why: "x", By: "y"})
	if !errors.Is(err, graph.ErrConflict) {
		t.Errorf("undoing nothing: %v", err)
	}
}

func TestWrongReviewsChangeNothing(t *testing.T) {
	v := newReviewed(t)
	want := v.Dump(t)
	correct := func(c ...graph.Correction) graph.NewReview {
		return graph.NewReview{Action: graph.Correct, Corrections: c, Why: "x", By: "y"}
	}
	for name, r := range map[string]graph.NewReview{
		"action":       {Action: "praise", Why: "x", By: "y"},
		"by":           {Action: graph.Confirm},
		"why":          {Action: graph.Refuse, By: "y"},
		"field":        correct(graph.Correction{Field: "colour"}),
		"type":         correct(graph.Correction{Field: graph.FieldType, Text: "DANCE"}),
		"mode":         correct(graph.Correction{Field: graph.FieldMode, Text: "expel"}),
		"modality":     correct(graph.Correction{Field: graph.FieldModality, Text: "maybe"}),
		"time":         correct(graph.Correction{Field: graph.FieldTime, Time: graph.Interval{Start: day("2025-01-02"), End: day("2025-01-01"), Precision: graph.PrecisionDay}}),
		"place":        correct(graph.Correction{Field: graph.FieldBackground}, graph.Correction{Field: graph.FieldPlace, Text: "Atlantis"}),
		"participants": correct(graph.Correction{Field: graph.FieldParticipants, Participants: []graph.Participant{{Role: graph.RoleHost, Actor: graph.Actor{ID: "ATL"}}}}),
		"review":       {Action: graph.Undo, Review: "rev_no", Why: "x", By: "y"},
	} {
		_, err := v.Store.Review(t.Context(), "ev_1", r)
		var invalid *graph.InvalidError
		if !errors.As(err, &invalid) || invalid.Param != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := v.Store.Review(t.Context(), "ev_no", graph.NewReview{Action: graph.Confirm, By: "y"}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an event that is not there: %v", err)
	}
	sameGraph(t, "a review that was refused changed something", v.Dump(t), want)
}
