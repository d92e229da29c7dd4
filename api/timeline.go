package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// readErrors are the statuses that any path that reads the graph may answer with.
var readErrors = []int{http.StatusBadRequest, http.StatusNotFound, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

type timelineInput struct {
	Languages
	Actor    []string     `query:"actor,explode" maxItems:"10" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"[\"RUS\"]" doc:"An actor that took part: its id, an ISO or IO code, or a name in any language and script. May be given several times."`
	Match    string       `query:"match" enum:"all,any" default:"all" doc:"Whether all the actors must have taken part, or any."`
	Between  string       `query:"between" maxLength:"401" example:"RUS,USA" doc:"Two actors, parted by a comma, that both took part."`
	Type     typeList     `query:"type,explode" maxItems:"20" doc:"Types of event, given several times or parted by commas."`
	Place    string       `query:"place" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"Istanbul" doc:"Where it took place: GeoNames id, ISO code of a country, or a name."`
	From     string       `query:"from" pattern:"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" patternDescription:"a year, month or day: 2025, 2025-02, 2025-02-27" example:"2014" doc:"Events of this day and later: a year or a month counts as its first day."`
	To       string       `query:"to" pattern:"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" patternDescription:"a year, month or day: 2025, 2025-02, 2025-02-27" example:"2026" doc:"Events before this day, which is not in the span: to=2025 ends with 2024."`
	Polarity string       `query:"polarity" enum:"affirmed,negated" doc:"Only what is affirmed, or only what is denied."`
	Modality modalityList `query:"modality,explode" maxItems:"7" doc:"How real: given several times or parted by commas."`
	Order    string       `query:"order" enum:"asc,desc" default:"desc" doc:"Oldest or newest first."`
	Limit    int          `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"How many events a page has."`
	Cursor   string       `query:"cursor" maxLength:"1000" pattern:"^[A-Za-z0-9_-]+$" patternDescription:"the next of a page with the same filters and order, as it was given" doc:"next of the page before, with the same filters."`

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

// TimelineQuery is how the filters of a timeline were understood: a name given for
// an actor or a place shows here as the one that was found.
type TimelineQuery struct {
	Actors []ActorRef `json:"actors" doc:"The actors that actor or between named."`
	Match  string     `json:"match" enum:"all,any"`
	Place  *Place     `json:"place,omitempty"`
	From   *string    `json:"from" format:"date" doc:"First day of the span, null if open."`
	To     *string    `json:"to" format:"date" doc:"The day after its last, null if open."`
	Order  string     `json:"order" enum:"asc,desc"`
	Limit  int        `json:"limit"`
}

func (s *server) registerTimeline(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "timeline", Method: http.MethodGet, Path: "/v1/timeline", Tags: []string{"events"},
		Summary: "Events in the order of time", Errors: readErrors,
		Description: "All filters must hold. Spans are half-open and look at the day on which an event stands: the first of its time, or the day it was first reported where the text gives none.",
	}, s.timeline)
}

func (s *server) timeline(ctx context.Context, in *timelineInput) (*timelineOutput, error) {
	q, shown, err := s.timelineQuery(ctx, in)
	if err != nil {
		return nil, err
	}
	page, err := s.graph.Timeline(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("timeline: %w", err)
	}
	return &timelineOutput{
		Link: nextLink(in.url, page.Next),
		Body: Timeline{Query: shown, Events: viewEvents(page.Events, in.wanted), Next: page.Next},
	}, nil
}

// timelineQuery turns the input into the graph's query, and into what the answer
// says of it.
func (s *server) timelineQuery(ctx context.Context, in *timelineInput) (graph.TimelineQuery, TimelineQuery, error) {
	q := graph.TimelineQuery{
		Filter: graph.Filter{
			MatchAny: in.Match == "any", Types: in.Type.types(), Polarity: graph.Polarity(in.Polarity), Modality: in.Modality.modalities(),
		},
		Ascending: in.Order == "asc", Limit: in.Limit, Cursor: in.Cursor,
	}
	shown := TimelineQuery{Actors: []ActorRef{}, Match: in.Match, Order: in.Order, Limit: in.Limit}
	err := firstError(
		func() error { return setSpan(&q, &shown, in.From, in.To) },
		func() error { return s.setActors(ctx, &q, &shown, in) },
		func() error { return s.setPlace(ctx, &q, &shown, in) },
	)
	return q, shown, err
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func setSpan(q *graph.TimelineQuery, shown *TimelineQuery, from, to string) (err error) {
	if q.From, err = graph.ParseDay("from", from); err != nil {
		return err
	}
	q.To, err = graph.ParseDay("to", to)
	shown.From, shown.To = timeText(q.From, time.DateOnly), timeText(q.To, time.DateOnly)
	return err
}

// setActors finds the actors that actor or between named.
func (s *server) setActors(ctx context.Context, q *graph.TimelineQuery, shown *TimelineQuery, in *timelineInput) error {
	for _, name := range in.Actor {
		a, err := s.graph.ResolveActor(ctx, name)
		if err != nil {
			return named(err, "actor", name, wantActor)
		}
		q.Actors = append(q.Actors, a.ID)
		shown.Actors = append(shown.Actors, viewActorRef(a, in.wanted))
	}
	return s.setBetween(ctx, q, shown, in)
}

func (s *server) setBetween(ctx context.Context, q *graph.TimelineQuery, shown *TimelineQuery, in *timelineInput) error {
	if in.Between == "" {
		return nil
	}
	pair := strings.Split(in.Between, ",")
	if len(pair) != 2 || strings.TrimSpace(pair[0]) == "" || strings.TrimSpace(pair[1]) == "" {
		return &graph.InvalidError{Param: "between", Got: in.Between, Want: "two actors parted by a comma: RUS,USA"}
	}
	for i, name := range pair {
		a, err := s.graph.ResolveActor(ctx, strings.TrimSpace(name))
		if err != nil {
			return named(err, "between", name, wantActor)
		}
		q.Between[i] = a.ID
		shown.Actors = append(shown.Actors, viewActorRef(a, in.wanted))
	}
	return nil
}

func (s *server) setPlace(ctx context.Context, q *graph.TimelineQuery, shown *TimelineQuery, in *timelineInput) error {
	if in.Place == "" {
		return nil
	}
	p, err := s.graph.ResolvePlace(ctx, in.Place)
	if err != nil {
		return named(err, "place", in.Place, wantPlace)
	}
	q.Place = p.ID
	v := viewPlace(p, in.wanted)
	shown.Place = &v
	return nil
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
