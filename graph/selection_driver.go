package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// rarest finds what every event of the selection must have and the fewest events do
// have: an actor, or the place; both "" if there is no such thing. It asks the
// database only where there is a choice.
func (s *selection) rarest(ctx context.Context, tx runner) (actor, place string, err error) {
	switch {
	case len(s.all) == 0 && len(s.any) == 0:
		return "", s.filter.Place, nil
	case len(s.all) == 0 && s.filter.Place == "":
		return "", "", nil
	case len(s.all) == 1 && s.filter.Place == "":
		return s.all[0], "", nil
	}
	d, err := s.degrees(ctx, tx)
	if err != nil {
		return "", "", err
	}
	least := 0
	for i := range s.all {
		if d.all[i] < d.all[least] {
			least = i
		}
	}
	switch {
	case len(s.all) > 0 && (s.filter.Place == "" || d.all[least] <= d.place):
		return s.all[least], "", nil
	case len(s.all) == 0 && d.any <= d.place:
		return "", "", nil // the streams of any are shorter
	}
	return "", s.filter.Place, nil
}

// degrees says in how many events the filters of a selection stand.
type degrees struct {
	all        []int // of each of the selection's all
	any, place int
}

func (s *selection) degrees(ctx context.Context, tx runner) (degrees, error) {
	records, err := run(ctx, tx, "event_degrees", map[string]any{
		"all": append([]string{}, s.all...), "any": append([]string{}, s.any...), "place": s.filter.Place,
	})
	if err != nil {
		return degrees{}, err
	}
	row := records[0].AsMap() // it always answers one
	d := degrees{any: integer(row, "any"), place: integer(row, "place")}
	list, _ := row["all"].([]any)
	for _, v := range list {
		n, _ := v.(int64)
		d.all = append(d.all, int(n))
	}
	return d, nil
}

// driver says by which index a query that gathers all chosen events finds them, and
// the parameters for queries/event_selection.md.
func (s *selection) driver(ctx context.Context, tx runner) (map[string]any, error) {
	by := func(driver string, answered, keys map[string]any) (map[string]any, error) {
		params := s.params(answered)
		params["by"], params["date"] = driver, string(s.filter.DateField)
		params["key"], params["keys"], params["text"] = "", []string{}, ""
		maps.Copy(params, keys)
		return params, nil
	}
	switch {
	case s.filter.Text != "":
		return by("text", nil, map[string]any{"text": prefixQuery(nameKey(s.filter.Text))})
	case s.filter.DateField != "":
		return by(string(s.filter.DateField), nil, nil)
	}
	actor, place, err := s.rarest(ctx, tx)
	switch {
	case err != nil:
		return nil, err
	case place != "":
		return by("place", map[string]any{"place": nil}, map[string]any{"key": place})
	case actor != "":
		return by("actor", map[string]any{"all": without(s.all, actor)}, map[string]any{"key": actor})
	case len(s.any) > 0:
		return by("actors", nil, map[string]any{"keys": listParam(s.any)})
	}
	return by("all", nil, nil)
}

func without(list []string, value string) []string {
	return slices.DeleteFunc(listParam(list), func(v string) bool { return v == value })
}

// gather runs one of the queries that begin with queries/event_selection.md over all
// events of a filter, with the parameters that it takes besides.
func (s *Store) gather(ctx context.Context, f Filter, query string, more map[string]any) ([]*neo4j.Record, error) {
	sel, err := newSelection(f)
	if err != nil {
		return nil, err
	}
	var records []*neo4j.Record
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		params, err := sel.driver(ctx, tx)
		if err != nil {
			return err
		}
		maps.Copy(params, more)
		records, err = run(ctx, tx, query, params)
		return err
	})
	return records, err
}
