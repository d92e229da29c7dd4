package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// readErrors are the statuses that any path that reads the graph may answer with.
var readErrors = []int{http.StatusBadRequest, http.StatusNotFound, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

type timelineInput struct {
	Languages
	Filters
	Order  string    `query:"order" enum:"asc,desc" default:"desc" doc:"Oldest or newest first."`
	Limit  int       `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"How many events a page has."`
	Total  bool      `query:"total" doc:"Whether to count all events that the filters choose."`
	Facet  facetList `query:"facet,explode" maxItems:"8" doc:"What values the events have and how many each, the filter on that very value left out: so each count is what choosing that value would give."`
	Cursor string    `query:"cursor" maxLength:"1000" pattern:"^[A-Za-z0-9_-]+$" patternDescription:"the next of a page with the same filters and order, as it was given" doc:"next of the page before, with the same filters."`

	url url.URL
}

// Resolve keeps the address for the link to the next page; huma calls it.
func (in *timelineInput) Resolve(ctx huma.Context) []error {
	in.url = ctx.URL()
	return in.Languages.Resolve(ctx)
}

type timelineOutput struct {
	Link string `header:"Link" doc:"The next page, rel=next, if there is one."`
	Body Timeline
}

// Timeline is a page of events in the order of time.
type Timeline struct {
	Query  TimelineQuery `json:"query" doc:"How the filters were understood."`
	Events []Event       `json:"events"`
	Next   string        `json:"next,omitempty" doc:"The cursor of the next page; not there on the last one."`
	Total  *Total        `json:"total,omitempty" doc:"With total=true: how many events there are on all pages."`
	Facets []Facet       `json:"facets,omitempty" nullable:"false" doc:"With facet: in the order asked for."`
}

// Total is how many there are: exactly up to 10,000, and above that "at least 10000".
type Total struct {
	Value    int    `json:"value" minimum:"0" maximum:"10000"`
	Relation string `json:"relation" enum:"eq,gte" doc:"Whether it is that many (eq) or at least that many (gte)."`
}

// Facet is what values events have.
type Facet struct {
	By     string   `json:"by" enum:"type,mode,context,polarity,modality,status,actor,place"`
	Values []Series `json:"values" doc:"The most frequent first, at most 50."`
}

// Bounds of what is counted beside a page.
const (
	maxTotal       = 10_000
	maxFacetValues = 50
)

// TimelineQuery is how the filters of a timeline were understood.
type TimelineQuery struct {
	FilterQuery
	Order string `json:"order" enum:"asc,desc"`
	Limit int    `json:"limit"`
}

func (s *server) registerTimeline(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "timeline", Method: http.MethodGet, Path: "/v1/timeline", Tags: []string{"events"},
		Summary: "Events in the order of time", Errors: readErrors,
		Description: "All filters must hold. Spans are half-open, and look at the date that date_field means, by which the events are ordered too.",
	}, s.timeline)
}

func (s *server) timeline(ctx context.Context, in *timelineInput) (*timelineOutput, error) {
	filter, shown, err := s.filter(ctx, &in.Filters, in.wanted)
	if err != nil {
		return nil, err
	}
	page, err := s.graph.Timeline(ctx, graph.TimelineQuery{
		Filter: filter, Ascending: in.Order == "asc", Limit: in.Limit, Cursor: in.Cursor,
	})
	if err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	v := Timeline{
		Query:  TimelineQuery{FilterQuery: shown, Order: in.Order, Limit: in.Limit},
		Events: viewEvents(page.Events, in.wanted), Next: page.Next,
	}
	if in.Total {
		if v.Total, err = s.total(ctx, filter); err != nil {
			return nil, err
		}
	}
	for _, by := range in.Facet.splits() {
		f, err := s.facet(ctx, filter, by, in.wanted)
		if err != nil {
			return nil, err
		}
		v.Facets = append(v.Facets, f)
	}
	return &timelineOutput{Link: nextLink(in.url, page.Next), Body: v}, nil
}

func (s *server) total(ctx context.Context, f graph.Filter) (*Total, error) {
	n, err := s.graph.Count(ctx, f, maxTotal+1)
	switch {
	case err != nil:
		return nil, fmt.Errorf("total: %w", err)
	case n > maxTotal:
		return &Total{Value: maxTotal, Relation: "gte"}, nil
	}
	return &Total{Value: n, Relation: "eq"}, nil
}

func (s *server) facet(ctx context.Context, f graph.Filter, by graph.Split, langs []string) (Facet, error) {
	values, err := s.graph.Facet(ctx, f, by, maxFacetValues)
	if err != nil {
		return Facet{}, fmt.Errorf("facet: %w", err)
	}
	views, err := s.viewSeries(ctx, values, by, langs)
	return Facet{By: string(by), Values: views}, err
}

// nextLink is the Link header (RFC 8288) to the page that a cursor begins.
func nextLink(u url.URL, cursor string) string {
	if cursor == "" {
		return ""
	}
	query := u.Query()
	query.Set("cursor", cursor)
	return "<" + u.Path + "?" + query.Encode() + `>; rel="next"`
}
