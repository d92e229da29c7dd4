package event

import (
	"fmt"
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/lang"
)

// operator is a word or more that changes polarity or modality of what follows:
// «لم», «من المقرر أن», «إذا».
type operator struct {
	Words    []string       `yaml:"words"`
	Polarity graph.Polarity `yaml:"polarity"`
	Modality graph.Modality `yaml:"modality"`
	Reach    int            `yaml:"reach"`  // how many words it reaches to the right
	Tense    string         `yaml:"tense"`  // "future" for «لن»
	Verb     bool           `yaml:"verb"`   // of a language where verbs come first: a verb stands right behind it, and no noun of action
	Object   bool           `yaml:"object"` // behind a verb it holds for the verb: "sent no troops"
}

// defaultReach is how far an operator reaches where its entry does not say.
const defaultReach = 6

var modalities = []graph.Modality{graph.Actual, graph.Ongoing, graph.Planned, graph.Offered, graph.Demanded, graph.Possible, graph.Conditional}

func (x *lexicon) loadOperators(tag string, an *lang.Analyzer) error {
	var list []operator
	if err := lang.Decode(tag, "operators.yaml", &list); err != nil {
		return err
	}
	for i, o := range list {
		if o.Polarity != "" && o.Polarity != graph.Negated {
			return fmt.Errorf("ingest/lang/%s/operators.yaml: entry %d: polarity %q: only negated can be set", tag, i+1, o.Polarity)
		}
		if o.Modality != "" && !slices.Contains(modalities, o.Modality) {
			return fmt.Errorf("ingest/lang/%s/operators.yaml: entry %d: modality %q is not known (%v)", tag, i+1, o.Modality, modalities)
		}
		if o.Tense != "" && o.Tense != "future" {
			return fmt.Errorf("ingest/lang/%s/operators.yaml: entry %d: tense %q: only future can be set", tag, i+1, o.Tense)
		}
		if o.Reach == 0 {
			o.Reach = defaultReach
		}
		for _, w := range o.Words {
			x.operators.Add(strings.Fields(an.Fold(w)), o)
		}
	}
	return nil
}
