package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// timelinePlan decides which index a timeline is read from. Each query in
// queries/timeline_*.cypher reads one index in its order and filters by the rest.
type timelinePlan struct {
	query         TimelineQuery // normalised
	all, any      []string      // actors of which an event must have each, and one
	after, before string        // places in the timeline, both exclusive
}

// stream is one run down an index.
type stream struct {
	query  string
	params map[string]any
}

// afterAll sorts after every place in a timeline.
const afterAll = "~"

// newTimelinePlan checks a query and brings it into one form, so that filters that
// mean the same give the same cursors.
func newTimelinePlan(q TimelineQuery) (*timelinePlan, error) {
	switch {
	case q.Limit == 0:
		q.Limit = DefaultLimit
	case q.Limit < 0 || q.Limit > MaxLimit:
		return nil, &InvalidError{Param: "limit", Got: strconv.Itoa(q.Limit), Want: fmt.Sprintf("1 to %d", MaxLimit)}
	}
	if (q.Between[0] == "") != (q.Between[1] == "") || q.Between[0] != "" && q.Between[0] == q.Between[1] {
		return nil, &InvalidError{Param: "between", Got: q.Between[0] + "," + q.Between[1], Want: "two different actors"}
	}
	if !q.From.IsZero() && !q.To.IsZero() && !q.From.Before(q.To) {
		return nil, &InvalidError{Param: "to", Got: isoDay(q.To), Want: "a day after from, " + isoDay(q.From)}
	}
	q.Actors, q.Types, q.Modality = canonical(q.Actors), canonical(q.Types), canonical(q.Modality)
	slices.Sort(q.Between[:])
	q.MatchAny = q.MatchAny && len(q.Actors) > 1
	p := &timelinePlan{query: q, after: isoDay(q.From), before: afterAll}
	if !q.To.IsZero() {
		p.before = isoDay(q.To)
	}
	if q.MatchAny {
		p.any = q.Actors
	} else {
		p.all = slices.Clone(q.Actors)
	}
	if q.Between[0] != "" {
		p.all = canonical(append(p.all, q.Between[:]...))
	}
	return p, p.resume()
}

func canonical[T ~string](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

// resume narrows the range to what comes after the cursor.
func (p *timelinePlan) resume() error {
	if p.query.Cursor == "" {
		return nil
	}
	at, err := decodeCursor(p.query)
	if err != nil {
		return err
	}
	if p.query.Ascending {
		p.after = max(p.after, at)
	} else {
		p.before = min(p.before, at)
	}
	return nil
}

// streams chooses the index: an actor that every event must have, or the place, the
// one with the fewest events; else one stream for each of the actors of which an
// event must have one; else by type; else the whole graph.
func (p *timelinePlan) streams(ctx context.Context, tx runner) ([]stream, error) {
	actor, place, err := p.rarest(ctx, tx)
	switch {
	case err != nil:
		return nil, err
	case place != "":
		return []stream{p.stream("timeline_place", map[string]any{"at_place": place, "place": nil})}, nil
	case actor != "":
		return p.actorStreams(actor), nil
	case len(p.any) > 0:
		var out []stream
		for _, a := range p.any {
			out = append(out, p.actorStreams(a)...)
		}
		return out, nil
	case len(p.query.Types) > 0:
		var out []stream
		for _, t := range p.query.Types {
			out = append(out, p.stream("timeline_type", map[string]any{"type": string(t), "types": nil}))
		}
		return out, nil
	}
	return []stream{p.stream("timeline_all", nil)}, nil
}

// actorStreams reads one actor's index; with types, that of each type.
func (p *timelinePlan) actorStreams(actor string) []stream {
	all := slices.DeleteFunc(slices.Clone(p.all), func(a string) bool { return a == actor })
	params := map[string]any{"actor": actor, "all": all}
	if slices.Contains(p.any, actor) {
		params["any"] = nil
	}
	if len(p.query.Types) == 0 {
		return []stream{p.stream("timeline_actor", params)}
	}
	var out []stream
	for _, t := range p.query.Types {
		typed := map[string]any{"type": string(t), "types": nil}
		maps.Copy(typed, params)
		out = append(out, p.stream("timeline_actor_type", typed))
	}
	return out
}

// stream fills in the filters that the index does not answer. One more event is
// read than the page has, to see whether there is another page.
func (p *timelinePlan) stream(index string, params map[string]any) stream {
	order := "_latest"
	if p.query.Ascending {
		order = "_earliest"
	}
	out := map[string]any{
		"after": p.after, "before": p.before, "limit": p.query.Limit + 1,
		"types": nullable(p.query.Types), "modality": nullable(p.query.Modality),
		"polarity": orNull(string(p.query.Polarity)), "place": orNull(p.query.Place),
		"all": append([]string{}, p.all...), "any": nullable(p.any),
	}
	maps.Copy(out, params)
	return stream{query: index + order, params: out}
}

// nullable gives a list as a parameter: null for one that does not filter.
func nullable[T ~string](list []T) any {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
