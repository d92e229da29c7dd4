package api

import (
	"time"

	"chancery/graph"
)

// Event is one deed or speech act as answers show it.
type Event struct {
	ID           string        `json:"id" example:"ev_4f1c2ab09d3e" doc:"Stable id, derived from what the event is."`
	Type         string        `json:"type" example:"CONSULT" doc:"What kind of deed, whether or not it happened."`
	Mode         string        `json:"mode,omitempty" example:"meeting" doc:"Which sort of that type."`
	Polarity     string        `json:"polarity" enum:"affirmed,negated" doc:"Whether the text affirms or denies it."`
	Modality     string        `json:"modality" enum:"actual,ongoing,planned,offered,demanded,possible,conditional" doc:"How real the text makes it."`
	Status       string        `json:"status" enum:"happened,planned,proposed,cancelled,denied,disputed" doc:"How it stands, computed from polarity and modality; disputed where articles contradict each other."`
	Background   bool          `json:"background" doc:"Told as history, against the news itself."`
	Participants []Participant `json:"participants" doc:"Who took part and how."`
	Place        *Place        `json:"place,omitempty" doc:"Where, if the text says."`
	Time         TimeSpan      `json:"time" doc:"When."`
	Reported     *string       `json:"reported" format:"date" doc:"Day on which the earliest article that tells it was published, null if none has a date."`
	AttributedTo []ActorRef    `json:"attributed_to" doc:"Whose words tell it, where not the article's own."`
	Contexts     []string      `json:"contexts" doc:"Fields it touches, such as embassies or peace-talks."`
	Summary      string        `json:"summary,omitempty" doc:"One line."`
	SummaryLang  string        `json:"summary_lang,omitempty" example:"en" doc:"Language of the summary."`
	Evidence     []Evidence    `json:"evidence" doc:"The sentences that tell it, verbatim."`
	Relations    []Relation    `json:"relations" doc:"How it stands to other events."`
	Codes        Codes         `json:"codes" doc:"Its codes in other schemes, computed from type, mode, polarity and modality."`
	Sources      int           `json:"sources" minimum:"1" doc:"How many articles tell it."`
	Confidence   float64       `json:"confidence" minimum:"0" maximum:"1" doc:"How sure the reader was."`
	Review       EventReview   `json:"review" doc:"What analysts say of it."`
}

// Participant is an actor in a role.
type Participant struct {
	Role string `json:"role" enum:"source,target,participant,host,mediator,venue-state,topic,absent,beneficiary,speaker"`
	ActorRef
	Mention string `json:"mention,omitempty" doc:"The words that named it, verbatim."`
}

// TimeSpan is when something took place: half-open days in UTC. A year told without
// a month is that whole year with the precision "year"; it is never its first day.
type TimeSpan struct {
	Start     *string `json:"start" format:"date" example:"2025-02-27" doc:"First day, null if not known."`
	End       *string `json:"end" format:"date" example:"2025-02-28" doc:"The day after the last, null if not known."`
	Precision string  `json:"precision" enum:"day,week,month,quarter,year,decade,unknown" doc:"The unit it was told in."`
	Text      string  `json:"text,omitempty" doc:"The words it came from, verbatim."`
}

// Evidence is a verbatim piece of an article that tells the event.
type Evidence struct {
	Article      string     `json:"article" example:"art_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Id of the article."`
	Quote        string     `json:"quote" doc:"The code points [from, to) of the article's text, in its own language."`
	From         int        `json:"from" minimum:"0" doc:"First code point of the quote in the article's text."`
	To           int        `json:"to" minimum:"0" doc:"The code point after its last."`
	AttributedTo []ActorRef `json:"attributed_to" doc:"Whose words they are, where not the article's own."`
	Confidence   float64    `json:"confidence" minimum:"0" maximum:"1"`
	Extractor    string     `json:"extractor,omitempty" example:"rules/6" doc:"The reader that found it, with its version; several with + between."`
}

// Relation points to another event.
type Relation struct {
	Type  string `json:"type" enum:"FOLLOWS,PART_OF,PREPARES,RESPONDS_TO"`
	Event string `json:"event" doc:"Id of the other event."`
}

// ViewEvent gives an event as answers show it to somebody who reads langs, best first.
func ViewEvent(e graph.Event, langs []string) Event { return viewEvent(e, langs) }

// viewEvent shows an event to somebody who reads langs, best first.
func viewEvent(e graph.Event, langs []string) Event {
	v := Event{
		ID: e.ID, Type: string(e.Type), Mode: e.Mode, Polarity: string(e.Polarity), Modality: string(e.Modality),
		Status: string(e.Status), Sources: e.Sources, Background: e.Background, Time: viewTime(e.Time, e.TimeText), Confidence: e.Confidence,
		Reported:     timeText(e.Reported, time.DateOnly),
		AttributedTo: viewActorRefs(e.AttributedTo, langs), Contexts: append([]string{}, e.Contexts...),
		Participants: make([]Participant, 0, len(e.Participants)), Evidence: make([]Evidence, 0, len(e.Evidence)),
		Relations: make([]Relation, 0, len(e.Relations)), Codes: viewCodes(graph.CodesOf(e)), Review: viewEventReview(e.Review),
	}
	v.Summary, v.SummaryLang = graph.ChooseName(e.Summary, "", langs...)
	if e.Place != nil {
		p := viewPlace(*e.Place, langs)
		v.Place = &p
	}
	for _, p := range e.Participants {
		v.Participants = append(v.Participants, Participant{Role: string(p.Role), ActorRef: viewActorRef(p.Actor, langs), Mention: p.Mention})
	}
	for _, x := range e.Evidence {
		v.Evidence = append(v.Evidence, viewEvidence(x, langs))
	}
	for _, r := range e.Relations {
		v.Relations = append(v.Relations, Relation{Type: string(r.Type), Event: r.Event})
	}
	return v
}

func viewEvents(events []graph.Event, langs []string) []Event {
	views := make([]Event, 0, len(events))
	for _, e := range events {
		views = append(views, viewEvent(e, langs))
	}
	return views
}

func viewEvidence(x graph.Evidence, langs []string) Evidence {
	return Evidence{
		Article: x.ArticleID, Quote: x.Quote, From: x.From, To: x.To, Confidence: x.Confidence, Extractor: x.Extractor,
		AttributedTo: viewActorRefs(x.AttributedTo, langs),
	}
}

func viewTime(i graph.Interval, text string) TimeSpan {
	t := TimeSpan{Precision: string(graph.PrecisionUnknown), Text: text}
	if !i.Known() {
		return t
	}
	t.Start, t.End, t.Precision = timeText(i.Start, time.DateOnly), timeText(i.End, time.DateOnly), string(i.Precision)
	return t
}
