package api

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"

	"github.com/prometheus/client_golang/prometheus/testutil"
)

func TestMetricsShowRequestsAndTheGraph(t *testing.T) {
	db := graphtest.New(t)
	db.Load(t, []graph.Reading{sampleReading(t)})
	h := New(db.Store, nil, WithLogger(quiet()))
	for target, status := range map[string]int{"/v1/events/ev_talks": 200, "/v1/events/ev_none": 404, "/v1/timeline?limit=x": 400, "/no/such/path": 404} {
		if w := ask(t, h, http.MethodGet, target, "", ""); w.Code != status {
			t.Fatalf("%s gives %d %s", target, w.Code, w.Body)
		}
	}
	ask(t, h, "MADEUP", "/v1/timeline", "", "")
	w := ask(t, h, http.MethodGet, "/metrics", "", "")
	if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/plain") {
		t.Fatalf("answer is %d %v", w.Code, w.Header())
	}
	if problems, err := testutil.GatherAndLint(newMetrics(db.Store, quiet()).registry); err != nil || len(problems) > 0 {
		t.Errorf("not as Prometheus wants them: %v (%v)", problems, err)
	}
	for _, line := range []string{
		`chancery_http_requests_total{method="GET",route="/v1/events/{id}",status="200"} 1`,
		`chancery_http_requests_total{method="GET",route="/v1/events/{id}",status="404"} 1`,
		`chancery_http_requests_total{method="GET",route="/v1/timeline",status="400"} 1`,
		`chancery_http_requests_total{method="GET",route="",status="404"} 1`,
		`chancery_http_requests_total{method="other",route="",status="405"} 1`,
		`chancery_http_request_duration_seconds_count{method="GET",route="/v1/events/{id}"} 2`,
		"chancery_http_requests_running 1\n", "chancery_graph_up 1\n", "chancery_graph_events 3\n", "chancery_graph_articles 1\n",
		"chancery_last_ingest_timestamp_seconds 1.", "go_goroutines ",
	} {
		if !strings.Contains(w.Body.String(), line) {
			t.Errorf("%q is not in\n%s", line, w.Body)
		}
	}
}

// A graph that does not answer is told, and the rest is there all the same.
func TestMetricsOfAGraphThatDoesNotAnswer(t *testing.T) {
	down := func(context.Context) (graph.Vitals, error) { return graph.Vitals{}, graph.ErrUnavailable }
	want := "# HELP chancery_graph_up Whether the graph answers.\n# TYPE chancery_graph_up gauge\nchancery_graph_up 0\n"
	if err := testutil.CollectAndCompare(newGraphCollector(down, quiet()), strings.NewReader(want)); err != nil {
		t.Error(err)
	}
}
