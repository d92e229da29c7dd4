package lang

import (
	"strings"
	"unicode/utf8"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// arabicSuffixes are the pronouns written on to nouns and verbs, longest first.
var arabicSuffixes = []string{"هما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ي", "ك"}

// arabicForms takes an Arabic word apart: conjunction, preposition or particle of
// the future, article, stem, pronoun. Every way of reading it that leaves two
// letters or more is kept, since only what the word is looked up in can tell which
// one is meant. After light-stemming as in Larkey et al. (2002), but with all
// readings kept.
func arabicForms(w string) []text.Form {
	var out []text.Form
	add := func(f text.Form, rest string) {
		f.Key = rest
		out = append(out, f)
		if k, ok := strings.CutPrefix(rest, "ال"); ok && letters(k) >= 2 {
			g := f
			g.Key, g.Article = k, true
			out = append(out, g)
		}
	}
	stems := func(f text.Form, rest string) {
		add(f, rest)
		if f.Prep == "" {
			if k, ok := strings.CutPrefix(rest, "س"); ok && letters(k) >= 3 && strings.ContainsAny(firstLetter(k), "يتنا") {
				g := f
				g.Future = true
				add(g, k)
			}
		}
	}
	for _, conj := range []string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(w, conj)
		if !ok || conj != "" && letters(rest) < 2 {
			continue
		}
		stems(text.Form{Conj: conj}, rest)
		for _, prep := range []string{"ب", "ل", "ك"} {
			k, ok := strings.CutPrefix(rest, prep)
			if !ok || letters(k) < 2 {
				continue
			}
			stems(text.Form{Conj: conj, Prep: prep}, k)
			if prep == "ل" && strings.HasPrefix(k, "ل") && letters(k) >= 3 { // للخارجية = ل + الخارجية
				out = append(out, text.Form{Conj: conj, Prep: prep, Article: true, Key: strings.TrimPrefix(k, "ل")})
			}
		}
	}
	return withSuffixes(out)
}

// withSuffixes adds the readings that take a pronoun off. Ta marbuta is written ت
// before one: «زيارته» has the key «زياره».
func withSuffixes(forms []text.Form) []text.Form {
	for _, f := range forms {
		if f.Article {
			continue
		}
		for _, s := range arabicSuffixes {
			k, ok := strings.CutSuffix(f.Key, s)
			if !ok || letters(k) < 2 {
				continue
			}
			g := f
			g.Key, g.Suffix = k, s
			forms = append(forms, g)
			if t, ok := strings.CutSuffix(k, "ت"); ok && letters(t) >= 2 {
				g.Key = t + "ه"
				forms = append(forms, g)
			}
		}
	}
	return forms
}

func letters(s string) int { return utf8.RuneCountInString(s) }

func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// arabicAdjective gives the forms of an adjective of origin («روسي», «كوري جنوبي»):
// masculine and feminine, singular, dual and plural, in both cases, all words alike.
// They are given without their article, which is taken off before a look-up.
func arabicAdjective(base string) []string {
	words := strings.Fields(fold.String(base))
	out := []string{strings.Join(words, " ")}
	for _, e := range []string{"ه", "ون", "ين", "ان", "تان", "تين", "ات"} {
		form := make([]string, len(words))
		for i, w := range words {
			form[i] = w + e
		}
		out = append(out, strings.Join(form, " "))
	}
	return out
}

// arabicKey folds a word and takes its article off. «ألمانيا» has none: its alef
// bears a hamza.
func arabicKey(w string) string {
	folded := fold.String(w)
	if k, ok := strings.CutPrefix(folded, "ال"); ok && letters(k) >= 2 && !strings.ContainsAny(firstLetter(w), "أإآ") {
		return k
	}
	return folded
}
