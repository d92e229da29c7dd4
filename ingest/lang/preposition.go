package lang

import (
	"strings"

	"chancery/graph/fold"
	"chancery/ingest/text"
)

// Plain takes "each of" off a preposition: «في كل من» says no more than «في», and
// «مئات من» says nothing.
func (g *Grammar) Plain(prep string) string {
	for _, d := range g.Distributive {
		if p, ok := strings.CutSuffix(prep, d); ok {
			return strings.TrimSpace(p)
		}
	}
	return prep
}

// PrepositionAt returns the longest preposition that begins at token i, and how
// many tokens it has; 0 if there is none. One written on to a conjunction counts.
func (g *Grammar) PrepositionAt(tokens []text.Token, i int) (string, int) {
	if !g.prepositions.begins(tokens[i]) {
		return "", 0
	}
	for n := min(g.prepositions.longest, len(tokens)-i); n > 0; n-- {
		words := make([]string, 0, n)
		for _, t := range tokens[i : i+n] {
			words = append(words, t.Fold)
		}
		p := strings.Join(words, " ")
		if g.prepositions.has[p] {
			return p, n
		}
		for _, f := range tokens[i].Forms {
			if f.Conj != "" && f.Prep == "" && f.Suffix == "" && !f.Article {
				words[0] = f.Key
				if p = strings.Join(words, " "); g.prepositions.has[p] {
					return p, n
				}
			}
		}
	}
	return "", 0
}

// PrepositionBefore returns the longest preposition that ends right before token i,
// and how many tokens it has; "" and 0 if there is none.
func (g *Grammar) PrepositionBefore(tokens []text.Token, i int) (string, int) {
	for n := min(g.prepositions.longest, i); n > 0; n-- {
		if p, words := g.PrepositionAt(tokens, i-n); words == n {
			return p, n
		}
	}
	return "", 0
}

type phraseSet struct {
	has     map[string]bool
	first   map[string]bool // the first words
	longest int             // in words
}

// begins reports whether any phrase begins with a word or with what it is without
// the conjunction written on to it.
func (p phraseSet) begins(t text.Token) bool {
	if p.first[t.Fold] {
		return true
	}
	for _, f := range t.Forms {
		if f.Conj != "" && p.first[f.Key] {
			return true
		}
	}
	return false
}

func phrases(list []string) phraseSet {
	p := phraseSet{has: map[string]bool{}, first: map[string]bool{}}
	for _, s := range list {
		s = fold.String(s)
		p.has[s] = true
		word, _, _ := strings.Cut(s, " ")
		p.first[word] = true
		p.longest = max(p.longest, len(strings.Fields(s)))
	}
	return p
}
