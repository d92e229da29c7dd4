package lang

import (
	"fmt"
	"strings"

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
	people        func(string) []string
	key           func(string) string
	participle    func(string) []string
	tense         func(string) Tense
	conjugate     func(past, present string) []VerbForm
	abbreviations map[string]bool
	articles      map[string]bool
	vocabulary    *text.Vocabulary
	seen          seen
}

// NewAnalyzer reads the words.yaml of a language.
func NewAnalyzer(tag string) (*Analyzer, error) {
	var w words
	if err := Decode(tag, "words.yaml", &w); err != nil {
		return nil, err
	}
	a := &Analyzer{abbreviations: set(w.Abbreviations), articles: set(w.Articles), vocabulary: text.NewVocabulary(), seen: newSeen()}
	switch w.Morphology {
	case "arabic":
		a.split, a.adjective, a.key, a.conjugate = arabicForms, arabicAdjective, arabicKey, arabicVerb
		a.participle, a.tense, a.people = arabicParticiple, arabicTense, arabicPeople
	case "suffix":
		a.split = suffixForms(w.Suffixes)
		a.adjective = func(base string) []string { return []string{strings.TrimSuffix(fold.String(base), ".")} }
		a.key = fold.String
		a.participle = a.adjective
		a.people = func(string) []string { return nil } // has a column of its own
		a.tense = suffixTense
		a.conjugate = func(past, present string) []VerbForm {
			return []VerbForm{{Form: past, Tense: Present}, {Form: present, Tense: Present}}
		}
	default:
		return nil, fmt.Errorf("ingest/lang/%s/words.yaml: morphology %q is not known (arabic, suffix)", tag, w.Morphology)
	}
	return a, nil
}

// Word gives what is known of a word as it is written. Words repeat, so what was
// found is kept.
func (a *Analyzer) Word(word string) *text.Entry {
	place := a.seen.place(word)
	if w := place.Load(); w != nil && w.word == word {
		return &w.Entry
	}
	word = strings.Clone(word) // which is part of an article
	w := &seenWord{word: word, Entry: text.Entry{Fold: strings.TrimSuffix(fold.String(word), "."), Forms: a.split(word)}}
	a.vocabulary.Know(w.Forms)
	place.Store(w)
	return &w.Entry
}

// Vocabulary is what the lists of the language number their words by.
func (a *Analyzer) Vocabulary() *text.Vocabulary { return a.vocabulary }

// Article reports whether the folded word is a definite article by itself.
func (a *Analyzer) Article(folded string) bool { return a.articles[folded] }

// Abbreviation reports whether a full stop after the folded word ends no sentence.
func (a *Analyzer) Abbreviation(folded string) bool { return a.abbreviations[folded] }

// Adjective gives the forms that the adjective of a state takes.
func (a *Analyzer) Adjective(base string) []string { return a.adjective(base) }

// People gives those forms of the adjective of a state that are its people.
func (a *Analyzer) People(base string) []string { return a.people(base) }

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
