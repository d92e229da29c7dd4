package event

import (
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
)

// loadVerbs reads the verbs that tell no deed: they have no sense, but end the
// clause of a verb that has one. A word that is in the lexicon already stays what
// it is.
func (x *lexicon) loadVerbs(tag string, an *lang.Analyzer) error {
	return lang.ReadOwnTable(tag, "verbs.tsv", []string{"lemma", "present", "forms"}, func(r lang.Row) error {
		var forms []lang.VerbForm
		for _, form := range r.List("forms") {
			forms = append(forms, lang.VerbForm{Form: form, Tense: an.TenseOf(form)})
		}
		none := &entry{Lemma: r.Fields["lemma"]}
		if lemma := r.Fields["lemma"]; lemma != "" {
			forms = append(forms, an.Conjugate(lemma, r.Fields["present"])...)
		}
		for _, form := range forms {
			words := gazetteer.Split(form.Form, an)
			if len(words) != 1 || x.triggers.Has(words) || x.lights.Has(words) {
				continue
			}
			x.triggers.Add(words, trigger{entry: none, tense: form.Tense, gender: an.VerbGender(words[0], none.Lemma, form.Tense)})
			x.vocabulary.Begin(words[0], x.verbs)
		}
		return nil
	})
}
