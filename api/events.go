package api

import (
	"context"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type eventInput struct {
	Languages
	ID string `path:"id" maxLength:"100" example:"ev_4f1c2ab09d3e" doc:"Id of the event."`
}

type eventOutput struct{ Body Event }

func (s *server) registerEvents(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-event", Method: http.MethodGet, Path: "/v1/events/{id}", Tags: []string{"events"},
		Summary: "One event with all its evidence", Errors: readErrors,
	}, s.event)
	s.registerEvidence(api)
	s.registerReview(api)
	s.registerHistory(api)
}

func (s *server) event(ctx context.Context, in *eventInput) (*eventOutput, error) {
	e, err := s.graph.Event(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("event %s: %w", in.ID, err)
	}
	return &eventOutput{viewEvent(e, in.wanted)}, nil
}
