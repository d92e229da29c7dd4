package main

import (
	"encoding/json"
	"io"
	"time"

	"chancery/graph"
)

// eventLine is an event as one line of JSON: what scorers and other programs read.
// The API's events are nested and have more in them; this is the flat form.
type eventLine struct {
	Article      string            `json:"article"` // the name its bringer gave it, else its ID
	ID           string            `json:"id"`
	Type         graph.Type        `json:"type"`
	Mode         string            `json:"mode"`
	Polarity     graph.Polarity    `json:"polarity"`
	Modality     graph.Modality    `json:"modality"`
	Background   bool              `json:"background"`
	Participants []participantLine `json:"participants"`
	Place        *placeLine        `json:"place"`
	Start        *string           `json:"start"` // half-open days, null if not known
	End          *string           `json:"end"`
	Precision    graph.Precision   `json:"precision"`
	DateText     string            `json:"date_text"`
	AttributedTo []actorLine       `json:"attributed_to"`
	Contexts     []string          `json:"contexts"`
	Evidence     []evidenceLine    `json:"evidence"`
	Codes        codesLine         `json:"codes"`
	Relations    []relationLine    `json:"relations"`
	Confidence   float64           `json:"confidence"`
}

type actorLine struct {
	Actor string `json:"actor"`
	Name  string `json:"name"` // English where there is one
	Code  string `json:"code"`
}

type participantLine struct {
	Role graph.Role `json:"role"`
	actorLine
	Kind    graph.ActorKind `json:"kind"`
	Mention string          `json:"mention"`
}

type placeLine struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Country string `json:"country"`
}

type evidenceLine struct {
	Article string `json:"article,omitempty"` // its ID, where it is not the article of the line
	Quote   string `json:"quote"`
	From    int    `json:"from"` // code points, half-open
	To      int    `json:"to"`

	Extractor string `json:"extractor"` // the reader that found it, with its version
}

type codesLine struct {
	CAMEO  string `json:"cameo"`
	PLOVER string `json:"plover"`
}

type relationLine struct {
	Type  graph.RelationType `json:"type"`
	Event string             `json:"event"`
}

// eventLines writes events, a line each.
type eventLines struct{ enc *json.Encoder }

func newEventLines(w io.Writer) eventLines {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return eventLines{enc}
}

// write writes events that were found in, or are first told by, the article called key.
func (l eventLines) write(key string, events ...graph.Event) error {
	for _, e := range events {
		if err := l.enc.Encode(lineOf(key, e)); err != nil {
			return err
		}
	}
	return nil
}

func lineOf(key string, e graph.Event) eventLine {
	codes := graph.CodesOf(e)
	l := eventLine{
		Article: key, ID: e.ID, Type: e.Type, Mode: e.Mode, Polarity: e.Polarity, Modality: e.Modality,
		Background: e.Background, Precision: e.Time.Precision, DateText: e.TimeText, Confidence: e.Confidence,
		Contexts:     append([]string{}, e.Contexts...),
		Codes:        codesLine{CAMEO: codes.CAMEO, PLOVER: codes.PLOVER},
		Participants: each(e.Participants, participantOf),
		AttributedTo: each(e.AttributedTo, actorOf),
		Relations:    each(e.Relations, func(r graph.Relation) relationLine { return relationLine(r) }),
		Evidence:     evidenceOf(e.Evidence),
	}
	if e.Time.Known() {
		start, end := e.Time.Start.Format(time.DateOnly), e.Time.End.Format(time.DateOnly)
		l.Start, l.End = &start, &end
	} else {
		l.Precision = graph.PrecisionUnknown
	}
	if e.Place != nil {
		l.Place = &placeLine{ID: e.Place.ID, Name: e.Place.Name("en"), Country: e.Place.Country}
	}
	return l
}

func actorOf(a graph.Actor) actorLine {
	return actorLine{Actor: a.ID, Name: a.Name("en"), Code: a.Code}
}

func participantOf(p graph.Participant) participantLine {
	return participantLine{Role: p.Role, actorLine: actorOf(p.Actor), Kind: p.Actor.Kind, Mention: p.Mention}
}

// evidenceOf names the article only where an event is told by others than its first.
func evidenceOf(evidence []graph.Evidence) []evidenceLine {
	return each(evidence, func(x graph.Evidence) evidenceLine {
		l := evidenceLine{Quote: x.Quote, From: x.From, To: x.To, Extractor: x.Extractor}
		if x.ArticleID != evidence[0].ArticleID {
			l.Article = x.ArticleID
		}
		return l
	})
}

// each turns every item of a list; the result is never nil, so JSON has [] and not null.
func each[A, B any](items []A, turn func(A) B) []B {
	out := make([]B, len(items))
	for i, item := range items {
		out[i] = turn(item)
	}
	return out
}
