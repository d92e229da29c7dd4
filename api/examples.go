package api

import (
	"embed"
	"encoding/json"
	"io/fs"
	"path"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// exampleFiles are answers of the API over a small graph, each called after the
// operation that gave it; go test ./api -run Examples -update writes them anew.
// problem.json is what a bad parameter is answered with.
//
//go:embed examples/*.json
var exampleFiles embed.FS

// addExamples puts a real answer into the OpenAPI document wherever there is one.
func addExamples(doc *huma.OpenAPI) {
	examples := readExamples()
	for _, item := range doc.Paths {
		for _, op := range []*huma.Operation{item.Get, item.Post, item.Patch, item.Put, item.Delete} {
			if op != nil {
				addExample(op, examples)
			}
		}
	}
}

func addExample(op *huma.Operation, examples map[string]json.RawMessage) {
	for status, response := range op.Responses {
		name := "problem"
		if strings.HasPrefix(status, "2") {
			name = op.OperationID
		}
		for contentType, media := range response.Content {
			if example, ok := examples[name]; ok && fits(contentType, status) {
				media.Example = example
			}
		}
	}
}

// fits tells whether an example can stand at a type of answer: one of JSON, and of
// the problems that of a bad parameter.
func fits(contentType, status string) bool {
	return contentType == "application/json" || contentType == problemType && status == "400"
}

// readExamples gives the examples by the name of their operation.
func readExamples() map[string]json.RawMessage {
	names, err := fs.Glob(exampleFiles, "examples/*.json")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	examples := make(map[string]json.RawMessage, len(names))
	for _, name := range names {
		text, err := exampleFiles.ReadFile(name)
		if err != nil {
			panic(err) // it was listed
		}
		examples[strings.TrimSuffix(path.Base(name), ".json")] = text
	}
	return examples
}
