package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Path is a chain from one actor to another: between each actor and the next stands
// the event that both took part in.
type Path struct {
	Actors []Actor // one more than events
	Events []Event
}

// Paths gives the shortest chains of events between two actors, those with the
// latest events first and no more than limit. Of the filter only From and To count,
// as days on which the events stand. Actors more than four events apart have none.
func (s *Store) Paths(ctx context.Context, from, to string, f Filter, limit int) ([]Path, error) {
	sel, err := newSelection(Filter{From: f.From, To: f.To})
	if err != nil {
		return nil, err
	}
	if from == to {
		return nil, &InvalidError{Param: "to", Got: to, Want: "another actor than from"}
	}
	var chains [][]string
	events := map[string]Event{}
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "paths", map[string]any{
			"from": from, "to": to, "after": sel.after, "before": sel.before, "limit": limit,
		})
		if err != nil {
			return err
		}
		chains = chains[:0]
		for _, r := range records {
			chains = append(chains, textList(r.AsMap(), "ids"))
		}
		all, err := eventsByID(ctx, tx, everySecond(chains, 1))
		for _, e := range all {
			events[e.ID] = e
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("looking for paths from %s to %s: %w", from, to, err)
	}
	return s.pathsOf(ctx, chains, events)
}

// pathsOf fills in the actors.
func (s *Store) pathsOf(ctx context.Context, chains [][]string, events map[string]Event) ([]Path, error) {
	list, err := s.Actors(ctx, everySecond(chains, 0))
	if err != nil {
		return nil, err
	}
	actors := make(map[string]Actor, len(list))
	for _, a := range list {
		actors[a.ID] = a
	}
	paths := make([]Path, len(chains))
	for n, chain := range chains {
		for i, id := range chain {
			if i%2 == 0 {
				paths[n].Actors = append(paths[n].Actors, actors[id])
			} else {
				paths[n].Events = append(paths[n].Events, events[id])
			}
		}
	}
	return paths, nil
}

// everySecond gives the ids of actors (from 0) or of events (from 1), each once.
func everySecond(chains [][]string, from int) []string {
	var out []string
	for _, chain := range chains {
		for i := from; i < len(chain); i += 2 {
			out = append(out, chain[i])
		}
	}
	return canonical(out)
}
