package lang

import (
	"strings"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// Gender is what a verb and its subject have to agree in.
type Gender uint8

// The genders. Of many words it is not known, and plurals of verbs have none here.
const (
	NoGender Gender = iota
	Masculine
	Feminine
)

// VerbGender tells the gender that a form of a verb asks of its subject, from the
// form, folded, and its lemma, if any.
func (a *Analyzer) VerbGender(form, lemma string, t Tense) Gender {
	if a.verbGender == nil {
		return NoGender
	}
	return a.verbGender(form, a.Fold(lemma), t)
}

// NounGender tells the gender of a noun by its ending, as written.
func (a *Analyzer) NounGender(word string) Gender {
	if a.nounGender == nil {
		return NoGender
	}
	return a.nounGender(word)
}

// arabicVerbGender goes by the last letter of the past («دعت») and the first of the
// present («تدعو»).
func arabicVerbGender(form, lemma string, t Tense) Gender {
	switch {
	case t == Past && form == lemma:
		return Masculine
	case t == Past && strings.HasSuffix(form, "ت"):
		return Feminine
	case t == Past || letters(form) < 3 || endsIn(form, "ون", "وا", "ان", "ين"):
		return NoGender
	case strings.HasPrefix(form, "ي"):
		return Masculine
	case strings.HasPrefix(form, "ت"):
		return Feminine
	}
	return NoGender
}

// arabicNounGender knows the endings of the feminine and of the plural of men.
func arabicNounGender(word string) Gender {
	switch w := bareLetters(word); {
	case endsIn(w, "ة", "ات"):
		return Feminine
	case endsIn(fold.String(w), "ون", "ين"):
		return Masculine
	}
	return NoGender
}

// arabicEnding tells what the last letter of a folded word tells of it.
func arabicEnding(folded string) text.Ending {
	switch {
	case strings.HasSuffix(folded, "وا"): // of verbs: «قالوا»
		return text.NoEnding
	case strings.HasSuffix(folded, "ا"):
		return text.Accusative
	case strings.HasSuffix(folded, "ه"):
		return text.Feminine
	case strings.HasSuffix(folded, "ي"), strings.HasSuffix(folded, "و"):
		return text.Construct
	}
	return text.NoEnding
}

// RelativeGender tells the gender of whom a relative pronoun stands for.
func (a *Analyzer) RelativeGender(word string) Gender {
	switch {
	case a.nounGender == nil:
		return NoGender
	case word == "الذي":
		return Masculine
	case word == "التي":
		return Feminine
	}
	return NoGender
}

// Pronoun tells the gender of whom a pronoun of the third person, folded, means, and whether
// it is one: one written on to a verb, or one that stands by itself for an object.
func (a *Analyzer) Pronoun(folded string) (Gender, bool) {
	if a.nounGender == nil {
		return NoGender, false
	}
	switch strings.TrimPrefix(folded, "ايا") {
	case "ه":
		return Masculine, true
	case "ها":
		return Feminine, true
	case "هم", "هما", "هن":
		return NoGender, true
	}
	return NoGender, false
}

func endsIn(s string, endings ...string) bool {
	for _, e := range endings {
		if k, ok := strings.CutSuffix(s, e); ok && letters(k) >= 2 {
			return true
		}
	}
	return false
}
