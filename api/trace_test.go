package api

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
)

// One trace leads from the client over the request to each query, named after its file.
func TestTracesLeadToTheQueries(t *testing.T) {
	db := graphtest.New(t)
	db.Load(t, []graph.Reading{sampleReading(t)})
	spans := tracetest.NewInMemoryExporter()
	provider := sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans))
	before, propagator := otel.GetTracerProvider(), otel.GetTextMapPropagator()
	otel.SetTracerProvider(provider)
	otel.SetTextMapPropagator(propagation.TraceContext{})
	t.Cleanup(func() {
		otel.SetTracerProvider(before)
		otel.SetTextMapPropagator(propagator)
	})
	h := New(db.Store, nil, WithLogger(quiet()))
	ask(t, h, http.MethodGet, "/healthz", "", "")
	ask(t, h, http.MethodGet, "/metrics", "", "")
	if got := spans.GetSpans().Snapshots(); len(got) > 1 || len(got) == 1 && got[0].Name() != "vitals" {
		t.Errorf("probes are traced: %d spans", len(got))
	}
	spans.Reset()

	const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1/events/ev_talks", http.NoBody)
	r.Header.Set("traceparent", "00-"+trace+"-00f067aa0ba902b7-01")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("answer is %d %s", w.Code, w.Body)
	}
	byName := map[string]tracetest.SpanStub{}
	for _, span := range spans.GetSpans() {
		byName[span.Name] = span
		if span.SpanContext.TraceID().String() != trace || span.Status.Code == codes.Error {
			t.Errorf("%s: trace %s, status %v", span.Name, span.SpanContext.TraceID(), span.Status)
		}
	}
	request, query := byName["GET /v1/events/{id}"], byName["events_by_id"]
	if !request.SpanContext.IsValid() || query.Parent.SpanID() != request.SpanContext.SpanID() {
		t.Errorf("spans are %v", byName)
	}
}

// A long export moves the time that each of its writes has, through all that stands
// before the connection.
func TestWritersStillKnowDeadlines(t *testing.T) {
	engine, _ := newAPI(options{log: quiet(), timeout: testTimeout}, nil)
	engine.GET("/x", func(c *gin.Context) {
		if err := http.NewResponseController(c.Writer).SetWriteDeadline(time.Now().Add(time.Minute)); err != nil {
			t.Errorf("the deadline cannot be moved: %v", err)
		}
	})
	srv := httptest.NewServer(traced(headAsGet(engine)))
	defer srv.Close()
	get(t, srv.URL+"/x")
}
