package event

import (
	"slices"
	"strings"
	"sync"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// link says how a clause stands to the one before it.
type link uint8

const (
	mainClause  link = iota
	coordinated      // joined by "and" or a comma: shares a subject it does not name
	complement       // what is said, wanted or agreed in the clause before
	relative         // on the noun before
	adverbial        // opened by a word of time, cause, contrast
)

// clause is a stretch of a sentence with at most one finite verb that is a trigger.
type clause struct {
	from, to int // tokens, half-open
	link     link
	verb     *hit // its verb, nil if none is known
	subject  *entity.Mention
	object   *entity.Mention
}

// reading is a sentence with all that was found in it.
type reading struct {
	s        *text.Sentence
	tokens   []text.Token
	mentions []entity.Mention
	times    []when.Expression
	hits     []hit
	ops      []opHit
	clauses  []clause
	cover    []int // token → index of the mention over it, -1
	inTime   []bool
	cut      []bool            // token → whether it begins a clause
	at       []link            // and how that stands to the one before
	groups   []*entity.Mention // room for those that are asked for
	args     []argument        // and for the arguments of a hit
}

// readings keeps readings for the next document. It is safe for concurrent use.
var readings readingPool

type readingPool struct{ pool sync.Pool }

// enter returns a reading, with the room that an earlier one has left.
func (p *readingPool) enter() *reading {
	if r, ok := p.pool.Get().(*reading); ok {
		return r
	}
	return &reading{}
}

// leave keeps the room of a reading, but nothing that it was of.
func (p *readingPool) leave(r *reading) {
	clear(r.hits[:cap(r.hits)])
	clear(r.ops[:cap(r.ops)])
	clear(r.clauses[:cap(r.clauses)])
	clear(r.groups[:cap(r.groups)])
	clear(r.args[:cap(r.args)])
	r.s, r.tokens, r.mentions, r.times = nil, nil, nil, nil
	p.pool.Put(r)
}

// read finds the triggers, operators and clauses of a sentence. It puts them into a
// reading that may be of an earlier one, which it forgets but for its room.
func (x *Extractor) read(r *reading, s *text.Sentence, mentions []entity.Mention, times []when.Expression) {
	n := len(s.Tokens)
	times = x.withoutBorders(s.Tokens, times)
	*r = reading{
		s: s, tokens: s.Tokens, mentions: mentions, times: times, hits: r.hits[:0], ops: r.ops[:0], clauses: r.clauses[:0], groups: r.groups[:0], args: r.args[:0],
		cover: zeros(r.cover, n), inTime: zeros(r.inTime, n), cut: zeros(r.cut, n+1), at: zeros(r.at, n+1),
	}
	for i := range r.cover {
		r.cover[i] = -1
	}
	for k, m := range mentions {
		for i := m.From; i < m.To && i < len(r.cover); i++ {
			r.cover[i] = k
		}
	}
	for _, t := range times {
		for i := t.From; i < t.To && i < len(r.inTime); i++ {
			r.inTime[i] = true
		}
	}
	x.findOperators(r)
	x.findHits(r)
	x.cutClauses(r)
	x.freeSubjects(r)
	x.askWho(r)
}

// askWho chooses the senses anew that ask for somebody known, now that it is known
// which mentions stand behind a preposition.
func (x *Extractor) askWho(r *reading) {
	for k := range r.hits {
		if h := &r.hits[k]; h.trigger.entry != nil && h.trigger.who {
			h.sense = x.senseOf(r, h)
		}
	}
}

// zeros gives a list of n zeros in the room of another.
func zeros[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// freeSubjects takes the preposition from mentions behind a word that opens a clause
// here and is a preposition elsewhere: "as the leaders of Turkey and Germany met".
func (x *Extractor) freeSubjects(r *reading) {
	for _, c := range r.clauses {
		if c.link != adverbial || c.verb == nil {
			continue
		}
		opener := r.tokens[c.from].Fold
		for k := range r.mentions {
			if m := &r.mentions[k]; m.From > c.from && m.To <= c.verb.from && (m.Prep == opener || strings.HasSuffix(m.Prep, " "+opener)) {
				m.Prep = ""
			}
		}
	}
}

// startsClause reports whether token i is the first of a clause.
func (r *reading) startsClause(x *Extractor, i int) bool {
	if i == 0 || r.tokens[i-1].Kind == text.Punct {
		return true
	}
	_, ok := x.grammar.TokenIs(opening, &r.tokens[i-1])
	return ok
}

// opening are the classes of small words that a clause or a noun phrase begins behind.
const opening = lang.Opener | lang.Relative | lang.Complementer | lang.Conjunction

func (x *Extractor) isComplementer(t *text.Token) bool {
	return t.Kind == text.Word && x.grammar.WordIs(lang.Complementer, t) || complementerForm(x, t)
}

func complementerForm(x *Extractor, t *text.Token) bool {
	if !t.MayBe(lang.Complementer) {
		return false
	}
	for k := range t.Forms {
		if f := &t.Forms[k]; f.Suffix == "" && f.Prep == "" && x.grammar.FormIs(lang.Complementer, f) {
			return true
		}
	}
	return false
}

// cutClauses cuts the sentence where a finite verb, an opener or a mark begins a
// new clause, and says how each stands to the ones before.
func (x *Extractor) cutClauses(r *reading) {
	at, cut := r.at, r.cut
	for i := range r.tokens {
		if l, ok := x.opens(r, i, &r.tokens[i]); ok {
			cut[i], at[i] = true, l
		}
	}
	for k := range r.hits {
		h := &r.hits[k]
		if !h.isVerb() {
			continue
		}
		if l, ok := x.verbOpens(r, h); ok && !cut[h.from] {
			cut[h.from], at[h.from] = true, l
		} else if from, _ := x.joinedVerb(r, h); !ok && from > 0 && from < h.from && r.tokens[from-1].Comma() && slices.ContainsFunc(r.hits[:k], isVerb) {
			cut[from], at[from] = true, coordinated // «…, a indiqué»
		}
	}
	if x.grammar.SubjectFirst() {
		x.cutBeforeVerbs(r, cut, at)
	} else {
		x.cutBeforeSubjects(r, cut, at)
		r.cutQuotes()
	}
	var cur clause
	for i := 1; i <= len(r.tokens); i++ {
		if i < len(r.tokens) && !cut[i] {
			continue
		}
		cur.to = i
		r.clauses = append(r.clauses, cur)
		if i < len(r.tokens) {
			cur = clause{from: i, link: at[i]}
		}
	}
	r.assign()
}

// cutQuotes begins a clause with the words of whoever speaks, right behind the verb that says
// so: nobody in them is its subject («وأضاف "ما زال هناك مسلحون"»).
func (r *reading) cutQuotes() {
	const wordsOfName = 3 // a name in quotation marks is shorter
	for k := range r.hits {
		h := &r.hits[k]
		if h.to+wordsOfName >= len(r.tokens) || r.tokens[h.to].Kind != text.Punct || !r.tokens[h.to+1].Quoted || !r.tokens[h.to+wordsOfName].Quoted {
			continue
		}
		if h.trigger.entry != nil && h.isVerb() && slices.ContainsFunc(h.trigger.Senses, func(s *sense) bool { return s.Type == graph.Statement }) {
			r.cut[h.to+1], r.at[h.to+1] = true, complement
		}
	}
}

// cutBeforeSubjects begins a clause with a mention that is joined to what is before
// it only by its look, and is the subject of the verb behind it («… بكولومبيا وفنزويلا
// تحشد قواتها»).
func (x *Extractor) cutBeforeSubjects(r *reading, cut []bool, at []link) {
	verb := -1 // the one before
	for k := range r.hits {
		h := &r.hits[k]
		if !h.isVerb() {
			continue
		}
		last := verb
		verb = h.from
		if last < 0 || slices.Contains(cut[last+1:h.from+1], true) {
			continue // «السعودية والإمارات أعلنتا»: both are its subject
		}
		if h.form.Conj != "" || r.cover[h.from-1] < 0 {
			continue
		}
		m := &r.mentions[r.cover[h.from-1]]
		if m.Conj && m.From > 0 && m.Class != entity.Adjective && writtenJoined(&r.tokens[m.From]) {
			m.Conj, m.Prep = false, ""
			cut[m.From], at[m.From] = true, coordinated
		}
	}
}

// writtenJoined reports whether a word can have an "and" written on to it.
func writtenJoined(t *text.Token) bool {
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool { return f.Conj != "" })
}

// opens reports whether token i opens a clause by itself.
func (x *Extractor) opens(r *reading, i int, t *text.Token) (link, bool) {
	if i == 0 || r.cover[i] >= 0 && r.mentions[r.cover[i]].From != i {
		return 0, false
	}
	if t.Kind == text.Punct {
		stop := t.Text == "." && i+1 < len(r.tokens) && r.tokens[i-1].Latin && len(r.tokens[i-1].Text) < 5 // "Mr."
		return mainClause, !stop && strings.ContainsAny(t.Text, ".:;؛!?؟")
	}
	if !t.MayBe(lang.Complementer | lang.Relative | lang.Opener) {
		return 0, false
	}
	if x.isComplementer(t) {
		return complement, true
	}
	if f, ok := x.grammar.TokenIs(lang.Relative, t); ok && !f.Article && f.Suffix == "" && f.Prep == "" && len([]rune(f.Key)) > 2 {
		return relative, true
	}
	if x.adverbialPhrase(r, i) || x.inCompanion(r, i) {
		return 0, false // "has so far refused", "Spain as well as Italy"
	}
	if f, ok := x.grammar.TokenIs(lang.Opener, t); ok && f.Suffix == "" && f.Prep == "" && !f.Article && !r.inOperator(i) {
		return adverbial, true
	}
	return 0, false
}

// inCompanion reports whether token i is of a preposition that tells who does something beside
// another: "as well as".
func (x *Extractor) inCompanion(r *reading, i int) bool {
	for j := i; j >= 0 && i-j < longestCompanion; j-- {
		if p, n := x.grammar.PrepositionAt(r.tokens, j); j+n > i && slices.Contains(x.grammar.Companions, p) {
			return true
		}
	}
	return false
}

// longestCompanion is how many words such a preposition has at most.
const longestCompanion = 3

// inOperator reports whether token i goes on with an operator: "has not yet".
func (r *reading) inOperator(i int) bool {
	return slices.ContainsFunc(r.ops, func(o opHit) bool { return o.from < i && i < o.to })
}

// verbOpens reports whether a verb opens a clause: one joined by "and", one after a
// comma, or a participle that is not part of a tense.
func (x *Extractor) verbOpens(r *reading, h *hit) (link, bool) {
	if h.from == 0 {
		return 0, false
	}
	if h.form.Conj != "" {
		return coordinated, !x.ofTopic(r, h)
	}
	if r.tokens[h.from-1].Comma() {
		return coordinated, true
	}
	if h.trigger.entry != nil && h.trigger.class == participleWord && !x.behindAuxiliary(r, h.from) {
		return coordinated, true // but not "is sending"
	}
	return 0, false
}

// ofTopic reports whether a verb is said of whoever stands first in its clause: «أما قطر
// فاكتفت».
func (x *Extractor) ofTopic(r *reading, h *hit) bool {
	for i := h.from - 1; i >= 0; i-- {
		if x.grammar.WordIs(lang.TopicWord, &r.tokens[i]) {
			return true
		}
		if r.cut[i] || slices.ContainsFunc(r.hits, func(n hit) bool { return n.from == i && n.isVerb() }) {
			return false
		}
	}
	return false
}

// assign gives each hit its clause and each clause its first verb.
func (r *reading) assign() {
	for k := range r.hits {
		h := &r.hits[k]
		for c := range r.clauses {
			if h.from >= r.clauses[c].from && h.from < r.clauses[c].to {
				h.clause = c
			}
		}
		if c := &r.clauses[h.clause]; h.isVerb() && c.verb == nil {
			c.verb = h
		}
	}
}
