package lang

import (
	"strings"

	"chancery/graph/fold"
)

// Tense is the tense of a verb form.
type Tense uint8

// The tenses. Jussive forms stand only after a particle, and do not tell past from
// coming by themselves. A participle is a verb only behind its auxiliary, and passive
// behind that of the passive.
const (
	Past Tense = iota
	Present
	Jussive
	Future
	Conditional
	Infinitive
	Participle
	Gerund
)

// tenses are those that data names.
var tenses = map[string]Tense{
	"past": Past, "present": Present, "future": Future, "conditional": Conditional,
	"infinitive": Infinitive, "participle": Participle, "gerund": Gerund,
}

// VerbForm is one folded form of a verb.
type VerbForm struct {
	Form  string
	Tense Tense
	First bool // only whoever speaks is its subject: «سنواصل»
}

// arabicVerb derives the forms of an Arabic verb, unvowelled and folded. The
// passive of most is written like the active. The last letter is weak as it is written:
// «بدأ», folded «بدا», keeps its own in «بدأت».
func arabicVerb(past, present string) []VerbForm {
	return append(arabicPast(past), arabicPresent(present)...)
}

func arabicPast(past string) []VerbForm {
	stem, weak := cutWeak(past)
	past = fold.String(past)
	out := []VerbForm{{Form: past, Tense: Past}, {Form: stem + "ت", Tense: Past}, {Form: stem + "وا", Tense: Past}}
	if !weak {
		return append(out,
			VerbForm{Form: stem + "ا", Tense: Past}, VerbForm{Form: stem + "تا", Tense: Past},
			VerbForm{Form: stem + "نا", Tense: Past, First: true}, VerbForm{Form: stem + "ن", Tense: Past})
	}
	for _, e := range []string{"يا", "وا"} {
		out = append(out, VerbForm{Form: stem + e, Tense: Past})
	}
	return append(out, VerbForm{Form: stem + "تا", Tense: Past}, VerbForm{Form: stem + "ينا", Tense: Past, First: true})
}

func arabicPresent(present string) []VerbForm {
	body, ok := strings.CutPrefix(present, "ي")
	if !ok {
		return nil
	}
	stem, weak := cutWeak(body)
	body = fold.String(body)
	var out []VerbForm
	for _, p := range []string{"ي", "ت", "ن", "ا"} {
		out = append(out, VerbForm{Form: p + body, Tense: Present, First: p == "ن"})
	}
	for _, p := range []string{"ي", "ت"} {
		for _, e := range []string{"ون", "وا", "ن"} {
			out = append(out, VerbForm{Form: p + stem + e, Tense: Present})
		}
		for _, e := range []string{"ان", "ا"} {
			out = append(out, VerbForm{Form: p + body + e, Tense: Present})
		}
		if weak {
			out = append(out, VerbForm{Form: p + stem, Tense: Jussive})
		}
		if j, ok := hollowJussive(body); ok {
			out = append(out, VerbForm{Form: p + j, Tense: Jussive})
		}
	}
	return out
}

// cutWeak folds a verb and takes a weak last letter off: «التقى», «دعا», «يدعو».
func cutWeak(s string) (string, bool) {
	for _, w := range []string{"ي", "ى", "ا", "و"} {
		if k, ok := strings.CutSuffix(s, w); ok && letters(k) >= 2 {
			return fold.String(k), true
		}
	}
	return fold.String(s), false
}

// hollowJussive drops the long vowel in the middle: «يقوم» gives «يقم».
func hollowJussive(body string) (string, bool) {
	r := []rune(body)
	if n := len(r); n >= 3 && strings.ContainsRune("اوي", r[n-2]) {
		return string(r[:n-2]) + string(r[n-1]), true
	}
	return "", false
}

// arabicParticiple gives the forms of an active participle, with the accusative in
// which it stands for a verb: «مؤكدا أن».
func arabicParticiple(base string) []string { return append(arabicAdjective(base), base+"ا") }

// arabicTense tells the tense of a form by its first letter.
func arabicTense(form string) Tense {
	if r := []rune(form); len(r) > 3 && (r[0] == 'ي' || r[0] == 'ت') {
		return Present
	}
	return Past
}
