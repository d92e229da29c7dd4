package graph

import (
	"maps"
	"slices"
	"strings"
)

// ChooseName picks the name to show to somebody who reads langs, best first, and
// tells which language it is in. "ar-EG" takes a name in "ar" where there is none
// closer. Where none fits it falls back to English, then to the first by language
// tag, then to the id, which is in no language: "".
func ChooseName(names map[string]string, id string, langs ...string) (name, lang string) {
	for _, l := range langs {
		for l != "" {
			if n := names[l]; n != "" {
				return n, l
			}
			l = l[:max(strings.LastIndexByte(l, '-'), 0)]
		}
	}
	if n := names["en"]; n != "" {
		return n, "en"
	}
	for _, l := range slices.Sorted(maps.Keys(names)) {
		if names[l] != "" {
			return names[l], l
		}
	}
	return id, ""
}

// displayName is ChooseName for callers that do not show the language.
func displayName(names map[string]string, id, lang string) string {
	name, _ := ChooseName(names, id, lang)
	return name
}
