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
	Order  string `query:"order" enum:"asc,desc" default:"desc" doc:"Oldest or newest first."`
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"How many events a page has."`
	Cursor string `query:"cursor" maxLength:"1000" pattern:"^[A-Za-z0-9_-]+$" patternDescription:"the next of a page with the same filters and order, as it was given" doc:"next of the page before, with the same filters."`

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
}

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
	return &timelineOutput{
		Link: nextLink(in.url, page.Next),
		Body: Timeline{
			Query:  TimelineQuery{FilterQuery: shown, Order: in.Order, Limit: in.Limit},
			Events: viewEvents(page.Events, in.wanted), Next: page.Next,
		},
	}, nil
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
