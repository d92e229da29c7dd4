package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type histogramInput struct {
	Languages
	Filters
	Interval  string `query:"interval" enum:"auto,day,week,month,quarter,year" default:"auto" doc:"Width of the buckets; weeks begin on Monday. auto is the finest that gives at most 100 of them."`
	Split     string `query:"split" enum:"type,quad,status,actor,place" doc:"What the counts are divided by. With actor an event counts for each of its actors."`
	Normalize string `query:"normalize" enum:"share" doc:"share: gives each bucket its share of all events in buckets, 0 to 1, besides the count."`
}

type histogramOutput struct{ Body Histogram }

// Histogram counts events over time: buckets without gaps from the first event, or
// from, to the last, or to. Buckets without events are there, with zero.
type Histogram struct {
	Query     HistogramQuery `json:"query" doc:"How the filters were understood."`
	Buckets   []Bucket       `json:"buckets"`
	Series    []Series       `json:"series" doc:"What the counts are split into, the largest first, at most 20; empty without split."`
	Others    int            `json:"others" minimum:"0" doc:"With split: events of no series, as theirs is too small or they have no such value."`
	Undated   int            `json:"undated" minimum:"0" doc:"Events in no bucket, as the text gives no time."`
	Imprecise int            `json:"imprecise" minimum:"0" doc:"Events in no bucket, as their time was told more coarsely than the buckets are: 2014 belongs to a year and to no month."`
	Total     int            `json:"total" minimum:"0" doc:"All events that the filters choose, in buckets or not."`
}

// HistogramQuery is how the filters of a histogram were understood.
type HistogramQuery struct {
	FilterQuery
	Interval string `json:"interval" enum:"day,week,month,quarter,year" doc:"Width of the buckets."`
	Split    string `json:"split,omitempty" enum:"type,quad,status,actor,place"`
}

// Bucket is one span of days.
type Bucket struct {
	Start  string   `json:"start" format:"date" example:"2025-02-01" doc:"First day."`
	End    string   `json:"end" format:"date" example:"2025-03-01" doc:"The day after the last."`
	Events int      `json:"events" minimum:"0" doc:"How many begin in it."`
	Share  *float64 `json:"share,omitempty" minimum:"0" maximum:"1" doc:"With normalize=share: events as a share of those in all buckets."`
	Split  []int    `json:"split,omitempty" nullable:"false" doc:"With split: the events of each series, in the order of series."`
}

// Series is one value that counts are split by.
type Series struct {
	Key    string `json:"key" example:"CONSULT" doc:"The value: a type, a quad class, a status, the id of an actor or a place."`
	Name   string `json:"name" example:"CONSULT" doc:"What to call it: the name of an actor or a place, else the key."`
	Events int    `json:"events" minimum:"0" doc:"In all buckets together."`
}

func (s *server) registerHistogram(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "histogram", Method: http.MethodGet, Path: "/v1/timeline/histogram", Tags: []string{"events"},
		Summary: "How many events, over time", Errors: readErrors,
		Description: "Takes the filters of the timeline. An event counts where its time begins. Days are those that the texts tell; they are in no time zone.",
	}, s.histogram)
}

func (s *server) histogram(ctx context.Context, in *histogramInput) (*histogramOutput, error) {
	filter, shown, err := s.filter(ctx, &in.Filters, in.wanted)
	if err != nil {
		return nil, err
	}
	h, err := s.graph.Histogram(ctx, graph.HistogramQuery{Filter: filter, Unit: graph.Unit(in.Interval), Split: graph.Split(in.Split)})
	if err != nil {
		return nil, fmt.Errorf("histogram: %w", err)
	}
	series, err := s.viewSeries(ctx, h.Series, graph.Split(in.Split), in.wanted)
	if err != nil {
		return nil, err
	}
	v := Histogram{
		Query:   HistogramQuery{FilterQuery: shown, Interval: string(h.Unit), Split: in.Split},
		Buckets: viewBuckets(h.Buckets, in.Normalize == "share"), Series: series,
		Others: h.Others, Undated: h.Undated, Imprecise: h.Imprecise,
	}
	v.Total = h.Undated + h.Imprecise
	for _, b := range h.Buckets {
		v.Total += b.Events
	}
	return &histogramOutput{v}, nil
}

func viewBuckets(buckets []graph.Bucket, shares bool) []Bucket {
	all := 0
	for _, b := range buckets {
		all += b.Events
	}
	views := make([]Bucket, len(buckets))
	for i, b := range buckets {
		views[i] = Bucket{Start: b.Start.Format(time.DateOnly), End: b.End.Format(time.DateOnly), Events: b.Events, Split: b.Split}
		if shares {
			share := float64(b.Events) / float64(max(all, 1))
			views[i].Share = &share
		}
	}
	return views
}

// viewSeries names the values that counts are split by.
func (s *server) viewSeries(ctx context.Context, series []graph.Series, by graph.Split, langs []string) ([]Series, error) {
	keys := make([]string, len(series))
	for i, v := range series {
		keys[i] = v.Key
	}
	names, err := s.namesOf(ctx, by, keys, langs)
	if err != nil {
		return nil, err
	}
	views := make([]Series, len(series))
	for i, v := range series {
		views[i] = Series{Key: v.Key, Name: names[v.Key], Events: v.Events}
		if views[i].Name == "" {
			views[i].Name = v.Key
		}
	}
	return views, nil
}

// namesOf gives the names of actors or places by ID; other values have none.
func (s *server) namesOf(ctx context.Context, by graph.Split, ids []string, langs []string) (map[string]string, error) {
	names := make(map[string]string, len(ids))
	switch by {
	case graph.SplitActor:
		actors, err := s.graph.Actors(ctx, ids)
		if err != nil {
			return nil, fmt.Errorf("naming actors: %w", err)
		}
		for _, a := range actors {
			names[a.ID], _ = graph.ChooseName(a.Names, a.ID, langs...)
		}
	case graph.SplitPlace:
		places, err := s.graph.Places(ctx, ids)
		if err != nil {
			return nil, fmt.Errorf("naming places: %w", err)
		}
		for _, p := range places {
			names[p.ID], _ = graph.ChooseName(p.Names, p.ID, langs...)
		}
	}
	return names, nil
}
