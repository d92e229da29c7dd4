package when

import (
	"strconv"
	"strings"

	"chancery/ingest/text"
)

// numberForms is what a language writes on to digits.
type numberForms struct {
	article         string
	prefixes        []string
	and             map[string]bool
	ordinal, decade map[string]bool
	gregorian       map[string]bool
	hijri           map[string]bool
}

func newNumberForms(f *file) numberForms {
	return numberForms{
		article: f.fold(f.Article), prefixes: f.NumberPrefixes, and: set(f.fold, f.And), ordinal: set(f.fold, f.OrdinalEndings), decade: set(f.fold, f.DecadeEndings),
		gregorian: set(f.fold, f.YearMarks.Gregorian), hijri: set(f.fold, f.YearMarks.Hijri),
	}
}

// digits is a token that consists of digits and what is written on to them.
type digits struct {
	value          int
	length         int
	article        bool
	prefix, ending string
	dotted         bool // three numbers with points between: value is year, month, day
}

// parse reads a token of digits.
func (n *numberForms) parse(t *text.Token) (digits, bool) {
	s := t.Fold
	d := digits{}
	if t.Kind != text.Number {
		if rest, ok := strings.CutPrefix(s, n.article); ok && n.article != "" {
			s, d.article = rest, true
		}
		for _, p := range n.prefixes {
			if rest, ok := strings.CutPrefix(s, p); ok {
				s, d.prefix = rest, p
				break
			}
		}
	}
	for d.length < len(s) && '0' <= s[d.length] && s[d.length] <= '9' {
		d.length++
	}
	if d.length == 0 || d.length > 8 {
		return d, false
	}
	d.value, _ = strconv.Atoi(s[:d.length]) // eight digits are a number
	d.ending = s[d.length:]
	if strings.Count(d.ending, ".") == 2 || strings.Count(d.ending, ".") == 1 && t.Kind == text.Number {
		return dotted(s, d)
	}
	return d, !strings.ContainsAny(d.ending, ",٫٬")
}

// dotted reads a date in digits with points: 27.2.2025.
func dotted(s string, d digits) (digits, bool) {
	p := strings.Split(s, ".")
	if len(p) != 3 || len(p[2]) != 4 || len(p[0]) > 2 || len(p[1]) > 2 {
		return d, false
	}
	day, err1 := strconv.Atoi(p[0])
	month, err2 := strconv.Atoi(p[1])
	year, err3 := strconv.Atoi(p[2])
	if err1 != nil || err2 != nil || err3 != nil {
		return d, false
	}
	d.value, d.dotted, d.ending = year*10000+month*100+day, true, ""
	return d, true
}

// numberTags adds what the digits at i can be.
func (l *lexicon) numberTags(out []tag, tokens []text.Token, i int) []tag {
	t := &tokens[i]
	if t.Kind == text.Punct || t.Kind == text.Word && !hasDigit(t.Fold) {
		return out
	}
	d, ok := l.numbers.parse(t)
	if !ok {
		return out
	}
	add := func(class string, value int) {
		if id, ok := l.ids[class]; ok {
			out = append(out, tag{class: id, value: value, tokens: 1, clitic: d.prefix != "", and: l.numbers.and[d.prefix]})
		}
	}
	switch {
	case d.article:
		add("the-n", d.value)
		if d.value <= 31 {
			add("day", d.value)
		}
	case d.dotted:
		add("dotted", d.value)
	case l.numbers.decade[d.ending] && d.length == 4 && d.value%10 == 0:
		add("decade", d.value)
	case l.numbers.ordinal[d.ending] && d.value <= 31:
		add("ordinal", d.value)
		add("day", d.value)
	case l.numbers.gregorian[d.ending]:
		add("num", d.value)
		if d.length == 4 {
			add("year", d.value)
			add("bare-year", d.value)
		}
	case l.numbers.hijri[d.ending]:
		add("num", d.value)
		if d.length == 4 {
			add("hijri-year", d.value)
		}
	case d.ending == "":
		l.plainNumber(add, d, tokens, i)
	}
	return out
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

func (l *lexicon) plainNumber(add func(string, int), d digits, tokens []text.Token, i int) {
	add("num", d.value)
	if d.value > 0 && d.value < 1000 {
		add("n", d.value)
	}
	if d.value > 0 && d.value <= 31 && d.length <= 2 {
		add("day", d.value)
	}
	if d.length == 4 && d.value >= 1900 && d.value < 2100 {
		add("year", d.value)
		cued, alone := l.bare.open(d.value, tokens, i)
		if cued {
			add("open-year", d.value)
		}
		if alone && l.bare.free(tokens, i) {
			add("bare-year", d.value)
		}
	}
	if d.length == 4 && d.value >= 1300 && d.value < 1500 {
		add("hijri-year", d.value)
	}
}
