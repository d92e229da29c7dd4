package graph_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
)

// world makes readings that disagree as real articles do: they tell the same events
// with other details, some have no date, some events have no time, and what they
// know of an actor differs. The same seed makes the same readings.
type world struct {
	rand   *rand.Rand
	events []graph.Event
}

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func state(code, en, ar string) graph.Actor {
	return graph.Actor{ID: code, Kind: graph.KindState, Code: code, Names: map[string]string{"en": en, "ar": ar}}
}

var (
	russia  = state("RUS", "Russia", "روسيا")
	america = state("USA", "United States", "الولايات المتحدة")
	ukraine = state("UKR", "Ukraine", "أوكرانيا")
	turkiye = state("TUR", "Türkiye", "تركيا")
	mid     = graph.Actor{
		ID: "RUS.foreign-ministry", Kind: graph.KindMinistry, Code: "RUS", Sector: "GOV", PartOf: "RUS",
		Names: map[string]string{"en": "Russian Foreign Ministry"}, Aliases: []string{"МИД России"},
	}
	lavrov = graph.Actor{
		ID: "Q58217", Kind: graph.KindPerson, Code: "RUS", QID: "Q58217", PartOf: "RUS.foreign-ministry",
		Office: "Minister of Foreign Affairs", Names: map[string]string{"en": "Sergey Lavrov", "ar": "سيرغي لافروف"},
	}
	embassy = graph.Actor{
		ID: "USA.embassy.TUR", Kind: graph.KindEmbassy, Code: "USA", PartOf: "USA",
		Names: map[string]string{"en": "US Embassy in Ankara"},
	}
	istanbul = graph.Place{
		ID: "745044", Kind: graph.PlaceCity, Country: "TUR", Lat: 41.01384, Lng: 28.94966,
		Names: map[string]string{"en": "Istanbul", "ar": "إسطنبول"},
	}
	turkiyePlace = graph.Place{ID: "TUR", Kind: graph.PlaceCountry, Country: "TUR", Names: map[string]string{"en": "Türkiye"}}
	moscow       = graph.Place{ID: "524901", Kind: graph.PlaceCity, Country: "RUS", Names: map[string]string{"en": "Moscow", "ar": "موسكو"}}

	worldActors = []graph.Actor{russia, america, ukraine, turkiye, mid, lavrov, embassy}
	worldPlaces = []*graph.Place{&istanbul, &turkiyePlace, &moscow, nil, nil}
	worldTypes  = []graph.Type{"CONSULT", "STATEMENT", "SANCTION", "AGREE"}
	modalities  = []graph.Modality{graph.Actual, graph.Planned, graph.Possible}
)

// newWorld makes so many events, of which articles then tell some.
func newWorld(seed uint64, events int) *world {
	w := &world{rand: rand.New(rand.NewPCG(seed, 7))}
	for i := range events {
		e := graph.Event{ID: fmt.Sprintf("ev_%04x", i), Type: pick(w, worldTypes), Polarity: graph.Affirmed, Modality: graph.Actual}
		for i, n := range w.rand.Perm(len(worldActors))[:1+w.rand.IntN(3)] {
			role := []graph.Role{graph.RoleSource, graph.RoleTarget, graph.RoleTopic}[i]
			e.Participants = append(e.Participants, graph.Participant{Role: role, Actor: worldActors[n]})
		}
		if w.rand.IntN(4) > 0 {
			start := day("2014-01-01").AddDate(0, 0, w.rand.IntN(60))
			e.Time = graph.Interval{Start: start, End: start.AddDate(0, 0, 1), Precision: graph.PrecisionDay}
		}
		w.events = append(w.events, e)
	}
	return w
}

func pick[T any](w *world, list []T) T { return list[w.rand.IntN(len(list))] }

// readings makes so many articles, each of which tells a few of the events.
func (w *world) readings(articles int) []graph.Reading {
	var out []graph.Reading
	for n := range articles {
		var events []graph.Event
		for _, i := range w.rand.Perm(len(w.events))[:1+w.rand.IntN(5)] {
			events = append(events, w.tell(w.events[i]))
		}
		published := time.Time{}
		if w.rand.IntN(4) > 0 {
			published = day("2014-03-01").AddDate(0, 0, w.rand.IntN(40))
		}
		out = append(out, reading(fmt.Sprintf("خبر رقم %d", n), published, "rules/1", events))
	}
	return out
}

// tell gives an event as one article has it.
func (w *world) tell(e graph.Event) graph.Event {
	e.Mode = pick(w, []string{"", "meeting", "talks"})
	e.Polarity = pick(w, []graph.Polarity{graph.Affirmed, graph.Affirmed, graph.Negated})
	e.Modality = pick(w, modalities)
	e.Place = pick(w, worldPlaces)
	e.Background = w.rand.IntN(5) == 0
	e.Confidence = float64(w.rand.IntN(3)) / 2
	e.Contexts = pick(w, [][]string{nil, {"diplomatic"}, {"nuclear-and-wmd", "economic"}})
	e.Summary = pick(w, []map[string]string{nil, {"en": "They met", "ar": "اجتمعوا"}, {"en": "They met again"}})
	if !e.Time.Known() {
		e.TimeText = pick(w, []string{"", "مؤخرا"})
	}
	e.AttributedTo = pick(w, [][]graph.Actor{nil, {lavrov}})
	told := make([]graph.Participant, len(e.Participants))
	for i, p := range e.Participants {
		p.Mention = pick(w, []string{"", "هو", p.Actor.Names["ar"]})
		p.Actor.Aliases = pick(w, [][]string{p.Actor.Aliases, {"Alias " + p.Actor.ID}, {"Other " + p.Actor.ID}})
		told[i] = p
	}
	e.Participants = told
	return e
}

// reading makes a reading of a text with a sentence for each event, quoted as its
// evidence; the first event follows the second.
func reading(title string, published time.Time, extractor string, events []graph.Event) graph.Reading {
	var text strings.Builder
	text.WriteString(title + "\n")
	runes := utf8.RuneCountInString(title) + 1
	for i := range events {
		quote := fmt.Sprintf("جملة عن %s.", events[i].ID)
		n := utf8.RuneCountInString(quote)
		events[i].Evidence = []graph.Evidence{{
			Quote: quote, From: runes, To: runes + n, Confidence: events[i].Confidence,
			Extractor: extractor, AttributedTo: events[i].AttributedTo,
		}}
		text.WriteString(quote + "\n")
		runes += n + 1
	}
	a := graph.Article{
		ID: graph.ArticleID(text.String()), Text: text.String(), Title: title, Language: "ar",
		PublishedAt: published, IngestedAt: ingestedOn(text.Len()),
	}
	for i := range events {
		events[i].Evidence[0].ArticleID = a.ID
	}
	if len(events) > 1 {
		events[0].Relations = []graph.Relation{{Type: graph.Follows, Event: events[1].ID}}
	}
	return graph.Reading{Article: a, Events: events, Extractor: extractor, Actors: []graph.Actor{russia, america}}
}

// ingestedOn spreads articles over a few days.
func ingestedOn(n int) time.Time { return day("2025-03-01").AddDate(0, 0, n%7) }
