package api

import (
	"context"
	"fmt"
	"net/http"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type pathsInput struct {
	Languages
	From  string `query:"from" required:"true" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"RUS" doc:"The actor to begin with: its id, an ISO or IO code, or a name."`
	To    string `query:"to" required:"true" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"TUR" doc:"The actor to arrive at."`
	Since string `query:"since" pattern:"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|now(-([0-9]{1,4}[dwm]|[0-9]{1,3}y))?)$" patternDescription:"a year, month or day (2025, 2025-02, 2025-02-27), or a day counted from today (now, now-30d, now-1y)" doc:"Only events of this day and later."`
	Until string `query:"until" pattern:"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|now(-([0-9]{1,4}[dwm]|[0-9]{1,3}y))?)$" patternDescription:"a year, month or day (2025, 2025-02, 2025-02-27), or a day counted from today (now, now-30d, now-1y)" doc:"Only events before this day."`
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"10" doc:"How many chains at the most."`
}

type pathsOutput struct{ Body Paths }

// Paths are the shortest chains of events between two actors.
type Paths struct {
	From  ActorRef `json:"from"`
	To    ActorRef `json:"to"`
	Paths []Path   `json:"paths" doc:"All of the same length, those with the latest events first; none if the two are more than four events apart."`
}

// Path is one chain: both the first and the second actor took part in the first
// event, the second and the third in the second one, and so on.
type Path struct {
	Actors []ActorRef `json:"actors" doc:"From the one actor to the other; one more than events."`
	Events []Event    `json:"events"`
}

func (s *server) registerPaths(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "paths", Method: http.MethodGet, Path: "/v1/paths", Tags: []string{"actors"},
		Summary: "The shortest chains of events between two actors", Errors: readErrors,
	}, s.paths)
}

func (s *server) paths(ctx context.Context, in *pathsInput) (*pathsOutput, error) {
	from, err := s.graph.ResolveActor(ctx, in.From)
	if err != nil {
		return nil, named(err, "from", in.From, wantActor)
	}
	to, err := s.graph.ResolveActor(ctx, in.To)
	if err != nil {
		return nil, named(err, "to", in.To, wantActor)
	}
	var f graph.Filter
	if f.From, err = graph.ParseDay("since", in.Since); err != nil {
		return nil, err
	}
	if f.To, err = graph.ParseDay("until", in.Until); err != nil {
		return nil, err
	}
	paths, err := s.graph.Paths(ctx, from.ID, to.ID, f, in.Limit)
	if err != nil {
		return nil, fmt.Errorf("paths: %w", err)
	}
	v := Paths{From: viewActorRef(from, in.wanted), To: viewActorRef(to, in.wanted), Paths: make([]Path, 0, len(paths))}
	for _, p := range paths {
		v.Paths = append(v.Paths, Path{Actors: viewActorRefs(p.Actors, in.wanted), Events: viewEvents(p.Events, in.wanted)})
	}
	return &pathsOutput{v}, nil
}
