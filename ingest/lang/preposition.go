package lang

import (
	"strings"

	"chancery/ingest/text"
)

// Plain takes "each of" off a preposition: «في كل من» says no more than «في», and
// «مئات من» says nothing.
func (g *Grammar) Plain(prep string) string {
	for _, d := range g.Distributive {
		if p, ok := strings.CutSuffix(prep, d); ok && (p == "" || strings.HasSuffix(p, " ")) {
			return strings.TrimSpace(p)
		}
	}
	return prep
}

// PrepositionAt returns the longest preposition that begins at token i, and how
// many tokens it has; 0 if there is none. One written on to a conjunction counts.
func (g *Grammar) PrepositionAt(tokens []text.Token, i int) (string, int) {
	p, n := g.prepositions.at(g.words.Word(&tokens[i]), tokens[i].Fold, tokens[i+1:])
	for k := range tokens[i].Forms {
		f := &tokens[i].Forms[k]
		if f.Conj == "" || f.Prep != "" || f.Suffix != "" || f.Article {
			continue
		}
		if q, m := g.prepositions.at(g.words.Key(f), f.Key, tokens[i+1:]); m > n {
			p, n = q, m
		}
	}
	return p, n
}

// FormIsPreposition reports whether the key of a reading is a preposition by itself.
func (g *Grammar) FormIsPreposition(f *text.Form) bool {
	_, n := g.prepositions.at(g.words.Key(f), f.Key, nil)
	return n > 0
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
	phrases map[string]string // each as it is
	from    []int             // how many words the longest has that begins with a word, by its number
	longest int               // in words
}

// at returns the longest phrase that begins with a word, given with its number, and
// goes on with tokens, and how many words it has; "" and 0 if there is none.
func (p *phraseSet) at(w text.WordID, first string, then []text.Token) (string, int) {
	longest := min(at(p.from, w), len(then)+1)
	if longest == 0 {
		return "", 0
	}
	var room [64]byte
	words := append(room[:0], first...)
	found, length := "", 0
	for n := 1; ; n++ {
		if s, ok := p.phrases[string(words)]; ok {
			found, length = s, n
		}
		if n == longest {
			return found, length
		}
		words = append(append(words, ' '), then[n-1].Fold...)
	}
}

// phrases makes a set of phrases, the first words of which are numbered.
func phrases(fold func(string) string, list []string, v *text.Vocabulary) phraseSet {
	p := phraseSet{phrases: map[string]string{}}
	for _, s := range list {
		s = fold(s)
		n := len(strings.Fields(s))
		first, _, _ := strings.Cut(s, " ")
		from := grown(&p.from, v.Add(first))
		p.phrases[s] = s
		*from = max(*from, n)
		p.longest = max(p.longest, n)
	}
	return p
}
