package api

import (
	"context"
	"fmt"
	"net/http"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// Since is the input of requests for what has changed.
type Since struct {
	Since string `query:"since" maxLength:"1000" pattern:"^[A-Za-z0-9_-]+$" patternDescription:"the next of a former answer, as it was given, or now" doc:"next of the answer before; now for what is yet to come."`
}

type changesInput struct {
	Languages
	Since
	Limit int `query:"limit" minimum:"1" maximum:"1000" default:"100" doc:"How many changes an answer has at the most."`
}

type changesOutput struct{ Body Changes }

// Changes is what has changed since a cursor.
type Changes struct {
	Changes []Change `json:"changes" doc:"In the order in which they were made; an event that changed several times comes once, as it is now."`
	Next    string   `json:"next" doc:"The cursor to ask on from, now or later."`
	More    bool     `json:"more" doc:"Whether there is more already."`
}

// Change is an event that is new, has changed or went.
type Change struct {
	Kind     string `json:"kind" enum:"new,changed,deleted" doc:"Deleted: no article tells it any longer."`
	ID       string `json:"id" example:"ev_4f1c2ab09d3e" doc:"Id of the event."`
	Revision int    `json:"revision" minimum:"0" doc:"The revision of the graph since which it is so."`
	Event    *Event `json:"event,omitempty" doc:"The event as it is now; not there for one that was deleted. One that was rejected has review.status rejected."`
}

func (s *server) registerChanges(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "changes", Method: http.MethodGet, Path: "/v1/changes", Tags: []string{"events"},
		Summary: "What is new, has changed or went since a cursor", Errors: readErrors,
		Description: "Without since, from the beginning. Asking on from next misses nothing and gives nothing twice, whatever is " +
			"written meanwhile. GET /v1/stream sends the same as it happens.",
	}, s.changes)
}

func (s *server) changes(ctx context.Context, in *changesInput) (*changesOutput, error) {
	page, err := s.graph.Changes(ctx, in.Since.Since, in.Limit)
	if err != nil {
		return nil, fmt.Errorf("changes: %w", err)
	}
	v := Changes{Changes: make([]Change, 0, len(page.Changes)), Next: page.Next, More: page.More}
	for _, c := range page.Changes {
		v.Changes = append(v.Changes, viewChange(c, in.wanted))
	}
	return &changesOutput{v}, nil
}

func viewChange(c graph.Change, langs []string) Change {
	v := Change{Kind: c.Kind, ID: c.ID, Revision: c.Revision}
	if c.Kind != graph.ChangeGone {
		e := viewEvent(c.Event, langs)
		v.Event = &e
	}
	return v
}
