package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// phrases are the words that have to follow a trigger, or may not, by number: they are
// compared with every reading of every word behind it.
type phrases struct {
	first  []text.WordID   // of each phrase, in order
	then   [][]text.WordID // the others of each
	sketch text.Sketch     // of the first
}

func (p *phrases) add(words []string, x *lexicon) {
	if len(words) == 0 {
		return
	}
	var then []text.WordID
	for _, w := range words[1:] {
		then = append(then, x.vocabulary.Add(w))
	}
	first := x.vocabulary.Begin(words[0], x.asked)
	p.sketch.Add(first)
	at, _ := slices.BinarySearch(p.first, first)
	p.first, p.then = slices.Insert(p.first, at, first), slices.Insert(p.then, at, then)
}

func (p *phrases) none() bool { return len(p.first) == 0 }

// window is where behind a hit the words stand that its senses ask for: in the same clause
// or the one after a complementer.
type window struct {
	from, near, to int         // those that a sense may not have stand before near
	words          text.Sketch // that it can be read as having
}

// How many words behind a hit and its subject those may stand that a sense asks for, and
// those that it may not have.
const (
	askedReach   = 10
	barringReach = 5
)

// windowBehind returns the window of a hit.
func (x *Extractor) windowBehind(r *reading, h *hit) window {
	behind := x.behindSubject(r, h)
	w := window{from: h.to, to: min(len(r.tokens), behind+askedReach)}
	for i := h.to; i < w.to; i++ {
		t := &r.tokens[i]
		if t.Kind == text.Punct && t.Text == "." {
			w.to = i
			break
		}
		if t.May(x.words.asked) {
			w.words |= t.Readings()
		}
		if i > h.to && x.grammar.SubjectFirst() && x.beyond(r, i) {
			w.to = i + 1
		}
	}
	w.near = min(w.to, behind+barringReach)
	return w
}

// follows reports whether one of the phrases begins in a window before token to.
func (x *Extractor) follows(r *reading, w *window, p *phrases, to int) bool {
	if w.words&p.sketch == 0 {
		return false
	}
	for i := w.from; i < to; i++ {
		if p.at(x.words, r.tokens[i:]) {
			return true
		}
	}
	return false
}

// beyond reports whether token i begins what tells no more of the verb before it: a relative
// clause, one with an opener, a second verb joined to the first.
func (x *Extractor) beyond(r *reading, i int) bool {
	if _, ok := x.grammar.TokenIs(lang.Relative|lang.Opener, &r.tokens[i]); ok {
		return true
	}
	return i+1 < len(r.tokens) && x.grammar.WordIs(lang.Coordinator, &r.tokens[i]) && x.words.verbAsItStands(&r.tokens[i+1])
}

// behindSubject returns where the subject of a verb ends that stands right behind it, however
// long its names are: «وقع رئيس الوزراء … والرئيس … إعلانا».
func (x *Extractor) behindSubject(r *reading, h *hit) int {
	i := h.to
	for !x.grammar.SubjectFirst() && h.trigger.class == verbWord && i < len(r.tokens) && r.cover[i] >= 0 {
		i++
	}
	return i
}

// undergoes reports whether one of the phrases stands within reach words before a
// passive, where its subject is: "the ambassador was expelled".
func (x *Extractor) undergoes(r *reading, h *hit, p *phrases, reach int) bool {
	return h.trigger.passive && h.trigger.class == verbWord && x.grammar.SubjectFirst() && x.precedes(r, h, p, reach)
}

// precedes reports whether one of the phrases stands within reach words before a hit, in
// the same clause: "the police stormed".
func (x *Extractor) precedes(r *reading, h *hit, p *phrases, reach int) bool {
	for i := h.from - 1; i >= max(0, h.from-reach); i-- {
		if t := &r.tokens[i]; t.Kind == text.Punct || x.isComplementer(t) {
			return false
		}
		if p.at(x.words, r.tokens[i:h.from]) {
			return true
		}
	}
	return false
}

// resumed reports whether one of the phrases stands within reach words before a verb whose
// pronoun takes up what stands there: «العقوبات التي فرضها الاتحاد», «عقوبات فرضها».
func (x *Extractor) resumed(r *reading, h *hit, p *phrases, reach int) bool {
	if x.grammar.SubjectFirst() {
		return x.takenUp(r, h, p, reach)
	}
	if h.form.Suffix == "" || h.trigger.class != verbWord || h.from == 0 {
		return false
	}
	if f, ok := x.grammar.TokenIs(lang.Relative, &r.tokens[h.from-1]); ok && len([]rune(f.Key)) == 2 {
		return false // «ما وصفه»
	}
	return x.precedes(r, h, p, reach)
}

// describesSuch reports whether one of the phrases is what a relative clause describes that a verb
// begins: «العاصفة التي ضربت».
func (x *Extractor) describesSuch(r *reading, h *hit, p *phrases) bool {
	const reach = 4
	if x.grammar.SubjectFirst() || h.trigger.class != verbWord || h.from == 0 || !x.grammar.WordIs(lang.Relative, &r.tokens[h.from-1]) {
		return false
	}
	return x.precedes(r, h, p, reach)
}

// saidBefore reports whether one of the words that a sense asks for, and none that it
// cannot have, stands in what a verb of saying behind it tells: "such remarks are
// unacceptable, the ministry said".
func (x *Extractor) saidBefore(speech []text.Token, s *sense) bool {
	return len(speech) > 0 && s.Type != graph.Statement && s.words.among(x.words, speech) && !s.not.among(x.words, speech)
}

// speechBefore returns the tokens of the one clause that a verb of saying tells which stands
// behind it, after a comma and its own subject: "…, the ministry said".
func (x *Extractor) speechBefore(r *reading, h *hit) (from, to int) {
	if h.trigger.entry == nil || !h.trigger.says || h.trigger.class != verbWord || !x.grammar.SubjectFirst() {
		return 0, 0
	}
	const ends = lang.Opener | lang.Relative | lang.Complementer
	to = h.from - 1
	for ; to > 0 && h.from-to <= maxTeller && r.tokens[to].Kind == text.Word; to-- {
		if _, ok := x.grammar.TokenIs(ends|lang.Conjunction, &r.tokens[to]); ok {
			return 0, 0
		}
	}
	if to > 0 && !r.tokens[to].Comma() {
		to-- // the quotation mark behind the comma
	}
	if to <= 0 || !r.tokens[to].Comma() {
		return 0, 0
	}
	for from = to; from > 0 && (r.tokens[from-1].Kind == text.Word || r.tokens[from-1].Quoted); from-- {
		if _, ok := x.grammar.TokenIs(ends, &r.tokens[from-1]); ok {
			return 0, 0
		}
	}
	return from, to
}

// speaksLast reports whether a verb tells what stands before it.
func (x *Extractor) speaksLast(r *reading, h *hit) bool {
	from, to := x.speechBefore(r, h)
	return from < to
}

// maxTeller is how many words whoever says something may have between a comma and the verb.
const maxTeller = 10

// among reports whether one of the phrases begins with some of the tokens.
func (p *phrases) among(x *lexicon, tokens []text.Token) bool {
	for i := range tokens {
		if !p.none() && p.at(x, tokens[i:]) {
			return true
		}
	}
	return false
}

// takenUp reports whether a verb without an object has one of the phrases for what its
// relative clause is on: "the sanctions that Spain imposed on Iran".
func (x *Extractor) takenUp(r *reading, h *hit, p *phrases, reach int) bool {
	if !h.isVerb() || h.trigger.class == participleWord || !x.ended(r, h.to) {
		return false
	}
	for i := h.from - 1; i > max(0, h.from-reach); i-- {
		t := &r.tokens[i]
		if t.Kind == text.Punct {
			return false
		}
		if r.cover[i] >= 0 || !x.grammar.WordIs(lang.Relative|lang.Complementer, t) {
			continue
		}
		return p.at(x.words, r.tokens[i-1:i]) || i > 1 && p.at(x.words, r.tokens[i-2:i])
	}
	return false
}

// ended reports whether no object begins at token i: a mark, a preposition, a time does.
func (x *Extractor) ended(r *reading, i int) bool {
	if i >= len(r.tokens) || r.tokens[i].Kind == text.Punct || r.inTime[i] {
		return true
	}
	_, n := x.grammar.PrepositionAt(r.tokens, i)
	return n > 0 && r.cover[i] < 0 || x.grammar.WordIs(lang.Auxiliary, &r.tokens[i])
}

// at reports whether one of the phrases begins with the first of the tokens. A
// preposition that is written on to it may be a whole phrase.
func (p *phrases) at(x *lexicon, tokens []text.Token) bool {
	if !tokens[0].MayRead(p.sketch) {
		return false
	}
	v := x.vocabulary
	for i := range tokens[0].Forms {
		f := &tokens[0].Forms[i]
		prep, _ := v.Written(f)
		for k := p.from(v.Key(f)); k < len(p.first) && p.first[k] == v.Key(f); k++ {
			if goesOn(v, p.then[k], tokens[1:]) {
				return true
			}
		}
		for k := p.from(prep); k < len(p.first) && p.first[k] == prep; k++ {
			if len(p.then[k]) == 0 {
				return true
			}
		}
	}
	return false
}

// from returns where the phrases stand that begin with a word, if any do.
func (p *phrases) from(w text.WordID) int {
	if w == 0 {
		return len(p.first)
	}
	at, _ := slices.BinarySearch(p.first, w)
	return at
}

func goesOn(v *text.Vocabulary, words []text.WordID, tokens []text.Token) bool {
	i := 0
	for _, w := range words {
		for i < len(tokens) && tokens[i].Quote() {
			i++ // described it as "a stab in the back"
		}
		if i >= len(tokens) || !reads(v, tokens[i].Forms, w) {
			return false
		}
		i++
	}
	return true
}

// reads reports whether a word is among the readings of a token.
func reads(v *text.Vocabulary, forms []text.Form, w text.WordID) bool {
	for i := range forms {
		if v.Key(&forms[i]) == w {
			return true
		}
	}
	return false
}
