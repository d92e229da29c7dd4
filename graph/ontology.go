package graph

import (
	_ "embed" // for ontology.yaml
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed ontology.yaml
var ontologyYAML []byte

// ontologyFile is what errors call the embedded file.
const ontologyFile = "graph/ontology.yaml"

// LoadOntology returns the table of types, modes, contexts and codes that is built
// in, reading it on the first call. It is safe for concurrent use, and its result
// is shared: nothing in it can be changed.
//
// An error names the line of ontology.yaml that is at fault.
var LoadOntology = sync.OnceValues(func() (*Ontology, error) {
	return readOntology(ontologyFile, ontologyYAML)
})

// Ontology is the table of what an event can be: which types there are, which
// modes each has, and how other schemes code them.
type Ontology struct {
	types      []typeRow // in the order of the file
	byType     map[Type]*typeRow
	contexts   []string
	roles      []Role
	polarities []Polarity
	modalities []Modality
	cameo      map[string]cameoRow
}

// Types returns the types in the order of the table: cooperation first, then
// conflict, statements last.
func (o *Ontology) Types() []Type {
	types := make([]Type, len(o.types))
	for i, row := range o.types {
		types[i] = row.name()
	}
	return types
}

// HasType reports whether t is a type.
func (o *Ontology) HasType(t Type) bool { return o.byType[t] != nil }

// Modes returns the modes of a type, none if it is not one.
func (o *Ontology) Modes(t Type) []string {
	row := o.byType[t]
	if row == nil {
		return nil
	}
	modes := make([]string, len(row.Modes))
	for i, m := range row.Modes {
		modes[i] = m.Mode.text
	}
	return modes
}

// AllModes returns the modes of all types, each once, sorted.
func (o *Ontology) AllModes() []string {
	var all []string
	for _, t := range o.Types() {
		all = append(all, o.Modes(t)...)
	}
	return canonical(all)
}

// HasMode reports whether mode is a mode of t. The empty mode, which says that
// none fits, is one of every type.
func (o *Ontology) HasMode(t Type, mode string) bool {
	row := o.byType[t]
	return row != nil && (mode == "" || row.mode(mode) != nil)
}

// Check returns an InvalidError that lists what there is if t is not a type, or
// mode is neither empty nor a mode of it.
func (o *Ontology) Check(t Type, mode string) error {
	if !o.HasType(t) {
		return &InvalidError{Param: "type", Got: string(t), Want: "one of " + join(o.Types())}
	}
	if !o.HasMode(t, mode) {
		want := fmt.Sprintf("a mode of %s (%s)", t, join(o.Modes(t)))
		return &InvalidError{Param: "mode", Got: mode, Want: want}
	}
	return nil
}

// Meaning says in a few English words what belongs to a mode, or to the type
// itself where mode is empty. It is "" for what is not in the table.
func (o *Ontology) Meaning(t Type, mode string) string {
	row := o.byType[t]
	switch {
	case row == nil:
		return ""
	case mode == "":
		return row.Means
	}
	if m := row.mode(mode); m != nil {
		return m.Means
	}
	return ""
}

// Symmetric reports whether deeds of this type have, by nature, no direction
// between the actors, as a meeting has none.
func (o *Ontology) Symmetric(t Type) bool {
	row := o.byType[t]
	return row != nil && row.Symmetric
}

// Quad returns the quad class of a type, "" where it has none.
func (o *Ontology) Quad(t Type) Quad {
	if row := o.byType[t]; row != nil {
		return row.quad()
	}
	return ""
}

// Score returns PLOVER's score of a type and mode, from cooperation (+10) to
// conflict (-10): the mode's where it has one, else the type's. It is 0 where
// there is none.
func (o *Ontology) Score(t Type, mode string) float64 {
	row := o.byType[t]
	if row == nil {
		return 0
	}
	if m := row.mode(mode); m != nil && m.Score != nil {
		return *m.Score
	}
	return row.Score
}

// Contexts returns what events can be about.
func (o *Ontology) Contexts() []string { return slices.Clone(o.contexts) }

// HasContext reports whether context is one of Contexts.
func (o *Ontology) HasContext(context string) bool { return slices.Contains(o.contexts, context) }

// Roles returns the parts that an actor can have.
func (o *Ontology) Roles() []Role { return slices.Clone(o.roles) }

// Polarities returns the polarities.
func (o *Ontology) Polarities() []Polarity { return slices.Clone(o.polarities) }

// Modalities returns the modalities.
func (o *Ontology) Modalities() []Modality { return slices.Clone(o.modalities) }

// join lists names for an error.
func join[S ~string](names []S) string {
	words := make([]string, len(names))
	for i, n := range names {
		words[i] = string(n)
	}
	return strings.Join(words, ", ")
}
