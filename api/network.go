package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// TieOptions say which ties are given. They are part of the input of all that answers
// with ties.
type TieOptions struct {
	Level string `query:"level" enum:"state,actor" default:"state" doc:"state: states and organisations, with all who act in their name. actor: the actors that the texts name, ministers and ministries too."`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"100" doc:"How many ties at the most, the strongest first."`
}

type networkInput struct {
	Languages
	Filters
	TieOptions
}

type networkOutput struct{ Body Network }

// Network is who has to do with whom in the events that the filters choose.
type Network struct {
	Query   FilterQuery `json:"query" doc:"How the filters were understood."`
	Level   string      `json:"level" enum:"state,actor"`
	Nodes   []ActorRef  `json:"nodes" doc:"The actors of the edges."`
	Edges   []Edge      `json:"edges" doc:"The strongest first."`
	LeftOut int         `json:"left_out" minimum:"0" doc:"How many weaker edges there are besides."`
}

// Edge is what two actors have to do with each other.
type Edge struct {
	A string `json:"a" example:"RUS" doc:"Id of the one actor."`
	B string `json:"b" example:"USA" doc:"Id of the other."`
	TieCount
}

// TieCount counts the events that two actors have in common.
type TieCount struct {
	Events      int     `json:"events" minimum:"0" doc:"Events in which both take part."`
	Cooperation int     `json:"cooperation" minimum:"0" doc:"Those of them that are cooperation, in words or deeds."`
	Conflict    int     `json:"conflict" minimum:"0" doc:"Those of them that are conflict, in words or deeds."`
	First       *string `json:"first" format:"date" doc:"Day on which the first of them stands, null if not known."`
	Last        *string `json:"last" format:"date" doc:"Day on which the last of them stands, null if not known."`
}

type partnersInput struct {
	Languages
	ID string `path:"id" maxLength:"200" example:"RUS" doc:"Id of the actor."`
	Filters
	TieOptions
}

type partnersOutput struct{ Body Partners }

// Partners is with whom an actor has to do.
type Partners struct {
	Query    FilterQuery `json:"query" doc:"How the filters were understood."`
	Actor    ActorRef    `json:"actor"`
	Level    string      `json:"level" enum:"state,actor"`
	Partners []Partner   `json:"partners" doc:"The most frequent first."`
	LeftOut  int         `json:"left_out" minimum:"0" doc:"How many others there are besides."`
}

// Partner is one with whom an actor has to do.
type Partner struct {
	ActorRef
	TieCount
}

func (s *server) registerNetwork(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "network", Method: http.MethodGet, Path: "/v1/network", Tags: []string{"actors"},
		Summary: "Who has to do with whom", Errors: readErrors,
		Description: "Takes the filters of the timeline. Those that are only talked about, or said not to be there, have no ties; nor have, by that alone, those that do something together, or have it done to them together.",
	}, s.network)
	huma.Register(api, huma.Operation{
		OperationID: "partners", Method: http.MethodGet, Path: "/v1/actors/{id}/partners", Tags: []string{"actors"},
		Summary: "With whom an actor has to do", Errors: readErrors,
		Description: "Takes the filters of the timeline. Those that act in the actor's own name, or in whose name it acts, are no partners.",
	}, s.partners)
}

func (s *server) network(ctx context.Context, in *networkInput) (*networkOutput, error) {
	filter, shown, err := s.filter(ctx, &in.Filters, in.wanted)
	if err != nil {
		return nil, err
	}
	n, err := s.graph.Network(ctx, graph.NetworkQuery{Filter: filter, States: in.Level == "state", Limit: in.Limit})
	if err != nil {
		return nil, fmt.Errorf("network: %w", err)
	}
	refs, err := s.refsOf(ctx, n.Ties, in.wanted)
	if err != nil {
		return nil, err
	}
	v := Network{Query: shown, Level: in.Level, Nodes: []ActorRef{}, Edges: make([]Edge, 0, len(n.Ties)), LeftOut: n.Found - len(n.Ties)}
	for _, id := range sortedKeys(refs) {
		v.Nodes = append(v.Nodes, refs[id])
	}
	for _, t := range n.Ties {
		v.Edges = append(v.Edges, Edge{A: t.A, B: t.B, TieCount: viewTie(t)})
	}
	return &networkOutput{v}, nil
}

func (s *server) partners(ctx context.Context, in *partnersInput) (*partnersOutput, error) {
	actor, err := s.graph.Actor(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("actor %s: %w", in.ID, err)
	}
	filter, shown, err := s.filter(ctx, &in.Filters, in.wanted)
	if err != nil {
		return nil, err
	}
	n, err := s.graph.Partners(ctx, actor, graph.NetworkQuery{Filter: filter, States: in.Level == "state", Limit: in.Limit})
	if err != nil {
		return nil, fmt.Errorf("partners: %w", err)
	}
	refs, err := s.refsOf(ctx, n.Ties, in.wanted)
	if err != nil {
		return nil, err
	}
	v := Partners{
		Query: shown, Actor: viewActorRef(actor, in.wanted), Level: in.Level,
		Partners: make([]Partner, 0, len(n.Ties)), LeftOut: n.Found - len(n.Ties),
	}
	for _, t := range n.Ties {
		v.Partners = append(v.Partners, Partner{ActorRef: refs[t.B], TieCount: viewTie(t)})
	}
	return &partnersOutput{v}, nil
}

func viewTie(t graph.Tie) TieCount {
	return TieCount{
		Events: t.Events, Cooperation: t.Cooperation, Conflict: t.Conflict,
		First: timeText(t.First, time.DateOnly), Last: timeText(t.Last, time.DateOnly),
	}
}

// refsOf names the actors of ties, by ID.
func (s *server) refsOf(ctx context.Context, ties []graph.Tie, langs []string) (map[string]ActorRef, error) {
	refs := make(map[string]ActorRef, 2*len(ties))
	for _, t := range ties {
		refs[t.A], refs[t.B] = ActorRef{Actor: t.A, Name: t.A}, ActorRef{Actor: t.B, Name: t.B}
	}
	return refs, s.nameRefs(ctx, refs, langs)
}

// nameRefs fills in what the graph knows of actors, by ID.
func (s *server) nameRefs(ctx context.Context, refs map[string]ActorRef, langs []string) error {
	if len(refs) == 0 {
		return nil
	}
	actors, err := s.graph.Actors(ctx, sortedKeys(refs))
	if err != nil {
		return fmt.Errorf("naming actors: %w", err)
	}
	for _, a := range actors {
		refs[a.ID] = viewActorRef(a, langs)
	}
	return nil
}
