package graph

import (
	"context"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// tracer makes spans for whoever has set a provider of OpenTelemetry; else they cost
// next to nothing.
var tracer = otel.Tracer("chancery/graph")

// traceQuery begins the span of one query, named after its file; the texts and
// parameters stay out of it, for they hold what people ask for.
func traceQuery(ctx context.Context, query string) (context.Context, trace.Span) {
	return tracer.Start(ctx, query, trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(
		attribute.String("db.system.name", "neo4j"), attribute.String("db.query.summary", query)))
}

// endSpan ends a span with what came of it.
func endSpan(span trace.Span, rows int, err error) {
	if err != nil {
		span.RecordError(err)
		span.SetStatus(codes.Error, "")
	} else {
		span.SetAttributes(attribute.Int("db.response.returned_rows", rows))
	}
	span.End()
}
