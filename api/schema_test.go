package api

import (
	"fmt"
	"slices"
	"testing"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// What the tags of the types here say must be what the domain says.
func TestSchemasAgreeWithTheDomain(t *testing.T) {
	_, api := build(nil, nil, WithLogger(quiet()))
	limit := queryParameters(api.OpenAPI().Paths["/v1/timeline"].Get)["limit"].Schema
	if *limit.Maximum != graph.MaxLimit || fmt.Sprint(limit.Default) != fmt.Sprint(graph.DefaultLimit) {
		t.Errorf("limit is %v by default and %v at the most, want %d and %d", limit.Default, *limit.Maximum, graph.DefaultLimit, graph.MaxLimit)
	}
	if review := queryParameters(api.OpenAPI().Paths["/v1/timeline"].Get)["review"].Schema; !slices.Equal(enum(review), words(graph.ReviewFilters)) {
		t.Errorf("review is one of %v, want %v", enum(review), graph.ReviewFilters)
	}
	schemas := api.OpenAPI().Components.Schemas.Map()
	for _, c := range []struct {
		schema, property string
		want             []string
	}{
		{"Event", "polarity", words(ontology().Polarities())},
		{"Event", "modality", words(ontology().Modalities())},
		{"Event", "status", words(graph.Statuses)},
		{"Participant", "role", words(ontology().Roles())},
		{"PatchedPart", "role", words(ontology().Roles())},
		{"EventPatch", "polarity", words(ontology().Polarities())},
		{"EventPatch", "modality", words(ontology().Modalities())},
		{"ReviewRequest", "action", words(graph.ReviewActions)},
		{"ReviewRequest", "field", words(graph.Fields)},
	} {
		if got := enum(schemas[c.schema].Properties[c.property]); !slices.Equal(got, c.want) {
			t.Errorf("%s.%s is one of %v, want %v", c.schema, c.property, got, c.want)
		}
	}
}

func enum(s *huma.Schema) []string {
	var values []string
	for _, v := range s.Enum {
		values = append(values, fmt.Sprint(v))
	}
	return values
}
