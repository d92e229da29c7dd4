package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"chancery/graph"

	"go.opentelemetry.io/contrib/exporters/autoexport"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
)

// flushTime is how long the last traces may take to be sent at the end.
const flushTime = 5 * time.Second

// startTracing sends traces to where the standard variables of OpenTelemetry say, and
// does nothing where none of them says a thing. The function it gives sends the last.
func startTracing(ctx context.Context) (stop func(context.Context), err error) {
	if !tracingWanted() {
		return func(context.Context) {}, nil
	}
	exporter, err := autoexport.NewSpanExporter(ctx)
	if err != nil {
		return nil, fmt.Errorf("the OTEL_ variables do not say where traces go: %w: %w", graph.ErrInvalid, err)
	}
	// What the environment calls this program comes before what it calls itself.
	described, err := resource.New(ctx, resource.WithAttributes(attribute.String("service.name", "chancery"),
		attribute.String("service.version", programVersion())), resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return nil, fmt.Errorf("the OTEL_ variables do not describe this program: %w: %w", graph.ErrInvalid, err)
	}
	provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter), sdktrace.WithResource(described))
	otel.SetTracerProvider(provider)
	otel.SetTextMapPropagator(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{}))
	return func(ctx context.Context) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), flushTime)
		defer cancel()
		if err := provider.Shutdown(ctx); err != nil {
			otel.Handle(fmt.Errorf("sending the last traces: %w", err))
		}
	}, nil
}

// tracingWanted tells whether the environment says where traces go. By itself the
// library would send them to this machine.
func tracingWanted() bool {
	if strings.EqualFold(os.Getenv("OTEL_SDK_DISABLED"), "true") || os.Getenv("OTEL_TRACES_EXPORTER") == "none" {
		return false
	}
	return slices.ContainsFunc([]string{"OTEL_TRACES_EXPORTER", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"},
		func(name string) bool { return os.Getenv(name) != "" })
}
