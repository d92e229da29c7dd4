package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// arabicSuffixes are the pronouns written on to nouns and verbs, longest first.
var arabicSuffixes = []string{"هما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ي", "ك"}

// arabicForms takes an Arabic word apart: conjunction, preposition or particle of
// the future, article, stem, pronoun. Every way of reading it that leaves two
// letters or more is kept, since only what the word is looked up in can tell which
// one is meant. It goes by the letters as written, so that «قادة» is not read as a
// verb with a pronoun and «ألمانيا» has no article; keys are folded but for words that are distinct from what they fold to. After
// light-stemming as in Larkey et al. (2002), but with all readings kept.
func arabicForms(word string, distinct map[string]bool) []text.Form {
	w := bareLetters(word)
	var out []text.Form
	for _, conj := range []string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(w, conj)
		if !ok || conj != "" && letters(rest) < 2 {
			continue
		}
		out = futures(out, text.Form{Conj: conj}, rest)
		for _, prep := range []string{"ب", "ل", "ك"} {
			k, ok := strings.CutPrefix(rest, prep)
			if !ok || letters(k) < 2 && k != "ه" { // «به», «له»
				continue
			}
			out = articles(out, text.Form{Conj: conj, Prep: prep}, k)
			if prep == "ل" && strings.HasPrefix(k, "ل") && letters(k) >= 3 { // للخارجية = ل + الخارجية
				out = append(out, text.Form{Conj: conj, Prep: prep, Article: true, Key: strings.TrimPrefix(k, "ل")})
			}
		}
	}
	out = withSuffixes(out)
	for i := range out {
		if !distinct[out[i].Key] {
			out[i].Key = fold.String(out[i].Key)
		}
	}
	return out
}

// bareLetters drops vowel signs, tatweel and invisible marks, and no letter.
func bareLetters(word string) string {
	return strings.Map(func(r rune) rune {
		if r == 'ـ' || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, word)
}

// articles adds a reading, and the one without its article.
func articles(out []text.Form, f text.Form, rest string) []text.Form {
	f.Key = rest
	out = append(out, f)
	if k, ok := strings.CutPrefix(rest, "ال"); ok && letters(k) >= 2 {
		f.Key, f.Article = k, true
		out = append(out, f)
	}
	return out
}

// futures adds a reading, and the one without the particle of the future.
func futures(out []text.Form, f text.Form, rest string) []text.Form {
	out = articles(out, f, rest)
	if k, ok := strings.CutPrefix(rest, "س"); ok && letters(k) >= 3 && strings.ContainsAny(firstLetter(k), "يتناأ") {
		f.Future = true
		out = articles(out, f, k)
	}
	return out
}

// withSuffixes adds the readings that take a pronoun off. Ta marbuta is written ت
// before one, a last ى as alef, and a hamza by its vowel: «زيارته» has the key «زياره»,
// «أجراها» that of «أجرى», «لقائه» that of «لقاء».
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
				g.Key = t + "ة"
				forms = append(forms, g)
			}
			if t, ok := strings.CutSuffix(k, "ا"); ok && letters(t) >= 2 {
				g.Key = t + "ى"
				forms = append(forms, g)
			}
			if t, ok := strings.CutSuffix(strings.TrimRight(k, "ئؤ"), "ا"); ok && len(t) < len(k)-len("ا") && letters(t) >= 2 {
				g.Key = t + "اء"
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
// masculine and feminine, singular, dual and plural, in all cases, all words alike.
// They are given without their article, which is taken off before a look-up.
func arabicAdjective(base string) []string {
	words := strings.Fields(fold.String(base))
	out := []string{strings.Join(words, " ")}
	for _, e := range []string{"ه", "ون", "ين", "ان", "تان", "تين", "ات", "ا"} {
		form := make([]string, len(words))
		for i, w := range words {
			form[i] = w + e
		}
		out = append(out, strings.Join(form, " "))
	}
	return out
}

// arabicPeople gives the plurals of men, which are the people of a state where they
// stand on no noun: «العراقيون».
func arabicPeople(base string) []string { return arabicAdjective(base)[2:4] }

// arabicKey folds a word and takes its article off. «ألمانيا» has none: its alef
// bears a hamza.
func arabicKey(w string) string {
	folded := fold.String(w)
	if k, ok := strings.CutPrefix(folded, "ال"); ok && letters(k) >= 2 && !strings.ContainsAny(firstLetter(w), "أإآ") {
		return k
	}
	return folded
}
