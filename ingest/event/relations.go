package event

import (
	"fmt"
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
)

var relationTypes = map[graph.RelationType]bool{graph.Follows: true, graph.Prepares: true, graph.RespondsTo: true, graph.PartOf: true}

func (x *lexicon) loadRelations(tag string, an *lang.Analyzer) error {
	var list map[graph.RelationType][]string
	if err := lang.Decode(tag, "relations.yaml", &list); err != nil {
		return err
	}
	for t, words := range list {
		if !relationTypes[t] {
			return fmt.Errorf("ingest/lang/%s/relations.yaml: relation %q is not known (FOLLOWS, PREPARES, RESPONDS_TO, PART_OF)", tag, t)
		}
		for _, w := range words {
			x.relations.Add(strings.Fields(an.Fold(w)), t)
		}
	}
	return nil
}

// relate says how the deeds of a sentence stand to one another: a noun of a deed
// behind «بعد» is what the deed told with it follows. Where the sentence tells no
// other («هذه جولة ثانية بعد محادثات في …») the one told last before it is meant.
func (st *story) relate(r *reading, start int) {
	for i := start; i < len(st.claims); i++ {
		c := &st.claims[i]
		if !c.noun {
			continue
		}
		t, ok := st.x.relationBefore(r, c.phrase)
		if !ok {
			continue
		}
		if k := st.partner(start, i); k >= 0 {
			other := &st.claims[k]
			other.Relates = append(other.Relates, Relate{Type: t, Sentence: c.Sentence, Token: c.Token})
		}
	}
}

// partner returns the claim that a related one is told with.
func (st *story) partner(start, i int) int {
	switch {
	case i > start:
		return i - 1
	case i+1 < len(st.claims):
		return i + 1
	}
	for k := start - 1; k >= 0; k-- {
		if c := &st.claims[k]; c.Type != graph.Statement {
			return k
		}
	}
	return -1
}

// longestRelation is how many words a relation may have: "in the wake of".
const longestRelation = 5

// relationBefore finds a word of relation that ends right before a token, or is
// written on to it.
func (x *Extractor) relationBefore(r *reading, at int) (graph.RelationType, bool) {
	for n := longestRelation; n > 0; n-- {
		if from := at - n; from >= 0 {
			if f, ok := x.words.relations.Longest(r.tokens[:at+1], from); ok && f.To == at {
				return f.Values[0], true
			}
		}
	}
	return "", false
}

// loadContexts reads the words that say what a deed is about.
func (x *lexicon) loadContexts(tag string, an *lang.Analyzer) error {
	var list map[string][]string
	if err := lang.Decode(tag, "contexts.yaml", &list); err != nil {
		return err
	}
	o, err := graph.LoadOntology()
	if err != nil {
		return fmt.Errorf("reading the ontology: %w", err)
	}
	for c, words := range list {
		if !o.HasContext(c) {
			return fmt.Errorf("ingest/lang/%s/contexts.yaml: context %q is not one of graph/ontology.yaml", tag, c)
		}
		for _, w := range words {
			x.contexts.Add(gazetteer.Split(w, an), c)
		}
	}
	return nil
}
