package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

type documentOutput struct {
	ContentType string `header:"Content-Type"`
	Body        []byte
}

// registerOpenAPI serves the document that huma derived. It is written once, at the
// first request, when all paths are in it.
func registerOpenAPI(api huma.API) {
	document := sync.OnceValues(func() ([]byte, error) { return json.Marshal(api.OpenAPI()) })
	huma.Register(api, huma.Operation{
		OperationID: "openapi", Method: http.MethodGet, Path: "/openapi.json", Hidden: true,
	}, func(context.Context, *struct{}) (*documentOutput, error) {
		doc, err := document()
		if err != nil {
			return nil, fmt.Errorf("writing the OpenAPI document: %w", err)
		}
		return &documentOutput{ContentType: "application/openapi+json", Body: doc}, nil
	})
}

// ProblemKind explains a sort of problem.
type ProblemKind struct {
	Type   string `json:"type" example:"/problems/invalid-parameter"`
	Status int    `json:"status" example:"400"`
	Title  string `json:"title"`
	About  string `json:"about" doc:"What it means and what to do."`
}

type problemKindInput struct {
	Slug string `path:"slug" maxLength:"64" example:"invalid-parameter" doc:"The last part of a problem's type."`
}

type problemKindOutput struct{ Body ProblemKind }

// registerProblems makes the type of a problem an address that explains it.
func registerProblems(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-problem", Method: http.MethodGet, Path: "/problems/{slug}", Tags: []string{"service"},
		Summary: "What a problem means", Errors: readErrors,
	}, func(_ context.Context, in *problemKindInput) (*problemKindOutput, error) {
		for _, k := range kinds {
			if k.slug == in.Slug {
				return &problemKindOutput{ProblemKind{k.uri(), k.status, k.title, k.about}}, nil
			}
		}
		return nil, fmt.Errorf("problem %s: %w", in.Slug, graph.ErrNotFound)
	})
}
