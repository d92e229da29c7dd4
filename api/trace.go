package api

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
)

// untraced are the paths that are asked every few seconds and tell nothing.
var untraced = []string{"/healthz", "/readyz", "/metrics"}

// traced makes a span of each request, for whoever has set a provider of
// OpenTelemetry. It is part of the client's trace, where the client sent one.
func traced(next http.Handler) http.Handler {
	return otelhttp.NewHandler(next, "chancery", otelhttp.WithFilter(func(r *http.Request) bool {
		return !slices.Contains(untraced, r.URL.Path)
	}))
}

// nameSpan names the request's span after its route, which only gin knows, and gives it
// the id that stands in the log and in the answer.
func nameSpan(c *gin.Context) {
	span := trace.SpanFromContext(c.Request.Context())
	if !span.IsRecording() {
		return
	}
	name, route := methodLabel(c.Request.Method), routeOf(c)
	if route != "" {
		name += " " + route
		span.SetAttributes(attribute.String("http.route", route))
	}
	span.SetName(name)
	span.SetAttributes(attribute.String("chancery.request_id", requestOf(c.Request.Context()).id))
}
