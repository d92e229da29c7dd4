package graph

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// ontologyTable is ontology.yaml as it is written.
type ontologyTable struct {
	Types      []typeRow  `yaml:"types"`
	Contexts   []word     `yaml:"contexts"`
	Roles      []word     `yaml:"roles"`
	Polarities []word     `yaml:"polarities"`
	Modalities []word     `yaml:"modalities"`
	CAMEO      []cameoRow `yaml:"cameo"`
}

// typeRow is one type. PLOVER is nil for a type that PLOVER does not have.
type typeRow struct {
	Type      word        `yaml:"type"`
	Means     string      `yaml:"means"`
	QuadClass word        `yaml:"quad"`
	Score     float64     `yaml:"score"`
	Symmetric bool        `yaml:"symmetric"`
	CAMEO     word        `yaml:"cameo"`
	PLOVER    *ploverRule `yaml:"plover"`
	Modes     []modeRow   `yaml:"modes"`
}

// ploverRule gives the PLOVER roots of events that did not happen as told.
type ploverRule struct {
	Planned   word `yaml:"planned"`
	Denied    word `yaml:"denied"`
	CalledOff word `yaml:"called-off"`
}

// modeRow is one mode of a type. Score is nil where it is the type's.
type modeRow struct {
	Mode  word     `yaml:"mode"`
	CAMEO word     `yaml:"cameo"`
	Score *float64 `yaml:"score"`
	Means string   `yaml:"means"`
}

// cameoRow is one code of CAMEO.
type cameoRow struct {
	Code      word    `yaml:"code"`
	Goldstein float64 `yaml:"goldstein"`
	Title     string  `yaml:"title"`
}

func (r *typeRow) name() Type { return Type(r.Type.text) }
func (r *typeRow) quad() Quad { return Quad(r.QuadClass.text) }

// mode returns the row of a mode, nil if the type has no such mode.
func (r *typeRow) mode(name string) *modeRow {
	i := slices.IndexFunc(r.Modes, func(m modeRow) bool { return m.Mode.text == name })
	if i < 0 {
		return nil
	}
	return &r.Modes[i]
}

// word is a string that knows the line it stands in, so that a check made after
// decoding can still name it.
type word struct {
	text string
	line int // from 1
}

// UnmarshalYAML takes a string and nothing else: a code written without quotes
// would be a number, and lose its leading zero.
func (w *word) UnmarshalYAML(node ast.Node) error {
	line := node.GetToken().Position.Line
	s, ok := node.(*ast.StringNode)
	if !ok {
		return &lineError{line: line, err: fmt.Errorf("%s is not a string: put it in quotes", node)}
	}
	*w = word{text: s.Value, line: line}
	return nil
}

// lineError is an error in one line of a file.
type lineError struct {
	line int
	err  error
}

func (e *lineError) Error() string { return fmt.Sprintf("line %d: %v", e.line, e.err) }
func (e *lineError) Unwrap() error { return e.err }

// fault makes the error of a word that is wrong, which then stands before format.
func (w word) fault(what, format string, args ...any) error {
	return &lineError{w.line, fmt.Errorf("%s %q %s", what, w.text, fmt.Sprintf(format, args...))}
}

// Names are lower-case words joined by hyphens, types upper-case, codes digits.
var (
	nameForm  = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	typeForm  = regexp.MustCompile(`^[A-Z]+$`)
	cameoForm = regexp.MustCompile(`^(0[1-9]|1[0-9]|20)[0-9]{1,2}$`)
)

// readOntology decodes a table and checks it. An error names file and line.
func readOntology(file string, data []byte) (*Ontology, error) {
	var table ontologyTable
	err := yaml.UnmarshalWithOptions(data, &table, yaml.Strict())
	if err == nil {
		err = table.check()
	}
	if err != nil {
		return nil, atLine(file, err)
	}
	return table.ontology(), nil
}

// atLine puts file and line before an error, where the line is known.
func atLine(file string, err error) error {
	var at *lineError
	if errors.As(err, &at) {
		return fmt.Errorf("%s:%d: %w", file, max(at.line, 1), at.err)
	}
	var syntax yaml.Error
	if errors.As(err, &syntax) && syntax.GetToken() != nil {
		return fmt.Errorf("%s:%d: %s", file, syntax.GetToken().Position.Line, syntax.GetMessage())
	}
	return fmt.Errorf("%s: %w", file, err)
}

// ontology turns a table that has been checked into what is looked up.
func (t *ontologyTable) ontology() *Ontology {
	o := &Ontology{
		types:      t.Types,
		byType:     make(map[Type]*typeRow, len(t.Types)),
		contexts:   texts[string](t.Contexts),
		roles:      texts[Role](t.Roles),
		polarities: texts[Polarity](t.Polarities),
		modalities: texts[Modality](t.Modalities),
		cameo:      make(map[string]cameoRow, len(t.CAMEO)),
	}
	for i := range o.types {
		o.byType[o.types[i].name()] = &o.types[i]
	}
	for _, row := range t.CAMEO {
		o.cameo[row.Code.text] = row
	}
	return o
}

// texts drops the lines.
func texts[S ~string](words []word) []S {
	out := make([]S, len(words))
	for i, w := range words {
		out[i] = S(w.text)
	}
	return out
}
