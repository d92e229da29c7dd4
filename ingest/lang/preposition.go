package lang

import (
	"slices"
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
	if !tokens[i].May(g.prepositions.begin) {
		return "", 0
	}
	p, n := g.prepositions.at(g.words, g.words.Word(&tokens[i]), tokens[i+1:])
	for k := range tokens[i].Forms {
		f := &tokens[i].Forms[k]
		if f.Conj == "" || f.Prep != "" || f.Suffix != "" || f.Article {
			continue
		}
		if q, m := g.prepositions.at(g.words, g.words.Key(f), tokens[i+1:]); m > n {
			p, n = q, m
		}
	}
	return p, n
}

// FormIsPreposition reports whether the key of a reading is a preposition by itself.
func (g *Grammar) FormIsPreposition(f *text.Form) bool {
	_, n := g.prepositions.at(g.words, g.words.Key(f), nil)
	return n > 0
}

// PrepositionBefore returns the longest preposition that ends right before token i,
// and how many tokens it has; "" and 0 if there is none.
func (g *Grammar) PrepositionBefore(tokens []text.Token, i int) (string, int) {
	if i == 0 || !tokens[i-1].May(g.prepositions.end) {
		return "", 0
	}
	for n := min(g.prepositions.longest, i); n > 0; n-- {
		if p, words := g.PrepositionAt(tokens, i-n); words == n {
			return p, n
		}
	}
	return "", 0
}

// phraseSet are phrases that are found by the numbers of their words.
type phraseSet struct {
	starts     []start   // by the number of the first word
	longest    int       // in words
	begin, end text.List // what the vocabulary has their first words under, and their last
}

// start are the phrases that begin with a word.
type start struct {
	alone  string      // the word, where it is one by itself
	longer []phrase    // the longest first
	second text.Sketch // of the second words of those: most words go on with none
}

type phrase struct {
	text string
	rest []text.WordID // of its words but the first
}

// newPhrase makes a phrase of a text, folded, whose words are numbered.
func newPhrase(s string, v *text.Vocabulary) phrase {
	p := phrase{text: s}
	for w := range strings.SplitSeq(s, " ") {
		p.rest = append(p.rest, v.Add(w))
	}
	p.rest = p.rest[1:]
	return p
}

// at returns the longest phrase that begins with a word and goes on with tokens, and how
// many words it has; "" and 0 if there is none.
func (p *phraseSet) at(v *text.Vocabulary, w text.WordID, then []text.Token) (string, int) {
	if int(w) >= len(p.starts) {
		return "", 0
	}
	s := &p.starts[w]
	if len(then) > 0 && s.second.May(v.Word(&then[0])) {
		for i := range s.longer {
			if l := &s.longer[i]; l.goesOn(v, then) {
				return l.text, 1 + len(l.rest)
			}
		}
	}
	if s.alone == "" {
		return "", 0
	}
	return s.alone, 1
}

func (p *phrase) goesOn(v *text.Vocabulary, tokens []text.Token) bool {
	if len(p.rest) > len(tokens) {
		return false
	}
	for i, w := range p.rest {
		if v.Word(&tokens[i]) != w {
			return false
		}
	}
	return true
}

// phrases makes a set of phrases, whose words are numbered.
func phrases(fold func(string) string, list []string, v *text.Vocabulary) phraseSet {
	p := phraseSet{begin: v.NewList(), end: v.NewList()}
	for _, s := range list {
		s = fold(s)
		first, _, _ := strings.Cut(s, " ")
		at, one := grown(&p.starts, v.Begin(first, p.begin)), newPhrase(s, v)
		v.Begin(s[strings.LastIndex(s, " ")+1:], p.end)
		p.longest = max(p.longest, 1+len(one.rest))
		if len(one.rest) == 0 {
			at.alone = s
			continue
		}
		at.longer = append(at.longer, one)
		at.second.Add(one.rest[0])
	}
	for i := range p.starts {
		slices.SortStableFunc(p.starts[i].longer, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
	return p
}
