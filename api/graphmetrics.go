package api

import (
	"context"
	"log/slog"
	"time"

	"chancery/graph"

	"github.com/prometheus/client_golang/prometheus"
)

// vitalsTimeout is how long the database may take to count for Prometheus, which itself
// waits 10 s.
const vitalsTimeout = 3 * time.Second

// graphCollector asks the graph at each scrape. If it does not answer, that is said and
// the numbers are left out: an old number would look like a good one.
type graphCollector struct {
	vitals func(context.Context) (graph.Vitals, error)
	log    *slog.Logger

	up, events, articles, ingested *prometheus.Desc
}

func newGraphCollector(vitals func(context.Context) (graph.Vitals, error), log *slog.Logger) *graphCollector {
	desc := func(name, help string) *prometheus.Desc { return prometheus.NewDesc(name, help, nil, nil) }
	return &graphCollector{
		vitals: vitals, log: log,
		up:       desc("chancery_graph_up", "Whether the graph answers."),
		events:   desc("chancery_graph_events", "Events in the graph."),
		articles: desc("chancery_graph_articles", "Articles in the graph."),
		ingested: desc("chancery_last_ingest_timestamp_seconds", "When articles were last written without a fault; not there if never."),
	}
}

// Describe gives all that Collect may give.
func (g *graphCollector) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{g.up, g.events, g.articles, g.ingested} {
		out <- d
	}
}

// Collect asks the graph.
func (g *graphCollector) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), vitalsTimeout)
	defer cancel()
	gauge := func(d *prometheus.Desc, v float64) { out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v) }
	vitals, err := g.vitals(ctx)
	if err != nil {
		g.log.WarnContext(ctx, "no metrics of the graph", "error", err)
		gauge(g.up, 0)
		return
	}
	gauge(g.up, 1)
	gauge(g.events, float64(vitals.Events))
	gauge(g.articles, float64(vitals.Articles))
	if !vitals.IngestedAt.IsZero() {
		gauge(g.ingested, float64(vitals.IngestedAt.UnixMilli())/1000)
	}
}
