package graphtest

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
)

// What Zipf makes.
const (
	ZipfActors   = 500
	ZipfPlaces   = 100
	ZipfYears    = 16
	zipfEvents   = 10 // events an article
	zipfBusiest  = 1.0 / 3
	zipfExponent = 1.1
)

// ZipfFirstDay is the first day that an event of Zipf can be on.
var ZipfFirstDay = time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC)

var zipfTypes = []graph.Type{
	"CONSULT", "CONSULT", "CONSULT", "CONSULT", "STATEMENT", "STATEMENT", "STATEMENT", "AGREE", "AGREE",
	"REQUEST", "REQUEST", "ACCUSE", "ACCUSE", "SUPPORT", "SANCTION", "ASSAULT", "REJECT", "AID", "THREATEN", "RETREAT",
}

// Zipf gives readings with n events, the same each time: two actors an event out of
// 500, the busiest in a third of the events and the rest after Zipf's law, a place
// and a quote, over 16 years, ten events an article. Actor "A000" is the busiest.
func Zipf(n int) []graph.Reading { return slices.Collect(ZipfSeq(n)) }

// ZipfSeq gives the readings of Zipf one after the other, for when they are many.
func ZipfSeq(n int) iter.Seq[graph.Reading] {
	return func(yield func(graph.Reading) bool) {
		z := newZipf()
		for first := 0; first < n; first += zipfEvents {
			if !yield(z.reading(first, min(zipfEvents, n-first))) {
				return
			}
		}
	}
}

// ZipfActor gives the i-th busiest actor, from 0.
func ZipfActor(i int) graph.Actor {
	id := fmt.Sprintf("A%03d", i)
	return graph.Actor{
		ID: id, Kind: graph.KindState, Code: id, Sector: "GOV",
		Names:   map[string]string{"en": "State " + id, "ar": "دولة " + id},
		Aliases: []string{"Government of " + id},
	}
}

type zipf struct {
	rand   *rand.Rand
	sums   []float64 // of the weights of all actors but the busiest
	actors []graph.Actor
	places []graph.Place
}

func newZipf() *zipf {
	z := &zipf{rand: rand.New(rand.NewPCG(4, 2025))}
	sum := 0.0
	for i := range ZipfActors {
		z.actors = append(z.actors, ZipfActor(i))
		if i > 0 {
			sum += 1 / math.Pow(float64(i), zipfExponent)
			z.sums = append(z.sums, sum)
		}
	}
	for i := range ZipfPlaces {
		country := fmt.Sprintf("A%03d", i/2)
		z.places = append(z.places, graph.Place{
			ID: fmt.Sprintf("%06d", i), Kind: graph.PlaceCity, Country: country,
			Names: map[string]string{"en": fmt.Sprintf("City %d", i)}, Lat: float64(i) / 2, Lng: float64(i),
		})
	}
	return z
}

// pair draws two different actors.
func (z *zipf) pair() (graph.Actor, graph.Actor) {
	a, b := 0, z.other()
	if z.rand.Float64() >= zipfBusiest {
		a = z.other()
	}
	for a == b {
		b = z.other()
	}
	return z.actors[a], z.actors[b]
}

func (z *zipf) other() int {
	i, _ := slices.BinarySearch(z.sums, z.rand.Float64()*z.sums[len(z.sums)-1])
	return 1 + min(i, len(z.sums)-1)
}

// reading makes an article of so many events: a sentence each, on days before it
// was published.
func (z *zipf) reading(first, events int) graph.Reading {
	published := ZipfFirstDay.AddDate(0, 0, 7+z.rand.IntN(365*ZipfYears))
	r := graph.Reading{Extractor: "zipf/1"}
	var text strings.Builder
	runes := 0
	for i := range events {
		e, sentence := z.event(first+i, published)
		e.Evidence[0].From, e.Evidence[0].To = runes, runes+utf8.RuneCountInString(sentence)
		runes = e.Evidence[0].To + 1
		text.WriteString(sentence + "\n")
		r.Events = append(r.Events, e)
	}
	r.Article = graph.Article{
		Text: text.String(), Language: "ar", PublishedAt: published,
		ID: graph.ArticleID(text.String()), Title: fmt.Sprintf("خبر %d", first),
		IngestedAt: published,
	}
	for i := range r.Events {
		r.Events[i].Evidence[0].ArticleID = r.Article.ID
	}
	return r
}

func (z *zipf) event(n int, published time.Time) (graph.Event, string) {
	a, b := z.pair()
	place := z.places[z.rand.IntN(len(z.places))]
	day := published.AddDate(0, 0, -z.rand.IntN(7))
	sentence := fmt.Sprintf("التقى ممثلو %s ممثلي %s في %s، الخبر %d.", a.ID, b.ID, place.ID, n)
	return graph.Event{
		ID: fmt.Sprintf("ev_%08x", n), Type: zipfTypes[z.rand.IntN(len(zipfTypes))], Mode: "meeting",
		Polarity: graph.Affirmed, Modality: graph.Actual,
		Participants: []graph.Participant{
			{Role: graph.RoleSource, Actor: a, Mention: a.ID},
			{Role: graph.RoleTarget, Actor: b, Mention: b.ID},
		},
		Place: &place, Time: graph.Interval{Start: day, End: day.AddDate(0, 0, 1), Precision: graph.PrecisionDay},
		Contexts:   []string{"diplomatic"},
		Summary:    map[string]string{"en": fmt.Sprintf("%s meets %s", a.ID, b.ID)},
		Evidence:   []graph.Evidence{{Quote: sentence, Confidence: 0.9, Extractor: "zipf/1"}},
		Confidence: 0.9,
	}, sentence
}
