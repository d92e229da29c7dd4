package evaluate

import (
	"cmp"
	"maps"
	"slices"

	"chancery/graph"
)

// tally counts over articles what a report tells.
type tally struct {
	languages     map[string]*counts
	calibration   calibration
	confusions    confusions
	misquoted     int
	missed, extra []Finding
}

// counts are those of one language.
type counts struct {
	articles   int
	scores     map[string]*Score
	attributes Attributes
}

func newTally() *tally {
	return &tally{languages: map[string]*counts{}, confusions: confusions{}}
}

// compared is an article's events, gold and read, as they were paired.
type compared struct {
	gold, read    []deed // that count
	matched       [][2]deed
	missed, extra []deed
}

// compare pairs the events. What is arguable takes part in the pairing, so that the
// reading of it is not taken for an invention, and is then left out on both sides.
func compare(gold, read []deed) compared {
	var c compared
	partner := make([]*deed, len(gold))
	paired, free := make([]bool, len(read)), make([]bool, len(read))
	for _, p := range match(gold, read) {
		partner[p.gold], paired[p.read] = &read[p.read], true
		free[p.read] = gold[p.gold].optional
		if !gold[p.gold].optional {
			c.matched = append(c.matched, [2]deed{gold[p.gold], read[p.read]})
		}
	}
	for i, g := range gold {
		if g.optional {
			continue
		}
		c.gold = append(c.gold, g)
		if partner[i] == nil {
			c.missed = append(c.missed, g)
		}
	}
	for i, r := range read {
		if free[i] {
			continue
		}
		c.read = append(c.read, r)
		if !paired[i] {
			c.extra = append(c.extra, r)
		}
	}
	return c
}

// add counts what was read out of one article.
func (t *tally) add(a Article, events []graph.Event) {
	text := []rune(a.Text)
	read := make([]deed, len(events))
	for i, e := range events {
		read[i] = readDeed(e, text)
		t.misquoted += read[i].misquoted
	}
	c := compare(a.gold, read)
	n := t.languages[a.Language]
	if n == nil {
		n = &counts{scores: map[string]*Score{All: {Of: All}, Deeds: {Of: Deeds}}}
		t.languages[a.Language] = n
	}
	n.add(c)
	t.calibration.add(c)
	t.confusions.add(a.Key, c)
	t.missed = append(t.missed, findings(a.Key, c.missed)...)
	t.extra = append(t.extra, findings(a.Key, c.extra)...)
}

func (n *counts) add(c compared) {
	n.articles++
	for _, d := range c.gold {
		n.each(d, func(s *Score) { s.Gold++ })
	}
	for _, d := range c.read {
		n.each(d, func(s *Score) { s.Read++ })
	}
	for _, m := range c.matched {
		n.each(m[0], func(s *Score) { s.Right++ })
		n.attributes.add(m[0], m[1])
	}
}

// each changes every score to which an event belongs.
func (n *counts) each(d deed, change func(*Score)) {
	sorts := []string{All, string(d.kind)}
	if d.kind != graph.Statement {
		sorts = append(sorts, Deeds)
	}
	for _, of := range sorts {
		if n.scores[of] == nil {
			n.scores[of] = &Score{Of: of}
		}
		change(n.scores[of])
	}
}

func (a *Attributes) add(gold, read deed) {
	a.Polarity.count(read.polarity == gold.polarity)
	a.Modality.count(read.modality == gold.modality)
	a.Mode.count(read.mode == gold.mode)
	a.Verbatim.count(read.misquoted == 0)
	if gold.start != "" {
		a.Date.count(read.start == gold.start && read.end == gold.end)
	} else {
		a.NoDate.count(read.start == "")
	}
	if gold.country != "" {
		a.Place.count(read.country == gold.country)
	}
}

func (t *tally) report() Report {
	r := Report{
		Languages: []Language{}, Calibration: t.calibration.tenths(), Confusions: t.confusions.list(),
		Misquoted: t.misquoted, Missed: t.missed, Extra: t.extra,
	}
	for _, tag := range slices.Sorted(maps.Keys(t.languages)) {
		n := t.languages[tag]
		r.Languages = append(r.Languages, Language{tag, n.articles, n.sorted(), n.attributes})
	}
	return r
}

// sorted gives the scores, the types by name behind All and Deeds.
func (n *counts) sorted() []Score {
	var scores []Score
	for _, s := range n.scores {
		scores = append(scores, s.complete())
	}
	order := func(s Score) int { return slices.Index([]string{Deeds, All}, s.Of) }
	slices.SortFunc(scores, func(a, b Score) int {
		return cmp.Or(cmp.Compare(order(b), order(a)), cmp.Compare(a.Of, b.Of))
	})
	return scores
}
