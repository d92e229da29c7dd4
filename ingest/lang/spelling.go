package lang

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chancery/graph/fold"
)

// spelling is what a language writes otherwise than word for word: words that lose
// their last letter before a vowel («l'accord»), words that are two («du»), and
// accents that tell words apart, which folding would drop («a», «à»). Read from
// words.yaml. A language with none of these folds as names do.
type spelling struct {
	Elisions []string          `yaml:"elisions"` // as they stand before the apostrophe
	Written  map[string]string `yaml:"written"`  // word as it stands → the word that it is looked up as
	Distinct struct {
		Words   []string `yaml:"words"`
		Endings []string `yaml:"endings"`
	} `yaml:"distinct"` // whose accents are kept
	elided  map[string]bool
	kept    map[string]bool
	special bool
}

func newSpelling(tag string) (*spelling, error) {
	var w words
	if err := Decode(tag, "words.yaml", &w); err != nil {
		return nil, err
	}
	s := &w.Spelling
	s.elided, s.kept = set(fold.String, s.Elisions), map[string]bool{}
	for _, w := range s.Distinct.Words {
		s.kept[norm.NFC.String(w)] = true
	}
	s.special = len(s.Elisions)+len(s.Written)+len(s.kept)+len(s.Distinct.Endings) > 0
	return s, nil
}

// Folder returns what folds the words and phrases of a language. Both sides of a
// look-up have to be folded by it.
func Folder(tag string) (func(string) string, error) {
	s, err := newSpelling(tag)
	if err != nil {
		return nil, err
	}
	return s.fold, nil
}

// fold gives the form in which words and phrases are compared.
func (s *spelling) fold(phrase string) string {
	if !s.special {
		return fold.String(phrase)
	}
	var out []string
	for w := range strings.FieldsSeq(phrase) {
		for {
			n := s.elision(w)
			if n == 0 {
				break
			}
			out = append(out, s.word(w[:n]))
			w = w[n:]
		}
		out = append(out, s.word(w))
	}
	return strings.Join(out, " ")
}

// word folds one word that nothing is elided in.
func (s *spelling) word(w string) string {
	w = norm.NFC.String(strings.ReplaceAll(w, "’", "'"))
	small := strings.ToLower(w)
	for _, as := range []string{w, small} {
		if to, ok := s.Written[as]; ok {
			small = to
			break
		}
	}
	if s.kept[small] {
		return small
	}
	for _, e := range s.Distinct.Endings {
		if stem, ok := strings.CutSuffix(small, e); ok && stem != "" {
			return fold.String(stem) + e
		}
	}
	return fold.String(small)
}

// elision returns how many bytes at the start of a word are one of its own that has
// lost its last letter, with the apostrophe; 0 if none.
func (s *spelling) elision(w string) int {
	if len(s.elided) == 0 {
		return 0
	}
	i := strings.IndexAny(w, "'’")
	if i < 1 || !s.elided[fold.String(w[:i])] {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[i:])
	if i+n == len(w) {
		return 0
	}
	return i + n
}

// forms gives the keys that a word is looked up by: one beginning with a capital may
// be a name, whose accents count for nothing.
func (s *spelling) forms(w string) []string {
	key := s.fold(w)
	if !s.special || s.Written[w] != "" || s.Written[strings.ToLower(w)] != "" {
		return []string{key}
	}
	if plain := fold.String(w); plain != key && w != strings.ToLower(w) {
		return []string{plain, key}
	}
	return []string{key}
}
