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
	*selection
	query TimelineQuery // normalised
}

// stream is one run down an index.
type stream struct {
	query  string
	params map[string]any
}

// newTimelinePlan checks a query and brings it into one form, so that filters that
// mean the same give the same cursors.
func newTimelinePlan(q TimelineQuery) (*timelinePlan, error) {
	switch {
	case q.Limit == 0:
		q.Limit = DefaultLimit
	case q.Limit < 0 || q.Limit > MaxLimit:
		return nil, &InvalidError{Param: "limit", Got: strconv.Itoa(q.Limit), Want: fmt.Sprintf("1 to %d", MaxLimit)}
	}
	s, err := newSelection(q.Filter)
	if err != nil {
		return nil, err
	}
	q.Filter = s.filter
	p := &timelinePlan{selection: s, query: q}
	return p, p.resume()
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

// streams chooses the index: that of the words asked for; that of another date than
// the event's own; an actor that every event must have, or the place, the one with
// the fewest events; else one stream for each of the actors of which an event must
// have one; else by type; else the whole graph.
func (p *timelinePlan) streams(ctx context.Context, tx runner) ([]stream, error) {
	f := p.filter
	switch {
	case f.Text != "":
		words := map[string]any{"text": prefixQuery(nameKey(f.Text)), "by": string(f.DateField)}
		return []stream{p.stream("timeline_text", nil, words)}, nil
	case f.DateField != "":
		return []stream{p.stream("timeline_"+string(f.DateField), nil, nil)}, nil
	}
	actor, place, err := p.rarest(ctx, tx)
	switch {
	case err != nil:
		return nil, err
	case place != "":
		return []stream{p.stream("timeline_place", map[string]any{"place": nil}, map[string]any{"at_place": place})}, nil
	case actor != "":
		return p.actorStreams(actor), nil
	case len(p.any) > 0:
		var out []stream
		for _, a := range p.any {
			out = append(out, p.actorStreams(a)...)
		}
		return out, nil
	case len(f.Types) > 0:
		var out []stream
		for _, t := range f.Types {
			out = append(out, p.stream("timeline_type", map[string]any{"types": nil}, map[string]any{"type": string(t)}))
		}
		return out, nil
	}
	return []stream{p.stream("timeline_all", nil, nil)}, nil
}

// actorStreams reads one actor's index; with types, that of each type. What role the
// actor had the index does not say, so that stays with the filter.
func (p *timelinePlan) actorStreams(actor string) []stream {
	answered := map[string]any{"all": without(p.all, actor)}
	if slices.Contains(p.any, actor) && len(p.filter.Roles) == 0 {
		answered["any"] = nil
	}
	if len(p.filter.Types) == 0 {
		return []stream{p.stream("timeline_actor", answered, map[string]any{"actor": actor})}
	}
	answered["types"] = nil
	var out []stream
	for _, t := range p.filter.Types {
		out = append(out, p.stream("timeline_actor_type", answered, map[string]any{"actor": actor, "type": string(t)}))
	}
	return out
}

// stream makes the parameters: the filters that the index does not answer, and its
// keys. One more event is read than the page has, to see whether there is another page.
func (p *timelinePlan) stream(index string, answered, keys map[string]any) stream {
	order := "_latest"
	if p.query.Ascending {
		order = "_earliest"
	}
	params := p.params(answered)
	params["limit"] = p.query.Limit + 1
	maps.Copy(params, keys)
	return stream{query: index + order, params: params}
}
