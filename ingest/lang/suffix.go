package lang

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"chancery/ingest/text"
)

// suffixForms takes words apart in languages that write only endings on to them.
func (s *spelling) suffixForms(suffixes []string) func(string) []text.Form {
	return func(word string) []text.Form {
		var forms []text.Form
		for _, w := range s.forms(word) {
			w = strings.TrimSuffix(w, ".")
			forms = append(forms, text.Form{Key: w})
			for _, s := range suffixes {
				if k, ok := strings.CutSuffix(w, s); ok && k != "" {
					forms = append(forms, text.Form{Key: k, Suffix: s})
				}
			}
		}
		return forms
	}
}

// inflection is the endings that words of a class take: by the ending of the base
// form that they stand in place of, the longest one that fits.
type inflection map[string][]string

func (in inflection) of(base string) []string {
	ending, ok := longest(in, base)
	if !ok {
		return []string{base}
	}
	stem := strings.TrimSuffix(base, ending)
	var out []string
	for _, e := range in[ending] {
		out = append(out, stem+e)
	}
	return out
}

func longest[T any](table map[string]T, base string) (string, bool) {
	best, found := "", false
	for e := range table {
		if strings.HasSuffix(base, e) && len(e) >= len(best) {
			best, found = e, true
		}
	}
	return best, found
}

// verbs is how a language inflects its verbs: by the ending of the infinitive, the
// endings of each tense.
type verbs struct {
	Table     map[string]map[string][]string `yaml:"endings"`
	Reflexive struct {
		Pronoun     string              `yaml:"pronoun"`
		Auxiliaries map[string][]string `yaml:"auxiliaries"` // before its participle, by tense
	} `yaml:"reflexive"`
	Given []tenseRule `yaml:"given"`
}

// tenseRule tells the tense of a form that is given by itself, by its first word.
type tenseRule struct {
	Tense   string   `yaml:"tense"`
	Words   []string `yaml:"words"`
	Endings []string `yaml:"endings"`
}

// check refuses tenses that are none.
func (v *verbs) check() error {
	var named []string
	for _, t := range v.Table {
		for name := range t {
			named = append(named, name)
		}
	}
	for name := range v.Reflexive.Auxiliaries {
		named = append(named, name)
	}
	for _, r := range v.Given {
		named = append(named, r.Tense)
	}
	for _, name := range named {
		if _, ok := tenses[name]; !ok {
			return fmt.Errorf("tense %q is not known (past, present, future, conditional, infinitive, participle, gerund)", name)
		}
	}
	return nil
}

// conjugate gives the forms of a verb, which may be a reflexive one («se rendre»). A
// language without a table has the two forms that are given.
func (v *verbs) conjugate(lemma, present string) []VerbForm {
	if len(v.Table) == 0 {
		return []VerbForm{{Form: lemma, Tense: Present}, {Form: present, Tense: Present}}
	}
	reflexive := v.Reflexive.Pronoun + " "
	verb, isReflexive := strings.CutPrefix(lemma, reflexive)
	isReflexive = isReflexive && len(reflexive) > 1
	ending, _ := longest(v.Table, verb)
	stem := strings.TrimSuffix(verb, ending)
	var out []VerbForm
	for _, name := range slices.Sorted(maps.Keys(v.Table[ending])) {
		for _, e := range v.Table[ending][name] {
			switch {
			case !isReflexive:
				out = append(out, VerbForm{Form: stem + e, Tense: tenses[name]})
			case tenses[name] != Participle:
				out = append(out, VerbForm{Form: reflexive + stem + e, Tense: tenses[name]})
			default:
				for _, t := range slices.Sorted(maps.Keys(v.Reflexive.Auxiliaries)) {
					for _, a := range v.Reflexive.Auxiliaries[t] {
						out = append(out, VerbForm{Form: reflexive + a + " " + stem + e, Tense: tenses[t]})
					}
				}
			}
		}
	}
	return out
}

// split parts the verb of a lemma from what follows it («mettre en garde»).
func (v *verbs) split(lemma string) (verb, rest string) {
	verb, rest, _ = strings.Cut(lemma, " ")
	if verb == v.Reflexive.Pronoun && verb != "" {
		verb, rest, _ = strings.Cut(rest, " ")
		verb = v.Reflexive.Pronoun + " " + verb
	}
	return verb, rest
}

// tense tells the tense of a folded form that is given by itself; past if no rule
// fits.
func (v *verbs) tense(form string) Tense {
	first, _, _ := strings.Cut(form, " ")
	for _, r := range v.Given {
		fits := func(e string) bool { return strings.HasSuffix(first, e) }
		if slices.Contains(r.Words, first) || slices.ContainsFunc(r.Endings, fits) || len(r.Words)+len(r.Endings) == 0 {
			return tenses[r.Tense]
		}
	}
	return Past
}
