package api

import (
	"context"
	"fmt"
	"net/http"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type actorsInput struct {
	Languages
	Q     string `query:"q" required:"true" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"a name or its beginning, a letter or digit at least" example:"روس" doc:"The name or the beginning of one, in any language and script, or a code."`
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many actors at the most."`
}

type actorsOutput struct{ Body ActorList }

// ActorList is what a search for actors found, the best first.
type ActorList struct {
	Actors []ActorMatch `json:"actors"`
}

// ActorMatch is an actor that a search found.
type ActorMatch struct {
	Actor
	Events int `json:"events" doc:"In how many events it took part, itself or through those that act in its name."`
}

type actorInput struct {
	Languages
	ID string `path:"id" maxLength:"200" example:"RUS" doc:"Id of the actor."`
}

type actorOutput struct{ Body Actor }

func (s *server) registerActors(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "find-actors", Method: http.MethodGet, Path: "/v1/actors", Tags: []string{"actors"},
		Summary: "Search for actors as one types, in any script", Errors: readErrors,
	}, s.findActors)
	huma.Register(api, huma.Operation{
		OperationID: "get-actor", Method: http.MethodGet, Path: "/v1/actors/{id}", Tags: []string{"actors"},
		Summary: "One actor", Errors: readErrors,
	}, s.actor)
}

func (s *server) findActors(ctx context.Context, in *actorsInput) (*actorsOutput, error) {
	hits, err := s.graph.FindActors(ctx, in.Q, in.Limit)
	if err != nil {
		return nil, fmt.Errorf("searching actors: %w", err)
	}
	return &actorsOutput{ActorList{viewHits(hits, in.wanted)}}, nil
}

func (s *server) actor(ctx context.Context, in *actorInput) (*actorOutput, error) {
	a, err := s.graph.Actor(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("actor %s: %w", in.ID, err)
	}
	return &actorOutput{viewActor(a, in.wanted)}, nil
}

func viewHits(hits []graph.ActorHit, langs []string) []ActorMatch {
	views := make([]ActorMatch, 0, len(hits))
	for _, h := range hits {
		views = append(views, ActorMatch{Actor: viewActor(h.Actor, langs), Events: h.Events})
	}
	return views
}
