package graph

import "context"

// rarest finds what every event of the timeline must have and the fewest events do
// have: an actor, or the place; both "" if there is no such thing. It asks the
// database only where there is a choice.
func (p *timelinePlan) rarest(ctx context.Context, tx runner) (actor, place string, err error) {
	switch {
	case len(p.all) == 0 && len(p.any) == 0:
		return "", p.filter.Place, nil
	case len(p.all) == 0 && p.filter.Place == "":
		return "", "", nil
	case len(p.all) == 1 && p.filter.Place == "":
		return p.all[0], "", nil
	}
	d, err := p.degrees(ctx, tx)
	if err != nil {
		return "", "", err
	}
	least := 0
	for i := range p.all {
		if d.all[i] < d.all[least] {
			least = i
		}
	}
	switch {
	case len(p.all) > 0 && (p.filter.Place == "" || d.all[least] <= d.place):
		return p.all[least], "", nil
	case len(p.all) == 0 && d.any <= d.place:
		return "", "", nil // the streams of any are shorter
	}
	return "", p.filter.Place, nil
}

// degrees says in how many events the filters of a timeline stand.
type degrees struct {
	all        []int // of each of the plan's all
	any, place int
}

func (p *timelinePlan) degrees(ctx context.Context, tx runner) (degrees, error) {
	records, err := run(ctx, tx, "timeline_degrees", map[string]any{
		"all": append([]string{}, p.all...), "any": append([]string{}, p.any...), "place": p.filter.Place,
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
