package lang

import (
	"slices"
	"sync"

	"github.com/abadojack/whatlanggo"
)

// enough is how many characters of a text tell its language.
const enough = 120

// Detect returns the BCP 47 tag of the language that a text is most likely written
// in, whether or not there is data for it; "und" if it cannot be told. A text that is
// too short to tell by (a headline of names) counts as the language that can be read
// in its script.
func Detect(text string) string {
	info := whatlanggo.Detect(text)
	tag := info.Lang.Iso6391()
	if tag != "" && info.IsReliable() && len([]rune(text)) >= enough {
		return tag
	}
	if t := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: readable()}).Lang.Iso6391(); t != "" {
		return t
	}
	if tag != "" {
		return tag
	}
	return "und"
}

// readable is the set of the languages that there is data for.
var readable = sync.OnceValue(func() map[whatlanggo.Lang]bool {
	tags, set := Tags(), map[whatlanggo.Lang]bool{}
	for l := range whatlanggo.Langs {
		if slices.Contains(tags, l.Iso6391()) {
			set[l] = true
		}
	}
	return set
})
