package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

// readyTimeout is how long the database may take to answer a probe.
const readyTimeout = 3 * time.Second

// Health is the answer to a probe.
type Health struct {
	Status string `json:"status" enum:"ok,ready"`
}

type healthOutput struct{ Body Health }

func (s *server) registerHealth(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "healthz", Method: http.MethodGet, Path: "/healthz", Tags: []string{"service"},
		Summary: "Is the program alive?",
	}, s.healthz)
	huma.Register(api, huma.Operation{
		OperationID: "readyz", Method: http.MethodGet, Path: "/readyz", Tags: []string{"service"},
		Summary: "Can it answer: does the graph answer, in the form that this version needs?",
		Errors:  []int{http.StatusBadRequest, http.StatusServiceUnavailable},
	}, s.readyz)
}

func (s *server) healthz(context.Context, *struct{}) (*healthOutput, error) {
	return &healthOutput{Health{Status: "ok"}}, nil
}

func (s *server) readyz(ctx context.Context, _ *struct{}) (*healthOutput, error) {
	probe, cancel := context.WithTimeout(ctx, readyTimeout)
	defer cancel()
	if err := s.graph.Ready(probe); err != nil {
		requestOf(ctx).log.WarnContext(ctx, "not ready", "error", err)
		return nil, problem(notReady, "the graph does not answer, or is not in the form that this version needs; the log says why")
	}
	return &healthOutput{Health{Status: "ready"}}, nil
}
