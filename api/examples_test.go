package api

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the examples of the OpenAPI document anew")

// exampleRequests are what the examples are answers to.
var exampleRequests = map[string]string{
	"timeline":     "/v1/timeline?actor=Russia&from=2025&total=true&facet=type",
	"histogram":    "/v1/timeline/histogram?interval=month&from=2025-01&to=2025-04&split=type",
	"get-event":    "/v1/events/ev_talks",
	"find-actors":  "/v1/actors?" + escaped("q=روس"),
	"get-actor":    "/v1/actors/RUS",
	"partners":     "/v1/actors/RUS/partners",
	"network":      "/v1/network?from=2025",
	"paths":        "/v1/paths?from=Russia&to=USA",
	"find-places":  "/v1/places?q=istan",
	"get-article":  "/v1/articles/" + graph.ArticleID(sampleText),
	"post-article": "/v1/articles/" + graph.ArticleID(sampleText), // it is answered with the article too
	"get-problem":  "/problems/invalid-parameter",
	"healthz":      "/healthz",
	"readyz":       "/readyz",
	"problem":      "/v1/timeline?from=2025-13",
}

// changing is what differs from one run to the next.
var changing = []struct {
	pattern *regexp.Regexp
	text    string
}{
	{regexp.MustCompile(`"\d{4}-\d\d-\d\dT[^"]+Z"`), `"2025-02-28T06:00:00Z"`},
	{regexp.MustCompile(`("request_id": )"[^"]+"`), `$1"KYC7GT3NZQEVQUBXJO5LJMAYSD"`},
}

// The examples in the document are what the API answers with.
func TestExamplesAreRealAnswers(t *testing.T) {
	h := sampleAPI(t)
	for name, target := range exampleRequests {
		var got bytes.Buffer
		if err := json.Indent(&got, ask(t, h, http.MethodGet, target, "", "").Body.Bytes(), "", "  "); err != nil {
			t.Fatalf("%s: %v", target, err)
		}
		text := append(bytes.TrimSpace(got.Bytes()), '\n')
		for _, c := range changing {
			text = c.pattern.ReplaceAll(text, []byte(c.text))
		}
		file := filepath.Join("examples", name+".json")
		if *update {
			if err := os.WriteFile(file, text, 0o644); err != nil { //nolint:gosec // a source file
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%v: -update writes it", err)
			continue
		}
		if diff := cmp.Diff(string(want), string(text)); diff != "" {
			t.Errorf("%s answers otherwise than %s (-file +answer), -update renews it:\n%s", target, file, diff)
		}
	}
	if files := readExamples(); len(files) != len(exampleRequests) {
		t.Errorf("%d files for %d examples", len(files), len(exampleRequests))
	}
}

// Each example is what its schema says, and none is left out of the document.
func TestExamplesFitTheirSchemas(t *testing.T) {
	_, api := build(nil, nil, WithLogger(quiet()))
	registry, used := api.OpenAPI().Components.Schemas, map[string]bool{}
	for address, item := range api.OpenAPI().Paths {
		for _, op := range []*huma.Operation{item.Get, item.Post, item.Patch, item.Put, item.Delete} {
			if op == nil {
				continue
			}
			for status, response := range op.Responses {
				for contentType, media := range response.Content {
					example, ok := media.Example.(json.RawMessage)
					if !ok {
						continue
					}
					if contentType == problemType {
						used["problem"] = true
					} else {
						used[op.OperationID] = true
					}
					var v any
					if err := json.Unmarshal(example, &v); err != nil {
						t.Fatal(err)
					}
					result := &huma.ValidateResult{}
					huma.Validate(registry, media.Schema, huma.NewPathBuffer(nil, 0), huma.ModeReadFromServer, v, result)
					if len(result.Errors) > 0 {
						t.Errorf("%s %s %s: %v", address, status, contentType, result.Errors)
					}
				}
			}
		}
	}
	for name := range exampleRequests {
		if !used[name] {
			t.Errorf("the example of %s is not in the document", name)
		}
	}
}
