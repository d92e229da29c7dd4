package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"time"
)

// claim is what one article says of an event, as it is kept on the REPORTS
// relationship. The event node shows one of its claims; the others have to be at
// hand for when that one is taken back.
type claim struct {
	Type         Type              `json:"type"`
	Mode         string            `json:"mode,omitempty"`
	Polarity     Polarity          `json:"polarity"`
	Modality     Modality          `json:"modality"`
	Background   bool              `json:"background,omitempty"`
	Participants []claimedPart     `json:"participants,omitempty"`
	Place        string            `json:"place,omitempty"`
	Country      string            `json:"country,omitempty"` // place ID of the country that Place lies in
	Start        string            `json:"start,omitempty"`   // ISO day
	End          string            `json:"end,omitempty"`
	Precision    Precision         `json:"precision"`
	TimeText     string            `json:"timeText,omitempty"`
	AttributedTo []attribution     `json:"attributedTo,omitempty"`
	Contexts     []string          `json:"contexts,omitempty"`
	Summary      map[string]string `json:"summary,omitempty"`
	Confidence   float64           `json:"confidence"`
}

// claimedPart is a participant; what is known of the actor stands on its node, but
// its office is that of the time.
type claimedPart struct {
	Role    Role   `json:"role"`
	Actor   string `json:"actor"`
	Code    string `json:"code,omitempty"`
	Mention string `json:"mention,omitempty"`
	Office  string `json:"office,omitempty"`
	PartOf  string `json:"partOf,omitempty"`
}

// attribution is an actor whose words something is. Being quoted does not make
// anybody a node of the graph, so the names are kept here.
type attribution struct {
	ID     string            `json:"id"`
	Kind   ActorKind         `json:"kind,omitempty"`
	Code   string            `json:"code,omitempty"`
	Office string            `json:"office,omitempty"`
	Names  map[string]string `json:"names,omitempty"`
}

func claimOf(e *Event) claim {
	c := claim{
		Type: e.Type, Mode: e.Mode, Polarity: e.Polarity, Modality: e.Modality, Background: e.Background,
		Precision: PrecisionUnknown, TimeText: e.TimeText, AttributedTo: attributions(e.AttributedTo),
		Contexts: e.Contexts, Summary: e.Summary, Confidence: e.Confidence,
	}
	for _, p := range e.Participants {
		part := claimedPart{Role: p.Role, Actor: p.Actor.ID, Code: p.Actor.Code, Mention: p.Mention}
		if p.Actor.Office != "" {
			part.Office, part.PartOf = p.Actor.Office, p.Actor.PartOf
		}
		c.Participants = append(c.Participants, part)
	}
	if e.Place != nil {
		c.Place = e.Place.ID
		if e.Place.Country != e.Place.ID {
			c.Country = e.Place.Country
		}
	}
	if e.Time.Known() {
		c.Start, c.End, c.Precision = isoDay(e.Time.Start), isoDay(e.Time.End), e.Time.Precision
	}
	return c
}

func attributions(actors []Actor) []attribution {
	var out []attribution
	for _, a := range actors {
		out = append(out, attribution{ID: a.ID, Kind: a.Kind, Code: a.Code, Office: a.Office, Names: a.Names})
	}
	return out
}

func attributedActors(from []attribution) []Actor {
	var out []Actor
	for _, a := range from {
		out = append(out, Actor{ID: a.ID, Kind: a.Kind, Code: a.Code, Office: a.Office, Names: a.Names})
	}
	return out
}

// reported is a claim with the article that makes it.
type reported struct {
	article   string
	published string // ISO day, "" if not known
	ingested  time.Time
	claim     claim
}

// betterClaim orders claims, the one to show first: of the article published last,
// then the surer one, then by article ID so that the order of writing never counts.
func betterClaim(a, b reported) int {
	return cmp.Or(
		cmp.Compare(b.published, a.published),
		cmp.Compare(b.claim.Confidence, a.claim.Confidence),
		cmp.Compare(a.article, b.article),
	)
}

// encode gives the JSON kept in a property. The types it is used on cannot fail.
func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("encoding %T: %v", v, err))
	}
	return string(b)
}

// isoDay gives the day as 2025-02-27, and "" for the zero time.
func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
