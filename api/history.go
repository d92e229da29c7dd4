package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type historyInput struct {
	ID string `path:"id" maxLength:"100" example:"ev_4f1c2ab09d3e" doc:"Id of the event; it need not be there any longer."`
}

type historyOutput struct{ Body History }

// History is all that happened to an event.
type History struct {
	Event   string         `json:"event" doc:"Id of the event."`
	Entries []HistoryEntry `json:"entries" doc:"The newest first."`
}

// HistoryEntry is a review or an ingest.
type HistoryEntry struct {
	At     *string `json:"at" format:"date-time" doc:"When; null for what came before this was kept."`
	Kind   string  `json:"kind" enum:"review,ingest" doc:"Whether an analyst said something, or articles were read."`
	Review *Review `json:"review,omitempty"`
	Ingest *Ingest `json:"ingest,omitempty"`
}

// Ingest is what reading articles did to an event.
type Ingest struct {
	What     string         `json:"what" enum:"new,changed,deleted" doc:"Deleted: no article told it any longer."`
	Revision int            `json:"revision" minimum:"0" doc:"The revision of the graph since which it is so."`
	Articles []IngestSource `json:"articles" doc:"The articles that were read; of the first time they stand in the evidence."`
}

// IngestSource is an article that was read.
type IngestSource struct {
	Article   string `json:"article" example:"art_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Id of the article."`
	Extractor string `json:"extractor" example:"rules/5" doc:"The reader, with its version."`
}

func (s *server) registerHistory(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-event-history", Method: http.MethodGet, Path: "/v1/events/{id}/history", Tags: []string{"events"},
		Summary: "All that changed an event: reviews by analysts, and articles that were read", Errors: readErrors,
	}, s.history)
}

func (s *server) history(ctx context.Context, in *historyInput) (*historyOutput, error) {
	entries, err := s.graph.History(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("history of event %s: %w", in.ID, err)
	}
	v := History{Event: in.ID, Entries: make([]HistoryEntry, 0, len(entries))}
	for _, e := range entries {
		v.Entries = append(v.Entries, viewHistoryEntry(e))
	}
	return &historyOutput{v}, nil
}

func viewHistoryEntry(e graph.HistoryEntry) HistoryEntry {
	v := HistoryEntry{At: timeText(e.At, time.RFC3339), Kind: "review"}
	if e.Review != nil {
		r := viewReview(*e.Review)
		v.Review = &r
		return v
	}
	v.Kind = "ingest"
	v.Ingest = &Ingest{What: e.Ingest.What, Revision: e.Ingest.Revision, Articles: make([]IngestSource, 0, len(e.Ingest.Sources))}
	for _, s := range e.Ingest.Sources {
		v.Ingest.Articles = append(v.Ingest.Articles, IngestSource(s))
	}
	return v
}
