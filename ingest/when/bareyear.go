package when

import (
	"strings"

	"chancery/ingest/text"
)

// bareWords decides whether a number without a word for "year" beside it is a year.
type bareWords struct {
	bareYear
	notAfter, notNext, before map[string]bool
	endings                   []string
}

func newBareWords(f *file) bareWords {
	b := f.BareYear
	w := bareWords{b, set(f.fold, b.NotAfter), set(f.fold, b.NotNext), set(f.fold, b.Before), nil}
	for _, e := range b.CountedEndings {
		w.endings = append(w.endings, f.fold(e))
	}
	return w
}

// open reports whether the number at i may be a year by what follows it: after a
// word that years follow ("in"), and after any other.
func (b *bareWords) open(value int, tokens []text.Token, i int) (cued, alone bool) {
	if value < b.Min || value > b.Max {
		return false, false
	}
	if i+1 == len(tokens) {
		return true, true
	}
	next := &tokens[i+1]
	if b.notNext[next.Fold] || next.Kind == text.Number {
		return false, false
	}
	if next.Kind == text.Punct || b.AnyNext || b.before[next.Fold] {
		return true, true
	}
	round := value%50 == 0 // as numbers of things often are
	for _, f := range next.Forms {
		if f.Article || f.Future || !round && b.before[f.Conj] {
			return true, true
		}
	}
	return !round && !b.counted(next.Fold), false
}

// counted reports whether a word ends as what is counted does.
func (b *bareWords) counted(word string) bool {
	for _, e := range b.endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// free reports whether a word stands before the number at i that can bear a year,
// and none that has numbers of its own.
func (b *bareWords) free(tokens []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	before := &tokens[i-1]
	if before.Kind == text.Number || before.Kind == text.Punct && !strings.Contains("()", before.Text) && !possessive(tokens, i-1) || b.notNext[before.Fold] {
		return false
	}
	for j := max(0, i-4); j < i; j++ {
		if b.notAfter[tokens[j].Fold] {
			return false
		}
		for _, f := range tokens[j].Forms {
			if b.notAfter[f.Key] && f.Suffix == "" {
				return false
			}
		}
	}
	return true
}

// possessive reports whether the mark at i ends a word that owns what follows, as in
// "the states' 2023 summit", and opens no quotation.
func possessive(tokens []text.Token, i int) bool {
	return i > 0 && i+1 < len(tokens) && (tokens[i].Text == "'" || tokens[i].Text == "’") &&
		tokens[i-1].To == tokens[i].From && tokens[i].To < tokens[i+1].From
}
