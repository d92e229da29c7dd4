package gazetteer

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
	"chancery/graph/fold"
)

// Holder is a person in an office for a time.
type Holder struct {
	Owner      string // alpha-3 code of the state or ID of the organisation
	Office     string // slug, as "foreign-minister"
	Person     string // name in English
	QID        string // "" if not known
	Start, End time.Time
	words      []nameWord
	sounds     uint64 // of all words
	actor      graph.Actor
}

// held is what holders are found by: an office and whose it is, or, with owner "",
// the office anywhere and the consonants of a word of the name, or of any name.
type held struct{ owner, office, sound string }

// A term without an end in the source is believed to go on until the source ends,
// or this long where it began near that end: a guess beyond would name the wrong
// person.
const openTerm = 3 * 365 * 24 * time.Hour

// sourceEnds is when most of the table was drawn up.
var sourceEnds = time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)

// at reports whether the term holds on a day.
func (h *Holder) at(day time.Time) bool {
	if h.Start.IsZero() || day.Before(h.Start) {
		return false
	}
	if h.End.IsZero() {
		return day.Before(sourceEnds) || day.Sub(h.Start) < openTerm
	}
	return !day.After(h.End)
}

// Holder finds who held an office of an owner on a day. With a name it finds the
// holder so named, whoever held it on the day; without one only if just one person
// did, whoever's term has no end giving way to one who came later. owner "" looks in
// all states, which needs a name.
func (g *Gazetteer) Holder(owner, office string, name Name, day time.Time) (Holder, bool) {
	var found []*Holder
	most := 0
	if owner == "" && len(name.words) == 0 {
		return Holder{}, false
	}
	for _, h := range g.mayHold(owner, office, name.words) {
		if owner == "" && !day.IsZero() && !h.at(day) {
			continue
		}
		s := h.score(&name, day)
		if s == 0 || s < most || owner == "" && s < 2*min(2, name.length) {
			continue // one word in common is too little to tell whose minister it is
		}
		if s > most {
			found, most = found[:0], s
		}
		found = append(found, h)
	}
	return latest(asWritten(found, &name), name.length > 0)
}

// asWritten returns those of several holders whose surname is written as the name has it,
// and all if none is: Sunak is not Sonko, though they sound alike.
func asWritten(found []*Holder, name *Name) []*Holder {
	if len(found) < 2 || len(name.words) == 0 {
		return found
	}
	surname := name.words[len(name.words)-1].folded
	if !slices.ContainsFunc(found, func(h *Holder) bool { return h.written(surname) }) {
		return found
	}
	return slices.DeleteFunc(found, func(h *Holder) bool { return !h.written(surname) })
}

// keep takes a holder in, in the order of the table.
func (g *Gazetteer) keep(h *Holder) {
	g.terms = append(g.terms, h)
	g.byOwner[h.Owner] = append(g.byOwner[h.Owner], h)
	keys := []held{{h.Owner, h.Office, ""}, {"", h.Office, ""}}
	for _, w := range h.words {
		if k := (held{"", h.Office, w.skeleton}); !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	for _, k := range keys {
		g.holders[k] = append(g.holders[k], h)
	}
}

// mayHold returns those of an office whom a name can be of.
func (g *Gazetteer) mayHold(owner, office string, name []nameWord) []*Holder {
	k := held{owner, office, ""}
	if len(name) > 0 && owner == "" {
		if last := name[len(name)-1]; len(last.skeleton) > 1 {
			k.sound = last.skeleton // which score asks for
		}
	}
	return g.holders[k]
}

// latest returns the one of several holders who came last. Without a name two whose
// terms both have an end contradict each other, and nobody is returned.
func latest(found []*Holder, named bool) (Holder, bool) {
	if len(found) == 0 {
		return Holder{}, false
	}
	slices.SortStableFunc(found, func(a, b *Holder) int { return b.Start.Compare(a.Start) })
	for _, h := range found[1:] {
		if !named && h.Person != found[0].Person && !h.End.IsZero() {
			return Holder{}, false
		}
	}
	return *found[0], true
}

// score says how well a name and a day fit: 0 not at all. A surname that is only
// spelled like the holder's needs another word with it where the name has two.
func (h *Holder) score(n *Name, day time.Time) int {
	name := n.words
	if len(name) == 0 {
		if h.at(day) {
			return 1
		}
		return 0
	}
	// The surname, last in both, has to be among what fits.
	last := &name[len(name)-1]
	if len(last.skeleton) > 1 && h.sounds&last.sound == 0 {
		return 0
	}
	hits := 0
	for i := range name {
		if i < len(name)-1 && utf8.RuneCountInString(name[i].folded) < shortestWord {
			continue // «بن» is in many names
		}
		if h.hasWord(&name[i], n.length == 1) {
			hits++
		}
	}
	if short := len(last.skeleton) < 2; hits == 0 || short && hits < 2 || !short && !h.hasWord(last, n.length == 1) {
		return 0
	}
	if hits == 1 && n.length > 1 && last.latin() && !h.written(last.folded) {
		return 0 // Lin Jian is not Zhang Jun
	}
	if h.at(day) {
		return 2*hits + 1
	}
	return 2 * hits
}

// shortestWord is how many letters a word has at least that tells one name from others.
const shortestWord = 3

// written reports whether a word of the holder's name is written so.
func (h *Holder) written(folded string) bool {
	return slices.ContainsFunc(h.words, func(w nameWord) bool { return w.folded == folded })
}

// hasWord reports whether a word of a name is one of the holder's: by its consonants,
// and in Latin script with the same first letter (Sergei is Sergey, but Zinke is not
// Senko). Whole words are those that are no part of one with a hyphen.
func (h *Holder) hasWord(w *nameWord, whole bool) bool {
	if h.sounds&w.sound == 0 {
		return false
	}
	latin := w.latin()
	for i := range h.words {
		o := &h.words[i]
		if o.skeleton != w.skeleton || whole && o.part {
			continue // neither are they written alike
		}
		if !latin && len(w.skeleton) > 1 || latin && (o.folded == w.folded || o.folded != "" && o.folded[0] == w.folded[0] && len(w.folded) > 3) {
			return true
		}
	}
	return false
}

// nameWord is a word of a name in the two forms that it is compared in.
type nameWord struct {
	folded, skeleton string
	sound            uint64 // a bit that the skeleton shares with few others
	part             bool   // of a word with a hyphen
}

func (w *nameWord) latin() bool { return w.folded != "" && w.folded[0] < 0x80 }

func newNameWord(w string) nameWord {
	n := nameWord{folded: fold.String(w), skeleton: Skeleton(w)}
	bit := 0
	for _, c := range []byte(n.skeleton) {
		bit = 31*bit + int(c)
	}
	n.sound = 1 << (bit & 63)
	return n
}

// Name is the words of somebody's name, ready to be compared.
type Name struct {
	words  []nameWord
	length int // in words as they were given
}

// Length returns how many words a name was made of.
func (n *Name) Length() int { return n.length }

// NameOf makes a name of its words; of those joined by hyphens both the parts and the
// whole count.
func NameOf(words []string) Name {
	n := Name{length: len(words)}
	for _, name := range words {
		for w := range strings.FieldsSeq(name) {
			n.words = append(n.words, newNameWord(w))
			if !strings.Contains(w, "-") {
				continue
			}
			for p := range strings.SplitSeq(w, "-") {
				part := newNameWord(p)
				part.part = true
				n.words = append(n.words, part)
			}
		}
	}
	return n
}

// FindHolder finds who of that name ever held any office of an owner; of several
// the one whose name fits best, then the latest.
func (g *Gazetteer) FindHolder(owner string, name Name) (Holder, bool) {
	best, score := &Holder{}, 0
	for _, h := range g.byOwner[owner] {
		if s := h.score(&name, time.Time{}); s > score || s == score && s > 0 && h.Start.After(best.Start) {
			best, score = h, s
		}
	}
	return *best, score > 0
}

// doubtEnds takes back the ends that are no more than the start of a successor known
// from a list of who is in office now (those have no Wikidata item): between the end
// of the source and that list somebody else may have come and gone.
func (g *Gazetteer) doubtEnds() {
	doubtful := map[string]bool{}
	for _, h := range g.terms {
		if h.QID == "" && h.Start.After(sourceEnds) {
			doubtful[h.Owner+h.Office+h.Start.String()] = true
		}
	}
	for _, h := range g.terms {
		if h.Start.Before(sourceEnds) && doubtful[h.Owner+h.Office+h.End.String()] {
			h.End = sourceEnds
		}
	}
}
