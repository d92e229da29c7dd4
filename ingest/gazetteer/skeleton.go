package gazetteer

import (
	"maps"
	"slices"
	"strings"

	"chancery/graph/fold"
)

// sounds maps what a consonant is written with, in folded Latin, Arabic and
// Cyrillic letters, to one sign for all letters that spellings of one name
// exchange. Vowels and half-vowels have none.
var sounds = map[string]byte{
	"b": 'b', "p": 'b', "f": 'f', "v": 'f', "ph": 'f', "w": 0, "t": 't', "th": 't', "d": 'd', "dh": 'd',
	"k": 'k', "c": 'k', "q": 'k', "kh": 'k', "ck": 'k', "g": 'g', "j": 'g', "gh": 'g', "dj": 'g', "l": 'l', "m": 'm', "n": 'n',
	"r": 'r', "s": 's', "z": 's', "ts": 's', "tz": 's', "x": 's', "sh": 'c', "ch": 'c', "tsch": 'c', "sch": 'c', "tch": 'c',
	"ب": 'b', "ف": 'f', "ت": 't', "ط": 't', "ث": 't', "د": 'd', "ض": 'd', "ذ": 'd', "ك": 'k', "ق": 'k', "خ": 'k',
	"ج": 'g', "غ": 'g', "ل": 'l', "م": 'm', "ن": 'n', "ر": 'r', "س": 's', "ص": 's', "ز": 's', "ظ": 's', "تس": 's', "ش": 'c', "تش": 'c',
	"б": 'b', "п": 'b', "ф": 'f', "в": 'f', "т": 't', "д": 'd', "к": 'k', "х": 'k', "г": 'g', "ж": 'g', "л": 'l', "м": 'm',
	"н": 'n', "р": 'r', "с": 's', "з": 's', "ц": 's', "ш": 'c', "щ": 'c', "ч": 'c',
}

// Skeleton gives the consonants of a name as its spellings in Latin, Arabic and
// Cyrillic letters share them: Lavrov, Lawrow, لافروف and Лавров are one. After
// the consonant classes of Soundex and of Freeman et al. (2006), "Cross linguistic
// name matching in English and Arabic".
func Skeleton(name string) string {
	var out []byte
	s := []rune(strings.TrimPrefix(fold.String(name), "ال"))
	for i := 0; i < len(s); {
		n, sign, ok := sound(s[i:])
		if s[i] == 'w' && i > 0 && isVowel(s[i-1]) && (i+1 == len(s) || !isVowel(s[i+1])) {
			sign, ok = 'f', true // as German and Polish write it: Lawrow
		}
		if ok && (len(out) == 0 || out[len(out)-1] != sign) {
			out = append(out, sign)
		}
		i += n
	}
	return string(out)
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// spelling is what follows the first letter of a way to write a consonant.
type spelling struct {
	rest []rune
	sign byte
}

// spellings are those of sounds by their first letter, the longest first.
var spellings = func() map[rune][]spelling {
	m := map[rune][]spelling{}
	for _, written := range slices.Sorted(maps.Keys(sounds)) {
		r := []rune(written)
		m[r[0]] = append(m[r[0]], spelling{r[1:], sounds[written]})
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b spelling) int { return len(b.rest) - len(a.rest) })
	}
	return m
}()

// sound reads the longest spelling of one consonant at the start of s.
func sound(s []rune) (int, byte, bool) {
	for _, c := range spellings[s[0]] {
		if n := len(c.rest); n < len(s) && slices.Equal(c.rest, s[1:1+n]) {
			return 1 + n, c.sign, c.sign != 0
		}
	}
	return 1, 0, false
}
