package entity

import (
	"slices"
	"strings"

	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// kind is a class of small words by the kind of thing that they stand for.
type kind struct {
	class text.Classes
	kind  string
}

var (
	pairs    = []kind{{lang.PairThree, "three"}, {lang.PairFour, "four"}, {lang.PairState, "state"}, {lang.PairPerson, "person"}}
	pronouns = []kind{
		{lang.PronounPerson, "person"}, {lang.PronounObject, "object"}, {lang.PronounSeveral, "several"}, {lang.PronounOurselves, "ourselves"}, {lang.PronounLatter, "latter"},
	}
)

// pairsAt returns the kinds of pairs if words for one may begin with a token.
func (m *Marker) pairsAt(t *text.Token) []kind {
	if !m.grammar.MayBegin(lang.AnyPair, t) {
		return nil
	}
	return pairs
}

// deictic reads «البلدان», «الوزيران», «الدول الثلاث», «بلاده».
func (m *Marker) deictic(tokens []text.Token, i int) (draft, bool) {
	for _, pair := range m.pairsAt(&tokens[i]) {
		if n, f := m.grammar.PhraseAt(pair.class, tokens, i); n > 0 && (f.Article || n > 1) {
			to := m.qualified(tokens, i+n)
			if _, ok := m.adjectiveAt(tokens, to); ok && n == 1 {
				return draft{}, false // «المسؤولين الروس» says which
			}
			d := newDraft(i, i+n, f, State)
			if pair.class == lang.PairPerson {
				d.Class = Person
			}
			d.pair, d.Many = pair.kind, true
			return d, true
		}
	}
	if d, ok := m.pairAlone(tokens, i); ok {
		return d, true
	}
	if f, ok := m.grammar.TokenIs(lang.Realm, &tokens[i]); ok && (f.Article || tokens[i].Definite) && !m.ofName(tokens, i) {
		d := newDraft(i, i+1, f, State)
		d.own, d.realm = true, f.Key
		return d, true
	}
	if f, ok := m.grammar.OwnedIs(lang.Neighbour, &tokens[i]); ok {
		d := newDraft(i, i+1, f, State)
		d.neighbour = true
		return d, true
	}
	if n, f := m.grammar.PhraseAt(lang.Neighbour, tokens, i); n > 0 && (f.Suffix != "" || i > 0 && m.grammar.WordIs(lang.Possessive, &tokens[i-1])) {
		d := newDraft(i, i+n, f, State)
		d.neighbour = true
		return d, true
	}
	if n, f := m.grammar.PhraseAt(lang.Crowd, tokens, i); n > 0 && i+n < len(tokens) && m.acts(&tokens[i+n]) {
		d := newDraft(i, i+n, f, Public)
		d.Many = true
		return d, true // "thousands marched"
	}
	if f, ok := m.grammar.TokenIs(lang.Own, &tokens[i]); ok && f.Suffix != "" {
		if name, named := m.names.Longest(tokens, i); named && name.To > i+1 {
			return draft{}, false // "the People's Republic of China"
		}
		d := newDraft(i, i+1, f, State)
		d.own = true
		return d, true
	}
	return draft{}, false
}

// them is the kind of pair that a pronoun of two means.
const them = "them"

// betweenThem reads a preposition that two stand behind, with the pronoun of both: «بينهما».
func (m *Marker) betweenThem(tokens []text.Token, i int) (draft, bool) {
	t := &tokens[i]
	if m.grammar.Both == "" || !strings.HasSuffix(t.Fold, m.grammar.Both) {
		return draft{}, false
	}
	for k := range t.Forms {
		if f := &t.Forms[k]; f.Suffix == m.grammar.Both && f.Prep == "" && slices.Contains(m.grammar.Between, f.Key) {
			d := newDraft(i, i+1, f, State)
			d.pair, d.Many, d.Prep = them, true, f.Key
			return d, true
		}
	}
	return draft{}, false
}

// ofName reports whether a name of more words begins with token i, or whose it is follows:
// «المملكة المتحدة», «الجمهورية التركية».
func (m *Marker) ofName(tokens []text.Token, i int) bool {
	if i+1 == len(tokens) {
		return false
	}
	if f, ok := m.names.Longest(tokens, i); ok && f.To > i+1 {
		return true
	}
	_, ok := m.adjectiveAt(tokens, i+1)
	return ok || m.grammar.SubjectFirst() && hasArticle(&tokens[i+1])
}

// pairAlone reads "both" and "the two" with no noun behind them: "both agreed", "urged the
// two to talk".
func (m *Marker) pairAlone(tokens []text.Token, i int) (draft, bool) {
	n, f := m.grammar.PhraseAt(lang.PairAlone, tokens, i)
	if n == 0 {
		return draft{}, false
	}
	if j := i + n; j < len(tokens) && tokens[j].Kind == text.Word {
		verb := m.acts(&tokens[j]) && !m.grammar.Plural(&tokens[j]) // "the two visits"
		if !verb && !m.grammar.WordIs(lang.InfinitiveMark, &tokens[j]) {
			return draft{}, false
		}
	}
	d := newDraft(i, i+n, f, State)
	d.pair, d.Many = "state", true
	return d, true
}

// pronoun reads a pronoun that is a word of its own.
func (m *Marker) pronoun(tokens []text.Token, i int) (draft, bool) {
	if !m.grammar.WordIs(lang.AnyClass, &tokens[i]) {
		return draft{}, false
	}
	for _, pronoun := range pronouns {
		if m.grammar.WordIs(pronoun.class, &tokens[i]) && !numeral(tokens, i) {
			d := newDraft(i, i+1, tokens[i].Plainest(), Person)
			d.stands, d.Many = pronoun.kind, pronoun.class == lang.PronounSeveral || pronoun.class == lang.PronounOurselves
			if pronoun.class == lang.PronounOurselves && tokens[i].Quoted {
				d.stands = "whoever is quoted"
			}
			return d, true
		}
	}
	if f, ok := m.grammar.TokenIs(lang.PronounOrganisation, &tokens[i]); ok && hasArticle(&tokens[i]) && m.alone(tokens, i) {
		d := newDraft(i, i+1, f, Body)
		d.stands = "organisation"
		return d, true
	}
	return draft{}, false
}

// numeral reports whether a letter stands behind a word in capitals as its number, which does
// not only open a sentence: "World War I", but "So we met".
func numeral(tokens []text.Token, i int) bool {
	return len(tokens[i].Text) == 1 && i > 1 && tokens[i-1].Kind == text.Word && tokens[i-1].Latin && tokens[i-1].Capital()
}

// alone reports whether nothing behind token i says which organisation is meant: no
// adjective, no owner.
func (m *Marker) alone(tokens []text.Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].Kind != text.Word {
		return true
	}
	if p, n := m.grammar.PrepositionAt(tokens, i+1); n > 0 {
		return !m.grammar.Is(lang.OwnerPreposition, p)
	}
	return m.goesOn(tokens, i+1)
}

// goesOn reports whether a word cannot belong to the noun before it: a verb or what
// stands before one, or a small word.
func (m *Marker) goesOn(tokens []text.Token, i int) bool {
	return m.acts(&tokens[i]) || m.small(tokens, i)
}

// acts reports whether a word is a verb or stands before one.
func (m *Marker) acts(t *text.Token) bool {
	return m.isVerb(t) || m.grammar.WordIs(lang.Auxiliary, t) || m.grammar.WordIs(lang.Adverb, t)
}
