package resolve

import (
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/event"
)

func day(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

func on(from, to string) graph.Interval {
	return graph.Interval{Start: day(from), End: day(to), Precision: graph.PrecisionDay}
}

func state(code string) graph.Actor {
	return graph.Actor{ID: code, Code: code, Kind: graph.KindState, Names: map[string]string{"en": code}}
}

func meeting(sentence int, who ...graph.Actor) event.Claim {
	c := event.Claim{Sentence: sentence, Open: true}
	c.Type, c.Mode, c.Polarity, c.Modality, c.Confidence = graph.Consult, "meeting", graph.Affirmed, graph.Actual, 0.6
	for _, a := range who {
		c.Participants = append(c.Participants, graph.Participant{Role: graph.RoleParticipant, Actor: a})
	}
	c.Evidence = []graph.Evidence{{ArticleID: "art_1", From: sentence * 100, To: sentence*100 + 50, Quote: "q"}}
	return c
}

func TestTellingsOfOneEventAreOne(t *testing.T) {
	title := meeting(0, state("RUS"), state("USA"))
	lead := meeting(1, state("USA"), state("RUS"))
	lead.Time, lead.Modality, lead.Open = on("2025-02-27", "2025-02-28"), graph.Planned, false
	it := meeting(2)
	it.Anaphoric = true
	other := meeting(3, state("RUS"), state("USA"))
	other.Time, other.Open = on("2025-02-18", "2025-02-19"), false

	events := WithinArticle([]event.Claim{title, lead, it, other})
	if len(events) != 2 {
		t.Fatalf("%d events, want the meeting told three times and the one before it", len(events))
	}
	if e := events[0]; len(e.Evidence) != 3 || e.Modality != graph.Planned || e.Time != lead.Time {
		t.Errorf("evidence %d, modality %s, time %v", len(e.Evidence), e.Modality, e.Time)
	}
	if events[0].ID == events[1].ID {
		t.Error("two events with one ID")
	}
}

func TestWhatTellingsDoNotShare(t *testing.T) {
	base := meeting(0, state("RUS"), state("USA"))
	for name, change := range map[string]func(*event.Claim){
		"another pair":    func(c *event.Claim) { c.Participants[1].Actor = state("CHN") },
		"another day":     func(c *event.Claim) { c.Time = on("2025-03-01", "2025-03-02") },
		"a denial":        func(c *event.Claim) { c.Polarity = graph.Negated },
		"another type":    func(c *event.Claim) { c.Type, c.Mode = graph.Agree, "agreement" },
		"another mode":    func(c *event.Claim) { c.Mode = "phone" },
		"another country": func(c *event.Claim) { c.Place = &graph.Place{ID: "QAT", Country: "QAT", Kind: graph.PlaceCountry} },
	} {
		t.Run(name, func(t *testing.T) {
			a, b := base, meeting(1, state("RUS"), state("USA"))
			a.Time = on("2025-02-27", "2025-02-28")
			a.Place = &graph.Place{ID: "745044", Country: "TUR", Kind: graph.PlaceCity}
			change(&b)
			if n := len(WithinArticle([]event.Claim{a, b})); n != 2 {
				t.Errorf("%d events, want 2", n)
			}
		})
	}
}

func TestAClaimWithoutActorsNeedsAnEvent(t *testing.T) {
	c := meeting(0)
	c.Anaphoric = true
	if n := len(WithinArticle([]event.Claim{c})); n != 0 {
		t.Errorf("%d events of nobody", n)
	}
}

func TestIdentity(t *testing.T) {
	dated := func() graph.Event {
		c := meeting(0, state("RUS"), state("USA"))
		c.Time = on("2025-02-27", "2025-02-28")
		return c.Event
	}
	id := func(change func(*graph.Event), article string) string {
		e := dated()
		change(&e)
		Identify(&e, article)
		return e.ID
	}
	same := id(func(*graph.Event) {}, "art_1")
	for name, c := range map[string]struct {
		change  func(*graph.Event)
		article string
		same    bool
	}{
		"told by another article":       {func(*graph.Event) {}, "art_2", true},
		"participants in another order": {func(e *graph.Event) { e.Participants[0], e.Participants[1] = e.Participants[1], e.Participants[0] }, "art_1", true},
		"planned before, done after":    {func(e *graph.Event) { e.Modality = graph.Planned }, "art_2", true},
		"called talks by another":       {func(e *graph.Event) { e.Mode = "talks" }, "art_2", true},
		"only offered":                  {func(e *graph.Event) { e.Modality = graph.Offered }, "art_1", false},
		"denied":                        {func(e *graph.Event) { e.Polarity = graph.Negated }, "art_1", false},
		"on another day":                {func(e *graph.Event) { e.Time = on("2025-02-28", "2025-03-01") }, "art_1", false},
		"a part in place of the whole":  {func(e *graph.Event) { e.Participants[0].Actor.ID = "RUS.executive" }, "art_1", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := id(c.change, c.article) == same; got != c.same {
				t.Errorf("the same event: %v, want %v", got, c.same)
			}
		})
	}
	undated := func(e *graph.Event) { e.Time = graph.Interval{} }
	if id(undated, "art_1") == id(undated, "art_2") {
		t.Error("two articles' events without a day are taken for one")
	}
}

func TestWhatAnybodyDidIsOneEventInOneArticleOnly(t *testing.T) {
	attack := graph.Event{Type: graph.Assault, Polarity: graph.Affirmed, Modality: graph.Actual, Time: on("2025-02-27", "2025-02-28"), Participants: []graph.Participant{
		{Role: graph.RoleSource, Actor: graph.Actor{ID: "unknown.gunmen", Kind: graph.KindArmedGroup}},
		{Role: graph.RoleTarget, Actor: graph.Actor{ID: "public", Kind: graph.KindPublic}},
	}}
	one, other := attack, attack
	Identify(&one, "art_1")
	Identify(&other, "art_2")
	if one.ID == other.ID {
		t.Error("gunmen of two articles are taken for the same")
	}
	one.Participants = append(one.Participants[:1:1], graph.Participant{Role: graph.RoleTarget, Actor: state("MLI")})
	other.Participants = one.Participants
	Identify(&one, "art_1")
	Identify(&other, "art_2")
	if one.ID != other.ID {
		t.Error("what gunmen did to Mali on one day is two events")
	}
}

func TestWhatIsSaidAtAMeetingHasItsDay(t *testing.T) {
	met := meeting(1, state("RUS"), state("USA"))
	met.Time, met.Open = on("2025-02-27", "2025-02-28"), false
	praise := func(sentence int, who string) event.Claim {
		c := event.Claim{Sentence: sentence}
		c.Type, c.Mode, c.Polarity, c.Modality, c.Confidence = graph.Support, "praise", graph.Affirmed, graph.Actual, 0.6
		c.Participants = []graph.Participant{{Role: graph.RoleSource, Actor: state(who)}, {Role: graph.RoleTarget, Actor: state("QAT")}}
		c.Evidence = []graph.Evidence{{ArticleID: "art_1", From: sentence * 100, To: sentence*100 + 50, Quote: "q"}}
		return c
	}
	events := WithinArticle([]event.Claim{met, praise(2, "USA"), praise(3, "CHN"), praise(40, "RUS")})
	for i, want := range []graph.Interval{met.Time, met.Time, {}, {}} {
		if events[i].Time != want {
			t.Errorf("event %d is of %v, want %v", i, events[i].Time, want)
		}
	}
}

func TestAHeadlineHasTheDayOfItsLead(t *testing.T) {
	veto := func(sentence int, who, whom string) event.Claim {
		c := event.Claim{Sentence: sentence}
		c.Type, c.Polarity, c.Modality, c.Confidence = graph.Reject, graph.Affirmed, graph.Actual, 0.6
		c.Participants = []graph.Participant{{Role: graph.RoleSource, Actor: state(who)}, {Role: graph.RoleTarget, Actor: state(whom)}}
		c.Evidence = []graph.Evidence{{ArticleID: "art_1", From: sentence * 100, To: sentence*100 + 50, Quote: "q"}}
		return c
	}
	lead := veto(1, "RUS", "USA")
	lead.Time = on("2025-02-27", "2025-02-28")
	events := WithinArticle([]event.Claim{veto(0, "RUS", "UKR"), veto(0, "CHN", "UKR"), lead})
	for i, want := range []graph.Interval{lead.Time, {}, lead.Time} {
		if events[i].Time != want {
			t.Errorf("event %d is of %v, want %v", i, events[i].Time, want)
		}
	}
}
