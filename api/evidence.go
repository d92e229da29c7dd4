package api

import (
	"context"
	"fmt"
	"net/http"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type evidenceOutput struct{ Body EventEvidence }

// EventEvidence is every sentence that tells an event.
type EventEvidence struct {
	Event    string      `json:"event" doc:"Id of the event."`
	Evidence []Quotation `json:"evidence" doc:"The articles in the order of their publication, those without a date last; the sentences in the order of the text."`
}

// Quotation is a verbatim piece of an article, with the article it stands in.
type Quotation struct {
	Quote        string     `json:"quote" doc:"The piece of the article's text, verbatim, in its own language."`
	From         int        `json:"from" minimum:"0" doc:"First code point of the quote in the article's text."`
	To           int        `json:"to" minimum:"0" doc:"The code point after its last."`
	FromByte     int        `json:"from_byte" minimum:"0" doc:"The same place in bytes of the text's UTF-8."`
	ToByte       int        `json:"to_byte" minimum:"0" doc:"The byte after its last."`
	AttributedTo []ActorRef `json:"attributed_to" doc:"Whose words they are, where not the article's own."`
	Confidence   float64    `json:"confidence" minimum:"0" maximum:"1"`
	Extractor    string     `json:"extractor,omitempty" example:"rules/5" doc:"The reader that found it, with its version; several with + between."`
	Article      Source     `json:"article" doc:"Where it stands."`
}

func (s *server) registerEvidence(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-event-evidence", Method: http.MethodGet, Path: "/v1/events/{id}/evidence", Tags: []string{"events"},
		Summary: "Every sentence that tells an event, with its place in its article", Errors: readErrors,
	}, s.evidence)
}

func (s *server) evidence(ctx context.Context, in *eventInput) (*evidenceOutput, error) {
	found, err := s.graph.Evidence(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("evidence of event %s: %w", in.ID, err)
	}
	v := EventEvidence{Event: in.ID, Evidence: make([]Quotation, 0, len(found))}
	for _, q := range found {
		v.Evidence = append(v.Evidence, viewQuotation(q, in.wanted))
	}
	return &evidenceOutput{v}, nil
}

func viewQuotation(q graph.Quotation, langs []string) Quotation {
	return Quotation{
		Quote: q.Quote, From: q.From, To: q.To, FromByte: q.FromByte, ToByte: q.ToByte,
		AttributedTo: viewActorRefs(q.AttributedTo, langs), Confidence: q.Confidence, Extractor: q.Extractor,
		Article: viewSource(q.Article),
	}
}
