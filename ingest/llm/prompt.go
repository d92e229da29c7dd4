package llm

import (
	_ "embed" // for prompt.tmpl
	"fmt"
	"strings"
	"text/template"

	"chancery/graph"
)

//go:embed prompt.tmpl
var promptText string

// systemPrompt fills what the ontology has into the text of prompt.tmpl.
func systemPrompt(o *graph.Ontology) (string, error) {
	t, err := template.New("ingest/llm/prompt.tmpl").Parse(promptText)
	if err != nil {
		return "", fmt.Errorf("reading the prompt: %w", err)
	}
	var b strings.Builder
	if err := t.Execute(&b, o); err != nil {
		return "", fmt.Errorf("filling in the prompt: %w", err)
	}
	return b.String(), nil
}
