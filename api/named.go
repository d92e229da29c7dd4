package api

import (
	"errors"

	"chancery/graph"
)

// What may name an actor and a place.
const (
	wantActor = "the id, code or a name of an actor in the graph; /v1/actors?q= finds them"
	wantPlace = "the id or a name of a place in the graph"
)

// notFoundError says that a parameter named something that the graph does not have.
type notFoundError struct{ graph.InvalidError }

// Unwrap makes it both a graph.InvalidError and a graph.ErrNotFound.
func (e *notFoundError) Unwrap() []error { return []error{&e.InvalidError, graph.ErrNotFound} }

// named says which parameter named the actor or place that could not be found, or
// that more than one goes by.
func named(err error, param, name, want string) error {
	var ambiguous *graph.InvalidError
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return &notFoundError{graph.InvalidError{Param: param, Got: name, Want: want}}
	case errors.As(err, &ambiguous):
		return &graph.InvalidError{Param: param, Got: ambiguous.Got, Want: ambiguous.Want}
	}
	return err
}
