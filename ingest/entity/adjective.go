package entity

import (
	"slices"
	"unicode/utf8"

	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// adjectival reports whether a head that is an adjective by itself («الخارجية»)
// stands on a noun («السياسة الخارجية», «هجوم انتحاري») and so heads nothing.
func (m *Marker) adjectival(tokens []text.Token, i int, w headword) bool {
	if w.Adjective {
		return i > 0 && m.onNoun(&tokens[i-1], hasArticle(&tokens[i])) && !m.behindWoman(tokens, i)
	}
	if i > 0 && m.inStep(&tokens[i-1], &tokens[i]) || w.many && m.construct(&tokens[i]) {
		return true
	}
	return w.definite && i > 0 && (hasArticle(&tokens[i-1]) || m.definiteByOwner(tokens, i-1))
}

// definiteByOwner reports whether a noun is definite without an article, by whose it is, and what is
// right behind it says more of it: «شؤونها الداخلية», «سياسة إيران الخارجية».
func (m *Marker) definiteByOwner(tokens []text.Token, i int) bool {
	t, next := &tokens[i], &tokens[i+1]
	if m.grammar.SubjectFirst() || t.Kind != text.Word || m.isVerb(t) || !anyForm(next, func(f *text.Form) bool { return f.Article && f.Prep == "" && f.Conj == "" }) {
		return false
	}
	if _, n := m.grammar.PrepositionAt(tokens[:i+1], i); n > 0 {
		return false
	}
	owned := t.Ending != text.Construct && anyForm(t, func(f *text.Form) bool { return f.Suffix != "" && utf8.RuneCountInString(f.Key) > 2 })
	return owned || i > 0 && m.stateAt(tokens, i) && m.onNoun(&tokens[i-1], false)
}

// inStep reports whether a word has the ending of the accusative that the noun before it has,
// so that it is an adjective on it: «هجوما عسكريا», «عددا كبيرا».
func (m *Marker) inStep(before, t *text.Token) bool {
	if t.Ending != text.Accusative || before.Ending != text.Accusative {
		return false
	}
	_, counts := m.grammar.TokenIs(lang.Quantity, before)
	return !counts && !m.isVerb(before) && m.onNoun(before, false)
}

// construct reports whether a word has an article and the ending of those that stand before whose
// they are, which never have one: «الرئيسي» is "main", «المعلمي» a name.
func (m *Marker) construct(t *text.Token) bool {
	return !m.grammar.SubjectFirst() && hasArticle(t) && t.Ending == text.Construct
}

// qualifies reports whether a word that is a state or its adjective is the adjective:
// the noun that it stands on is before it, or behind it where subjects come first
// ("the US said", "the US forces").
func (m *Marker) qualifies(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) bool {
	if !m.grammar.SubjectFirst() {
		return m.onNoun(&tokens[i-1], f.Form.Article) && m.accusative(tokens, i) && !m.behindMan(tokens, i)
	}
	return f.To < len(tokens) && tokens[f.To].Kind == text.Word && !m.goesOn(tokens, f.To) && !m.timeWord(&tokens[f.To])
}

// behindMan reports whether a word of the feminine stands on the adjective of another state
// in the masculine, so that it is no second adjective: «شكر الرئيس الفلسطيني السعودية».
func (m *Marker) behindMan(tokens []text.Token, i int) bool {
	f, ok := m.names.Longest(tokens[:i], i-1)
	adjective := func(e gazetteer.Entry) bool { return e.Kind == gazetteer.Adjective }
	return ok && slices.ContainsFunc(f.Values, adjective) && tokens[i].Ending == text.Feminine && tokens[i-1].Ending != text.Feminine
}

// behindWoman reports whether a word of the masculine stands on the adjective of a state in the
// feminine, so that it is no second adjective: «اعتقلت الشرطة التركية الصحافي».
func (m *Marker) behindWoman(tokens []text.Token, i int) bool {
	_, ok := m.adjectiveAt(tokens, i-1)
	return ok && tokens[i-1].Ending == text.Feminine && tokens[i].Ending != text.Feminine
}

// accusative reports whether a word that may be the adjective of a state with the ending
// of the accusative can be one: the noun before it has the ending too («وفدا روسيا» is a
// Russian delegation, «وفد روسيا» that of Russia).
func (m *Marker) accusative(tokens []text.Token, i int) bool {
	if tokens[i].Ending != text.Accusative {
		return true
	}
	return i > 0 && tokens[i-1].Ending == text.Accusative && !m.stateAt(tokens, i-1) &&
		!anyForm(&tokens[i-1], func(f *text.Form) bool { return f.Suffix != "" })
}

// onNoun reports whether an adjective with or without the article can stand on the
// word before it.
func (m *Marker) onNoun(before *text.Token, article bool) bool {
	if before.Kind != text.Word || m.isVerb(before) {
		return false
	}
	if _, n := m.grammar.PrepositionAt([]text.Token{*before}, 0); n > 0 {
		return false
	}
	return hasArticle(before) == article
}
