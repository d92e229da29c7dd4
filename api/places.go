package api

import (
	"context"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type placesInput struct {
	Languages
	Q     string `query:"q" required:"true" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"a name or its beginning, a letter or digit at least" example:"إسطن" doc:"The name or the beginning of one, in any language and script, or a code."`
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many places at the most."`
}

type placesOutput struct{ Body PlaceList }

// PlaceList is what a search for places found, the best first.
type PlaceList struct {
	Places []PlaceMatch `json:"places"`
}

// PlaceMatch is a place that a search found.
type PlaceMatch struct {
	Place
	Events int `json:"events" minimum:"0" doc:"How many events took place there; a country has those in its cities."`
}

func (s *server) registerPlaces(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "find-places", Method: http.MethodGet, Path: "/v1/places", Tags: []string{"places"},
		Summary: "Search for places as one types, in any script", Errors: readErrors,
	}, s.findPlaces)
}

func (s *server) findPlaces(ctx context.Context, in *placesInput) (*placesOutput, error) {
	hits, err := s.graph.FindPlaces(ctx, in.Q, in.Limit)
	if err != nil {
		return nil, fmt.Errorf("searching places: %w", err)
	}
	list := PlaceList{Places: make([]PlaceMatch, 0, len(hits))}
	for _, h := range hits {
		list.Places = append(list.Places, PlaceMatch{Place: viewPlace(h.Place, in.wanted), Events: h.Events})
	}
	return &placesOutput{list}, nil
}
