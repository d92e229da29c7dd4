package graph

import (
	"maps"
	"slices"
)

// displayName picks the name to show in a language, falling back to English, then
// to the first by language tag, then to the id.
func displayName(names map[string]string, id, lang string) string {
	for _, l := range []string{lang, "en"} {
		if n := names[l]; n != "" {
			return n
		}
	}
	for _, l := range slices.Sorted(maps.Keys(names)) {
		return names[l]
	}
	return id
}
