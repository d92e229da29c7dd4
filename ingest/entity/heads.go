package entity

import (
	"fmt"
	"slices"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// head is an entry of heads.yaml.
type head struct {
	Class     string          `yaml:"class"`
	ID        string          `yaml:"id"`
	Body      string          `yaml:"body"` // of an office: the institution it belongs to
	Kind      graph.ActorKind `yaml:"kind"` // of a body
	Name      string          `yaml:"name"` // in English
	Owner     string          `yaml:"owner"`
	Presumed  string          `yaml:"presumed"` // whose it is where a document says of none, but speaks of that state: "The President"
	Stands    string          `yaml:"stands"`   // whom its words mean by themselves, where a document speaks of the state beside: «القوى الكبرى»
	Beside    string          `yaml:"beside"`
	Alone     bool            `yaml:"alone"`     // is somebody even where nothing says whose it is: "gunmen"
	Local     bool            `yaml:"local"`     // belongs to the state that it is in: "police in Tbilisi", but not "troops in Syria"
	Adjective bool            `yaml:"adjective"` // its words are adjectives on a noun too: «هجوم انتحاري»
	One       []string        `yaml:"one"`
	Two       []string        `yaml:"two"`
	Many      []string        `yaml:"many"`
	Definite  []string        `yaml:"definite"` // count only with the article
	Before    []string        `yaml:"before"`   // of these none may stand right behind: «الدفاع عن النفس»
}

// headword is a head as one of its words has it.
type headword struct {
	*head
	many     bool
	definite bool
}

var headClasses = map[string]Class{"office": Person, "serving": Person, "body": Body, "people": People, "public": Public}

func loadHeads(tag string, in gazetteer.Inflector) (*gazetteer.Trie[headword], error) {
	var list []*head
	if err := lang.Decode(tag, "heads.yaml", &list); err != nil {
		return nil, err
	}
	t := gazetteer.NewTrie[headword](in.Vocabulary())
	for i, h := range list {
		if _, ok := headClasses[h.Class]; !ok {
			return nil, fmt.Errorf("ingest/lang/%s/heads.yaml: entry %d (%s): class %q is not known (office, serving, body, people, public)", tag, i+1, h.ID, h.Class)
		}
		add := func(words []string, w headword) {
			for _, s := range words {
				t.Add(gazetteer.Split(s, in), w)
			}
		}
		add(h.One, headword{head: h})
		add(h.Two, headword{head: h, many: true})
		add(h.Many, headword{head: h, many: true})
		add(h.Definite, headword{head: h, definite: true})
	}
	return &t, nil
}

// around finds a longer head that goes on behind the adjective of a state:
// «ministre russe de la Défense». The adjective is then inside the mention.
func (m *Marker) around(tokens []text.Token, i int, f gazetteer.Found[headword]) gazetteer.Found[headword] {
	a, ok := m.adjectiveAt(tokens, f.To)
	if !ok {
		return f
	}
	gap := a.To - f.To
	rest := slices.Concat(tokens[i:f.To], tokens[a.To:min(len(tokens), a.To+longestHead)])
	long, ok := m.heads.Longest(rest, 0)
	if !ok || i+long.To <= f.To {
		return f
	}
	long.To += i + gap
	return long
}

// longestHead is how many words of a head may stand behind such an adjective.
const longestHead = 6

// insertedOwner returns the state whose adjective stands inside a head.
func (m *Marker) insertedOwner(tokens []text.Token, from, to int) (graph.Actor, bool) {
	for j := from + 1; m.grammar.Inserted && j < to; j++ {
		if a, ok := m.adjectiveAt(tokens, j); ok && a.To < to {
			return m.names.Actor(a.Values[0].ID)
		}
	}
	return graph.Actor{}, false
}

// headAt returns the longest head that begins at token i. Of two entries under one
// word the later one wins, as the more special.
func (m *Marker) headAt(tokens []text.Token, i int) (headword, gazetteer.Found[headword], bool) {
	f, ok := m.heads.Longest(tokens, i)
	if !ok {
		return headword{}, f, false
	}
	if m.grammar.Inserted {
		f = m.around(tokens, i, f)
	}
	for k := len(f.Values) - 1; k >= 0; k-- {
		if w := f.Values[k]; (!w.definite || f.Form.Article) && (f.To >= len(tokens) || !slices.Contains(w.Before, tokens[f.To].Text)) {
			return w, f, true
		}
	}
	return headword{}, f, false
}
