package when

import (
	"fmt"
	"slices"
	"strings"
)

// The syntax of a pattern: words and marks stand for themselves; {class} or
// {class:slot} for a word of a class, +{class} if "and" is written on to it; [a]
// may be left out; <a|b> is one of several; $name is the macro of that name. What
// stands before ^ or after ~ must be there, but is no part of the expression.
const markers = "[]<>|^~"

// node is a place in the automaton of all rules.
type node struct {
	free  []step // taken without a word; gone once the automaton is closed
	words []step // taken with one, as written down

	edges []edge   // all that can be taken with a word, in the order of its classes
	ends  []ending // the rules that end here
}

// step leads from one node to another.
type step struct {
	class  classID
	slot   slot
	joined bool // "and" must be written on to the word
	mark   mark // what is known before the word
	to     *node
}

// edge is the steps that can be taken with a word of a class.
type edge struct {
	class classID
	steps []step
}

// find returns where the edge of a class is or belongs, and whether it is there.
func (n *node) find(class classID) (int, bool) {
	return slices.BinarySearchFunc(n.edges, class, func(e edge, class classID) int { return int(e.class - class) })
}

// with returns the steps that can be taken with a word of a class.
func (n *node) with(class classID) []step {
	if at, ok := n.find(class); ok {
		return n.edges[at].steps
	}
	return nil
}

// ending is the end of a rule.
type ending struct {
	rule *rule
	mark mark
}

// mark says that the expression proper begins, or that it is at its end.
type mark uint8

const (
	markFrom mark = 1 << iota
	markTo
)

// parser reads one pattern into the automaton.
type parser struct {
	macros  map[string]pattern
	element func(word string) (step, error) // reads one word of a pattern
	rest    []string
	depth   int
}

// pattern reads a pattern that begins at a node and returns where it ends.
func (p *parser) pattern(at *node, s string) (*node, error) {
	if p.depth++; p.depth > 9 {
		return nil, fmt.Errorf("macros contain one another")
	}
	defer func(rest []string) { p.rest = rest; p.depth-- }(p.rest)
	p.rest = split(s)
	end, err := p.choice(at, "")
	if err == nil && len(p.rest) > 0 {
		err = fmt.Errorf("%q closes nothing", p.rest[0])
	}
	return end, err
}

// choice reads alternatives up to the closing mark, which it takes.
func (p *parser) choice(start *node, closing string) (*node, error) {
	end, at := &node{}, start
	for len(p.rest) > 0 {
		w := p.rest[0]
		if closing == "" && (w == "]" || w == ">") {
			break
		}
		p.rest = p.rest[1:]
		if w == closing {
			at.free = append(at.free, step{to: end})
			return end, nil
		}
		if w == "|" {
			at.free = append(at.free, step{to: end})
			at = start
			continue
		}
		var err error
		if at, err = p.part(at, w); err != nil {
			return nil, err
		}
	}
	if closing != "" {
		return nil, fmt.Errorf("no %q", closing)
	}
	at.free = append(at.free, step{to: end})
	return end, nil
}

func (p *parser) part(at *node, w string) (*node, error) {
	switch {
	case w == "[":
		end, err := p.choice(at, "]")
		at.free = append(at.free, step{to: end})
		return end, err
	case w == "<":
		return p.choice(at, ">")
	case w == "^" || w == "~":
		s := step{mark: markFrom, to: &node{}}
		if w == "~" {
			s.mark = markTo
		}
		at.free = append(at.free, s)
		return s.to, nil
	case strings.HasPrefix(w, "$"):
		m, ok := p.macros[w[1:]]
		if !ok {
			return nil, fmt.Errorf("there is no macro %q", w[1:])
		}
		return p.pattern(at, m.text)
	}
	s, err := p.element(w)
	s.to = &node{}
	at.words = append(at.words, s)
	return s.to, err
}

// split takes a pattern apart at spaces and markers.
func split(s string) []string {
	var b strings.Builder
	for _, c := range s {
		if strings.ContainsRune(markers, c) {
			b.WriteString(" " + string(c) + " ")
			continue
		}
		b.WriteRune(c)
	}
	return strings.Fields(b.String())
}

// closeOver works out which words can be taken at every node that can be reached.
func closeOver(start *node) {
	todo, seen := []*node{start}, map[*node]bool{start: true}
	for len(todo) > 0 {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		n.collect(n, 0, map[*node]bool{})
		for _, e := range n.edges {
			for _, s := range e.steps {
				if !seen[s.to] {
					seen[s.to] = true
					todo = append(todo, s.to)
				}
			}
		}
	}
	for n := range seen {
		n.free, n.words = nil, nil
	}
}

// collect adds what can be taken at a node reached without a word.
func (n *node) collect(from *node, m mark, seen map[*node]bool) {
	if seen[from] {
		return
	}
	seen[from] = true
	for _, s := range from.words {
		s.mark |= m
		at, ok := n.find(s.class)
		if !ok {
			n.edges = slices.Insert(n.edges, at, edge{class: s.class})
		}
		n.edges[at].steps = append(n.edges[at].steps, s)
	}
	if from != n {
		for _, e := range from.ends {
			n.ends = append(n.ends, ending{e.rule, e.mark | m})
		}
	}
	for _, s := range from.free {
		n.collect(s.to, m|s.mark, seen)
	}
}
