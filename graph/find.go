package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ActorHit is an actor that a search found.
type ActorHit struct {
	Actor  Actor
	Events int // that it took part in, itself or by those who act in its name; once for each role
}

// PlaceHit is a place that a search found.
type PlaceHit struct {
	Place  Place
	Events int // that took place there, or in its cities
}

// Actor gives one actor by its ID, or ErrNotFound.
func (s *Store) Actor(ctx context.Context, id string) (Actor, error) {
	rows, err := s.nodes(ctx, "actor_by_id", map[string]any{"id": id})
	if err != nil {
		return Actor{}, fmt.Errorf("reading actor %s: %w", id, err)
	}
	if len(rows) == 0 {
		return Actor{}, fmt.Errorf("actor %s: %w", id, ErrNotFound)
	}
	return readActor(rows[0].props), nil
}

// Place gives one place by its ID, or ErrNotFound.
func (s *Store) Place(ctx context.Context, id string) (Place, error) {
	rows, err := s.nodes(ctx, "place_by_id", map[string]any{"id": id})
	if err != nil {
		return Place{}, fmt.Errorf("reading place %s: %w", id, err)
	}
	if len(rows) == 0 {
		return Place{}, fmt.Errorf("place %s: %w", id, ErrNotFound)
	}
	return readPlace(rows[0].props), nil
}

// Actors gives those of the actors that the graph has, in no particular order and
// without their aliases.
func (s *Store) Actors(ctx context.Context, ids []string) ([]Actor, error) {
	rows, err := s.nodes(ctx, "actors_by_id", map[string]any{"ids": listParam(ids)})
	if err != nil {
		return nil, fmt.Errorf("reading %d actors: %w", len(ids), err)
	}
	actors := make([]Actor, len(rows))
	for i, r := range rows {
		actors[i] = readActor(r.props)
	}
	return actors, nil
}

// Places gives those of the places that the graph has, in no particular order.
func (s *Store) Places(ctx context.Context, ids []string) ([]Place, error) {
	rows, err := s.nodes(ctx, "places_by_id", map[string]any{"ids": listParam(ids)})
	if err != nil {
		return nil, fmt.Errorf("reading %d places: %w", len(ids), err)
	}
	places := make([]Place, len(rows))
	for i, r := range rows {
		places[i] = readPlace(r.props)
	}
	return places, nil
}

// FindActors finds actors of whose names each word of q begins a word, in any
// language and script: first those whose name is q, then those whose name begins
// with it, and of these the busiest.
func (s *Store) FindActors(ctx context.Context, q string, limit int) ([]ActorHit, error) {
	rows, err := s.find(ctx, "actors_find", q, limit)
	if err != nil {
		return nil, fmt.Errorf("finding actors: %w", err)
	}
	var hits []ActorHit
	for _, r := range rows {
		hits = append(hits, ActorHit{Actor: readActor(r.props), Events: r.events})
	}
	return hits, nil
}

// FindPlaces is FindActors for places.
func (s *Store) FindPlaces(ctx context.Context, q string, limit int) ([]PlaceHit, error) {
	rows, err := s.find(ctx, "places_find", q, limit)
	if err != nil {
		return nil, fmt.Errorf("finding places: %w", err)
	}
	var hits []PlaceHit
	for _, r := range rows {
		hits = append(hits, PlaceHit{Place: readPlace(r.props), Events: r.events})
	}
	return hits, nil
}

func (s *Store) find(ctx context.Context, query, q string, limit int) ([]foundNode, error) {
	key := nameKey(q)
	if key == "" {
		return nil, &InvalidError{Param: "q", Got: q, Want: "a name, or how it begins"}
	}
	return s.nodes(ctx, query, map[string]any{"query": prefixQuery(key), "key": key, "limit": limit})
}

// prefixQuery asks a full-text index for all words of a key as beginnings. A key is
// lower-case letters and digits: nothing in it means anything to the index.
func prefixQuery(key string) string {
	return strings.ReplaceAll(key, " ", "* AND ") + "*"
}

// foundNode is a row of a look-up: a node's properties and the number of its events.
type foundNode struct {
	props  map[string]any
	events int
}

func (s *Store) nodes(ctx context.Context, query string, params map[string]any) ([]foundNode, error) {
	var rows []foundNode
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, query, params)
		rows = rows[:0]
		for _, r := range records {
			row := r.AsMap()
			props, _ := row["node"].(map[string]any)
			rows = append(rows, foundNode{props: props, events: integer(row, "events")})
		}
		return err
	})
	return rows, err
}
