package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"chancery/graph/fold"
)

// enough is how many characters of a text tell its language.
const enough = 120

// Detect returns the BCP 47 tag of the language that a text is most likely written
// in, whether or not there is data for it; "und" if it cannot be told. A text that is
// too short to tell by its letters counts as the language that most of its small
// words belong to, and without any (a headline of names) as the one that can be read
// in its script.
func Detect(text string) string {
	info := whatlanggo.Detect(text)
	tag := info.Lang.Iso6391()
	if tag != "" && info.IsReliable() && len([]rune(text)) >= enough {
		return tag
	}
	if t := bySmallWords(text); t != "" {
		return t
	}
	for _, among := range []map[whatlanggo.Lang]bool{languages(fallbacks()), languages(Tags())} {
		if t := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: among}).Lang.Iso6391(); t != "" {
			return t
		}
	}
	if tag != "" {
		return tag
	}
	return "und"
}

// languages are those with the tags, as the detector calls them.
func languages(tags []string) map[whatlanggo.Lang]bool {
	set := map[whatlanggo.Lang]bool{}
	for l := range whatlanggo.Langs {
		if slices.Contains(tags, l.Iso6391()) {
			set[l] = true
		}
	}
	return set
}

// fallbacks are the languages that a text in their script is taken for where nothing
// tells which it is.
var fallbacks = sync.OnceValue(func() []string {
	return slices.DeleteFunc(Tags(), func(tag string) bool {
		var w words
		return Decode(tag, "words.yaml", &w) != nil || !w.Fallback
	})
})

// bySmallWords returns the language that most of a text's small words belong to, ""
// if it has none or two languages share them.
func bySmallWords(text string) string {
	count := map[string]int{}
	for w := range strings.FieldsFuncSeq(fold.String(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for tag, small := range smallWords() {
			if small[w] {
				count[tag]++
			}
		}
	}
	best, most := "", 0
	for tag, n := range count {
		switch {
		case n > most:
			best, most = tag, n
		case n == most:
			best = ""
		}
	}
	return best
}

// smallWords are the words by which each language is told.
var smallWords = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, tag := range Tags() {
		var g Grammar
		if Decode(tag, "grammar.yaml", &g) != nil {
			continue // what is at fault is told where it is read
		}
		out[tag] = set(fold.String, slices.Concat(g.Determiners, g.Prepositions, g.Conjunctions, g.Auxiliaries, g.Perfect, g.NameStops, g.Possessives, g.TimeWords))
	}
	return out
})
