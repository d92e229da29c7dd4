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

	Fallback   bool       `yaml:"fallback"` // a text in its script is taken for it where nothing tells which language it is
	Spelling   spelling   `yaml:"spelling"`
	Adjectives inflection `yaml:"adjectives"` // of states, from the masculine singular
	Verbs      verbs      `yaml:"verbs"`
}

// Analyzer takes the words of one language apart. It is safe for concurrent use.
type Analyzer struct {
	split         func(string) []text.Form
	spelling      *spelling
	splitVerb     func(lemma string) (verb, rest string)
	adjective     func(string) []string
	people        func(string) []string
	key           func(string) string
	participle    func(string) []string
	tense         func(string) Tense
	conjugate     func(past, present string) []VerbForm
	verbGender    func(form, lemma string, t Tense) Gender
	nounGender    func(word string) Gender
	ending        func(folded string) text.Ending
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
	s, err := newSpelling(tag)
	if err != nil {
		return nil, err
	}
	if err := w.Verbs.check(); err != nil {
		return nil, fmt.Errorf("ingest/lang/%s/words.yaml: verbs: %w", tag, err)
	}
	a := &Analyzer{
		abbreviations: set(fold.String, w.Abbreviations), articles: set(fold.String, w.Articles),
		spelling: s, splitVerb: w.Verbs.split, vocabulary: text.NewVocabulary(), seen: newSeen(),
	}
	switch w.Morphology {
	case "arabic":
		a.split = func(word string) []text.Form { return arabicForms(word, s.kept) }
		a.adjective, a.key = arabicAdjective, arabicKey
		a.verbGender, a.nounGender, a.ending = arabicVerbGender, arabicNounGender, arabicEnding
		a.participle, a.tense, a.people = arabicParticiple, arabicTense, arabicPeople
		a.conjugate = func(past, present string) []VerbForm { return arabicVerb(past, present) }
	case "suffix":
		a.split = s.suffixForms(w.Suffixes)
		a.participle = func(base string) []string { return []string{strings.TrimSuffix(s.fold(base), ".")} }
		a.people = func(string) []string { return nil } // has a column of its own
		a.ending = func(string) text.Ending { return text.NoEnding }
		a.adjective = func(base string) []string {
			var out []string
			for _, form := range w.Adjectives.of(base) {
				out = append(out, strings.TrimSuffix(s.fold(form), "."))
			}
			return out
		}
		a.key = s.fold
		a.tense = w.Verbs.tense
		a.conjugate = w.Verbs.conjugate
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
	w := &seenWord{word: word, Entry: text.Entry{Fold: strings.TrimSuffix(a.Fold(word), "."), Forms: a.split(word)}}
	w.Ending = a.ending(w.Fold)
	w.Article = a.articles[strings.TrimSuffix(fold.String(word), ".")] // «du» is one, though looked up as «de»
	a.vocabulary.KnowEntry(&w.Entry)
	place.Store(w)
	return &w.Entry
}

// Vocabulary is what the lists of the language number their words by.
func (a *Analyzer) Vocabulary() *text.Vocabulary { return a.vocabulary }

// Know returns what the lists of the language have of a folded number or mark.
func (a *Analyzer) Know(folded string) text.Known { return a.vocabulary.Know(folded) }

// Fold gives the form in which words and phrases of the language are compared.
func (a *Analyzer) Fold(phrase string) string { return a.spelling.fold(phrase) }

// Elision returns how many bytes at the start of a word are a word of its own that
// has lost its last letter («l'»); 0 if none.
func (a *Analyzer) Elision(word string) int { return a.spelling.elision(word) }

// Abbreviation reports whether a full stop after the folded word ends no sentence.
func (a *Analyzer) Abbreviation(folded string) bool { return a.abbreviations[folded] }

// Adjective gives the forms that the adjective of a state takes.
func (a *Analyzer) Adjective(base string) []string { return a.adjective(base) }

// People gives those forms of the adjective of a state that are its people.
func (a *Analyzer) People(base string) []string { return a.people(base) }

// Key gives a word, as written, as names are looked up by it: folded, without its
// article.
func (a *Analyzer) Key(word string) string { return a.key(word) }

// Conjugate gives the folded forms of a lemma of one or more words, of which the first
// is the verb («رحب ب», «mettre en garde»), and of its present where the language has
// no table of endings.
func (a *Analyzer) Conjugate(lemma, present string) []VerbForm {
	if n := a.Elision(lemma); n > 0 { // «s'entretenir»
		lemma = a.Fold(lemma[:n]) + " " + lemma[n:]
	}
	verb, rest := a.splitVerb(lemma)
	present, _, _ = strings.Cut(present, " ")
	var out []VerbForm
	for _, f := range a.conjugate(verb, present) {
		if f.Form == "" {
			continue
		}
		if rest != "" {
			f.Form += " " + rest
		}
		f.Form = a.Fold(f.Form)
		out = append(out, f)
	}
	return out
}

// Participle gives the forms of a participle that stands for a verb («مؤكدا»).
func (a *Analyzer) Participle(base string) []string { return a.participle(a.Fold(base)) }

// TenseOf tells the tense of a verb form that is given by itself.
func (a *Analyzer) TenseOf(form string) Tense { return a.tense(a.Fold(form)) }
