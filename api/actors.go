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

type actorOutput struct{ Body ActorWithOffices }

// ActorWithOffices is an actor with the offices it is told to hold.
type ActorWithOffices struct {
	Actor
	Offices []Office `json:"offices" doc:"Offices that the texts give it, the one told last first; empty for what is no person."`
}

// Office is an office that somebody is told to hold. The days are those of the events
// that tell it, not of the term.
type Office struct {
	Title  string    `json:"title" example:"Minister of Foreign Affairs" doc:"In English."`
	Body   *ActorRef `json:"body,omitempty" doc:"Of what body."`
	Events int       `json:"events" minimum:"1" doc:"How many events tell it."`
	First  string    `json:"first,omitempty" format:"date" doc:"Day of the first of them."`
	Last   string    `json:"last,omitempty" format:"date" doc:"Day of the last of them."`
}

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
	offices, err := s.offices(ctx, a.ID, in.wanted)
	if err != nil {
		return nil, err
	}
	return &actorOutput{ActorWithOffices{Actor: viewActor(a, in.wanted), Offices: offices}}, nil
}

// offices gives the offices of an actor, with the names of their bodies.
func (s *server) offices(ctx context.Context, id string, langs []string) ([]Office, error) {
	told, err := s.graph.Offices(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("offices: %w", err)
	}
	bodies := map[string]ActorRef{}
	for _, o := range told {
		if o.Body != "" {
			bodies[o.Body] = ActorRef{Actor: o.Body, Name: o.Body}
		}
	}
	if err := s.nameRefs(ctx, bodies, langs); err != nil {
		return nil, err
	}
	views := make([]Office, 0, len(told))
	for _, o := range told {
		v := Office{Title: o.Title, Events: o.Events, First: o.First, Last: o.Last}
		if body, ok := bodies[o.Body]; ok {
			v.Body = &body
		}
		views = append(views, v)
	}
	return views, nil
}

func viewHits(hits []graph.ActorHit, langs []string) []ActorMatch {
	views := make([]ActorMatch, 0, len(hits))
	for _, h := range hits {
		views = append(views, ActorMatch{Actor: viewActor(h.Actor, langs), Events: h.Events})
	}
	return views
}
