package lang

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// words is the schema of words.yaml.
type words struct {
	Morphology    string   `yaml:"morphology"`    // how words are taken apart: "arabic", "suffix"
	Abbreviations []string `yaml:"abbreviations"` // a full stop after these ends no sentence
	Articles      []string `yaml:"articles"`      // definite articles that are words of their own
	Suffixes      []string `yaml:"suffixes"`      // endings that are no part of a name, as "'s"
}

// Analyzer takes the words of one language apart. It is safe for concurrent use.
type Analyzer struct {
	split         func(string) []text.Form
	adjective     func(string) []string
	key           func(string) string
	participle    func(string) []string
	tense         func(string) Tense
	conjugate     func(past, present string) []VerbForm
	abbreviations map[string]bool
	articles      map[string]bool
	seen          sync.Map // word → []text.Form
	size          atomic.Int64
}

// NewAnalyzer reads the words.yaml of a language.
func NewAnalyzer(tag string) (*Analyzer, error) {
	var w words
	if err := Decode(tag, "words.yaml", &w); err != nil {
		return nil, err
	}
	a := &Analyzer{abbreviations: set(w.Abbreviations), articles: set(w.Articles)}
	switch w.Morphology {
	case "arabic":
		a.split, a.adjective, a.key, a.conjugate = arabicForms, arabicAdjective, arabicKey, arabicVerb
		a.participle, a.tense = arabicParticiple, arabicTense
	case "suffix":
		a.split = suffixForms(w.Suffixes)
		a.adjective = func(base string) []string { return []string{strings.TrimSuffix(fold.String(base), ".")} }
		a.key = fold.String
		a.participle = a.adjective
		a.tense = suffixTense
		a.conjugate = func(past, present string) []VerbForm {
			return []VerbForm{{Form: past, Tense: Present}, {Form: present, Tense: Present}}
		}
	default:
		return nil, fmt.Errorf("ingest/lang/%s/words.yaml: morphology %q is not known (arabic, suffix)", tag, w.Morphology)
	}
	return a, nil
}

// maxSeen is how many words are kept with their readings: most of a language's.
const maxSeen = 200_000

// Forms gives the readings of a word as it is written, the plainest first. Words
// repeat, so what was found is kept, up to a limit.
func (a *Analyzer) Forms(word string) []text.Form {
	if f, ok := a.seen.Load(word); ok {
		return f.([]text.Form)
	}
	f := a.split(word)
	if a.size.Add(1) <= maxSeen {
		a.seen.Store(word, f)
	}
	return f
}

// Article reports whether the folded word is a definite article by itself.
func (a *Analyzer) Article(folded string) bool { return a.articles[folded] }

// Abbreviation reports whether a full stop after the folded word ends no sentence.
func (a *Analyzer) Abbreviation(folded string) bool { return a.abbreviations[folded] }

// Adjective gives the forms that the adjective of a state takes.
func (a *Analyzer) Adjective(base string) []string { return a.adjective(base) }

// Key gives a word, as written, as names are looked up by it: folded, without its
// article.
func (a *Analyzer) Key(word string) string { return a.key(word) }

// Conjugate gives the forms of a verb from its past and present (3rd person
// masculine singular, as written).
func (a *Analyzer) Conjugate(past, present string) []VerbForm {
	return a.conjugate(fold.String(past), fold.String(present))
}

// Participle gives the forms of a participle that stands for a verb («مؤكدا»).
func (a *Analyzer) Participle(base string) []string { return a.participle(fold.String(base)) }

// TenseOf tells the tense of a verb form that is given by itself.
func (a *Analyzer) TenseOf(form string) Tense { return a.tense(fold.String(form)) }
