package api

import (
	"maps"
	"slices"
	"strings"
)

// Nearest gives the name that differs least from the one given, or "" if none is
// near enough to have been meant.
func Nearest[V any](name string, known map[string]V) string {
	best, least := "", len(name)/3+2
	for _, k := range sortedKeys(known) {
		if d := distance(strings.ToLower(name), k); d < least {
			best, least = k, d
		}
	}
	return best
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// distance counts the letters to insert, drop or change to make b of a
// (Levenshtein). Long names cost as much as short ones: past the length of any
// parameter nothing is near.
func distance(a, b string) int {
	if len(a) > 2*len(b)+2 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
