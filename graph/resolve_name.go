package graph

import (
	"context"
	"fmt"
	"strings"
)

// ResolveActor gives the one actor that is meant by an ID, a code ("RUS", "UN") or a
// name or alias in any language. Where it means several, the very ID comes first,
// then a state, then the ID but for case, then an actor that is displayed under the
// name, then one that also goes by it; if that leaves more than one it is an
// InvalidError of the parameter "actor" that lists them. A name that nobody has is
// an ErrNotFound.
func (s *Store) ResolveActor(ctx context.Context, nameOrCodeOrID string) (Actor, error) {
	row, err := s.resolve(ctx, "actor", "actors_resolve", nameOrCodeOrID, string(KindState))
	if err != nil {
		return Actor{}, err
	}
	return readActor(row.props), nil
}

// ResolvePlace is ResolveActor for places, where a country comes before its city of
// the same name: it has what took place in the city too.
func (s *Store) ResolvePlace(ctx context.Context, nameOrCodeOrID string) (Place, error) {
	row, err := s.resolve(ctx, "place", "places_resolve", nameOrCodeOrID, string(PlaceCountry))
	if err != nil {
		return Place{}, err
	}
	return readPlace(row.props), nil
}

func (s *Store) resolve(ctx context.Context, param, query, name, firstKind string) (foundNode, error) {
	key := nameKey(name)
	if key == "" {
		return foundNode{}, &InvalidError{Param: param, Got: name, Want: "an id, a code or a name"}
	}
	rows, err := s.nodes(ctx, query, map[string]any{"query": `"` + key + `"`, "key": key})
	if err != nil {
		return foundNode{}, fmt.Errorf("looking up %s %q: %w", param, name, err)
	}
	best, rank := []foundNode{}, 0
	for _, row := range rows {
		switch r := resolveRank(row, name, key, firstKind); {
		case len(best) == 0 || r < rank:
			best, rank = []foundNode{row}, r
		case r == rank:
			best = append(best, row)
		}
	}
	switch len(best) {
	case 0:
		return foundNode{}, fmt.Errorf("%s %q: %w", param, name, ErrNotFound)
	case 1:
		return best[0], nil
	}
	return foundNode{}, &InvalidError{Param: param, Got: name, Want: "one of " + listCandidates(best)}
}

// resolveRank says how well a node that has the key fits the name, 0 best.
func resolveRank(row foundNode, name, key, firstKind string) int {
	id := text(row.props, "id")
	if id == name {
		return 0
	}
	if text(row.props, "kind") == firstKind {
		return 1
	}
	if strings.EqualFold(id, name) {
		return 2
	}
	for _, n := range byLanguage(row.props, namePrefix) {
		if nameKey(n) == key {
			return 3
		}
	}
	return 4
}

// listCandidates names the nodes that a name could mean, the busiest first as the
// query gives them, and not more than fit an error message.
func listCandidates(rows []foundNode) string {
	const most = 6
	var out []string
	for i, row := range rows {
		if i == most {
			return strings.Join(out, ", ") + fmt.Sprintf(" and %d more", len(rows)-most)
		}
		out = append(out, fmt.Sprintf("%s (%s)", text(row.props, "id"), text(row.props, "name")))
	}
	return strings.Join(out, ", ")
}
