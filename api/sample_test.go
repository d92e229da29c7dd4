package api

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"chancery/graph"
)

// sampleText is an article of this test's own.
const sampleText = "بحث وزيرا خارجية روسيا والولايات المتحدة في إسطنبول يوم الخميس عمل السفارات. " +
	"ولم تشارك أوكرانيا في المحادثات. وأعلنت تركيا أنها مستعدة لاستضافة قمة."

var (
	russia  = graph.Actor{ID: "RUS", Kind: graph.KindState, Code: "RUS", Names: map[string]string{"en": "Russia", "ar": "روسيا"}, Aliases: []string{"Russian Federation"}, QID: "Q159"}
	america = graph.Actor{ID: "USA", Kind: graph.KindState, Code: "USA", Names: map[string]string{"en": "United States", "ar": "الولايات المتحدة"}}
	ukraine = graph.Actor{ID: "UKR", Kind: graph.KindState, Code: "UKR", Names: map[string]string{"en": "Ukraine"}}
	turkiye = graph.Actor{ID: "TUR", Kind: graph.KindState, Code: "TUR", Names: map[string]string{"en": "Türkiye", "ar": "تركيا"}}

	istanbul = graph.Place{ID: "745044", Kind: graph.PlaceCity, Country: "TUR", Lat: 41.01, Lng: 28.95, Names: map[string]string{"en": "Istanbul", "ar": "إسطنبول"}}
)

// sampleReading is what a reader makes of sampleText.
func sampleReading(t *testing.T) graph.Reading {
	t.Helper()
	a := graph.Article{ID: graph.ArticleID(sampleText), Language: "ar", Title: "بحث", URL: "https://example.org/1",
		PublishedAt: date(2025, 2, 27), Text: sampleText}
	talks := sampleEvent(t, "ev_talks", graph.Consult, "talks", "بحث وزيرا خارجية روسيا والولايات المتحدة في إسطنبول")
	talks.Participants = []graph.Participant{
		{Role: graph.RoleParticipant, Actor: russia, Mention: "روسيا"},
		{Role: graph.RoleParticipant, Actor: america, Mention: "الولايات المتحدة"},
	}
	talks.Place = &istanbul
	talks.Time = graph.Interval{Start: date(2025, 2, 27), End: date(2025, 2, 28), Precision: graph.PrecisionDay}
	talks.TimeText = "يوم الخميس"
	talks.Contexts = []string{"embassies"}

	absence := sampleEvent(t, "ev_absence", graph.Consult, "talks", "ولم تشارك أوكرانيا في المحادثات")
	absence.Polarity = graph.Negated
	absence.Participants = []graph.Participant{{Role: graph.RoleAbsent, Actor: ukraine, Mention: "أوكرانيا"}}
	absence.Relations = []graph.Relation{{Type: graph.PartOf, Event: "ev_talks"}}

	offer := sampleEvent(t, "ev_offer", graph.Agree, "offer", "وأعلنت تركيا أنها مستعدة لاستضافة قمة")
	offer.Modality = graph.Offered
	offer.Participants = []graph.Participant{{Role: graph.RoleHost, Actor: turkiye, Mention: "تركيا"}}
	offer.AttributedTo = []graph.Actor{turkiye}
	offer.Time = graph.Interval{Start: date(2025, 1, 1), End: date(2026, 1, 1), Precision: graph.PrecisionYear}
	return graph.Reading{Article: a, Events: []graph.Event{talks, absence, offer}, Extractor: "test/1"}
}

func sampleEvent(t *testing.T, id string, typ graph.Type, mode, quote string) graph.Event {
	t.Helper()
	at := strings.Index(sampleText, quote)
	if at < 0 {
		t.Fatalf("%q does not stand in the sample", quote)
	}
	from := utf8.RuneCountInString(sampleText[:at])
	return graph.Event{
		ID: id, Type: typ, Mode: mode, Polarity: graph.Affirmed, Modality: graph.Actual, Confidence: 0.8,
		Evidence: []graph.Evidence{{ArticleID: graph.ArticleID(sampleText), Quote: quote, From: from,
			To: from + utf8.RuneCountInString(quote), Confidence: 0.8, Extractor: "test/1"}},
	}
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
