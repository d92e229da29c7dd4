package when

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// compile builds a Tagger from the data of a language.
func compile(f *file) (*Tagger, error) {
	t := &Tagger{words: newLexicon(f), start: &node{}}
	for _, group := range []string{"from", "to", "between", "dash"} { // which join looks at
		t.words.class(group)
	}
	for i := range f.Rules {
		r := &f.Rules[i]
		r.order = i
		if err := t.rule(f, r); err != nil {
			return nil, err
		}
	}
	closeOver(t.start)
	t.first = make([]bool, len(t.words.ids)+1)
	for _, e := range t.start.edges {
		t.first[e.class] = true
	}
	t.words.fill(f)
	return t, nil
}

func (t *Tagger) rule(f *file, r *rule) error {
	var ok bool
	if r.means, ok = meanings[r.As.text]; !ok {
		return f.errorf(r.As.line, "%q is no meaning (%s)", r.As.text, names(meanings))
	}
	p := parser{macros: f.Macros, element: func(w string) (step, error) { return t.element(f, w) }}
	for _, like := range r.Like {
		end, err := p.pattern(t.start, like.text)
		if err != nil {
			return f.errorf(like.line, "pattern %q: %w", like.text, err)
		}
		if reaches(t.start, end) {
			return f.errorf(like.line, "pattern %q: it can be read as nothing", like.text)
		}
		end.ends = append(end.ends, ending{rule: r})
	}
	return nil
}

// reaches reports whether one node leads to another without a word.
func reaches(from, to *node) bool {
	return from == to || slices.ContainsFunc(from.free, func(s step) bool { return reaches(s.to, to) })
}

// element reads one word of a pattern.
func (t *Tagger) element(f *file, w string) (step, error) {
	s := step{}
	if rest, ok := strings.CutPrefix(w, "+"); ok && rest != "" {
		s.joined, w = true, rest
	}
	inner, ok := strings.CutPrefix(w, "{")
	if !ok {
		s.class = t.words.class("=" + w)
		return s, nil
	}
	inner, ok = strings.CutSuffix(inner, "}")
	if !ok || inner == "" {
		return s, fmt.Errorf("%q is no class: {name} or {name:slot}", w)
	}
	class, name, named := strings.Cut(inner, ":")
	s.class = t.words.class(class)
	base, u, narrowed := strings.Cut(class, "=")
	if s.slot, ok = classes[base]; !ok {
		if _, ok = f.Words[base]; !ok {
			return s, fmt.Errorf("there is no class or group of words %q (classes: %s)", base, names(classes))
		}
	}
	if _, ok = units[u]; narrowed && !ok {
		return s, fmt.Errorf("%q is no unit (%s)", u, names(units))
	}
	if named {
		if s.slot, ok = slots[name]; !ok {
			return s, fmt.Errorf("there is no slot %q (%s)", name, names(slots))
		}
	}
	return s, nil
}

// names lists the keys of a map for a message, sorted.
func names[K cmp.Ordered, V any](m map[K]V) string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, fmt.Sprint(k))
	}
	return strings.Join(out, ", ")
}
