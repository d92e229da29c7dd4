package llm

import (
	"slices"

	"chancery/graph"
)

// answer is what the model is asked to give.
type answer struct {
	Events []told `json:"events"`
}

// told is an event as the model tells it. All that it says about the article is the
// article's own words; "" stands for what the text does not say.
type told struct {
	Quote      string         `json:"quote"`
	Type       graph.Type     `json:"type"`
	Mode       string         `json:"mode"`
	Polarity   graph.Polarity `json:"polarity"`
	Modality   graph.Modality `json:"modality"`
	Background bool           `json:"background"`
	Actors     []toldActor    `json:"actors"`
	Place      string         `json:"place"`
	Time       string         `json:"time"`
	Date       string         `json:"date"`
	SaidBy     []string       `json:"said_by"`
	Contexts   []string       `json:"contexts"`
}

type toldActor struct {
	Role  graph.Role `json:"role"`
	Words string     `json:"words"`
}

// follows reports whether an event has no word that the ontology lacks. The schema
// says the same, but not all endpoints hold a model to it, and none can hold a mode
// to its type.
func (e *told) follows(o *graph.Ontology) bool {
	for _, a := range e.Actors {
		if !slices.Contains(o.Roles(), a.Role) {
			return false
		}
	}
	return o.Check(e.Type, e.Mode) == nil && slices.Contains(o.Polarities(), e.Polarity) && slices.Contains(o.Modalities(), e.Modality)
}

// answerSchema is the JSON schema of an answer. It keeps to the subset that strict
// structured output has: every member required, no others allowed.
func answerSchema(o *graph.Ontology) map[string]any {
	modes := []string{""}
	for _, t := range o.Types() {
		modes = append(modes, o.Modes(t)...)
	}
	slices.Sort(modes)
	text := map[string]any{"type": "string"}
	event := object(map[string]any{
		"quote": text, "type": oneOf(o.Types()), "mode": oneOf(slices.Compact(modes)),
		"polarity": oneOf(o.Polarities()), "modality": oneOf(o.Modalities()), "background": map[string]any{"type": "boolean"},
		"actors": list(object(map[string]any{"role": oneOf(o.Roles()), "words": text})),
		"place":  text, "time": text, "date": text, "said_by": list(text), "contexts": list(oneOf(o.Contexts())),
	})
	return object(map[string]any{"events": list(event)})
}

func object(members map[string]any) map[string]any {
	required := make([]string, 0, len(members))
	for name := range members {
		required = append(required, name)
	}
	slices.Sort(required)
	return map[string]any{"type": "object", "properties": members, "required": required, "additionalProperties": false}
}

func list(of map[string]any) map[string]any { return map[string]any{"type": "array", "items": of} }

func oneOf[S ~string](words []S) map[string]any {
	return map[string]any{"type": "string", "enum": words}
}
