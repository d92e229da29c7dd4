package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// noTracing unsets what the machine that runs the tests may have set.
func noTracing(t *testing.T) {
	t.Helper()
	for _, name := range []string{"OTEL_SDK_DISABLED", "OTEL_TRACES_EXPORTER", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"} {
		t.Setenv(name, "")
	}
}

func TestTracesAreSentWhereTheEnvironmentSays(t *testing.T) {
	noTracing(t)
	useGraph(t)
	var sent atomic.Int64
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.URL.Path == "/v1/traces" && len(body) > 0 {
			sent.Add(1)
		}
	}))
	defer collector.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL)
	t.Setenv("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
	url, stop := serving(t, io.Discard, "--addr", "127.0.0.1:0")
	statusWith(t, url+"/v1/timeline", "")
	stop() // sends the last
	if sent.Load() == 0 {
		t.Error("no traces came")
	}
}

func TestTracingIsOffUnlessAskedFor(t *testing.T) {
	for _, c := range []struct {
		name, value string
		want        bool
	}{
		{"OTEL_SERVICE_NAME", "x", false},
		{"OTEL_TRACES_EXPORTER", "none", false},
		{"OTEL_TRACES_EXPORTER", "console", true},
		{"OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318", true},
		{"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces", true},
	} {
		t.Run(c.name+"="+c.value, func(t *testing.T) {
			noTracing(t)
			t.Setenv(c.name, c.value)
			if got := tracingWanted(); got != c.want {
				t.Errorf("wanted: %v", got)
			}
			t.Setenv("OTEL_SDK_DISABLED", "true")
			if tracingWanted() {
				t.Error("wanted though disabled")
			}
		})
	}
}

func TestTracingThatIsNotValid(t *testing.T) {
	noTracing(t)
	t.Setenv("OTEL_TRACES_EXPORTER", "pigeon")
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1") // not come to
	o := chancery(t, "", "serve", "--addr", "127.0.0.1:0")
	if o.code != exitInvalid || !strings.Contains(o.errOut, "OTEL_") || strings.Count(o.errOut, "\n") != 1 {
		t.Errorf("exit code %d, told %q", o.code, o.errOut)
	}
}
