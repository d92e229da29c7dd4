package event

import (
	"slices"
	"time"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// date finds when: the time told in the clause, else the one of the sentence if it
// has no other deed to belong to.
func (st *story) date(r *reading, h *hit, c *Claim) {
	e, ok := st.x.timeOf(r, h, c.Type == graph.Statement)
	published := st.doc.Article.PublishedAt
	if !ok {
		return
	}
	c.TimeText = e.Text
	c.Time = e.At(c.Modality == graph.Planned || c.Modality == graph.Possible || c.Open && c.Type == graph.Consult && st.x.carriedNow(r, h) && e.Coming.Known())
	if c.noun && c.Type == graph.Consult && c.Time.Known() && !published.IsZero() && !c.Time.End.After(published) && (c.Modality == graph.Planned || c.Modality == graph.Ongoing) {
		c.Modality, c.Open = graph.Actual, false // "talks held yesterday", whatever governs them
	}
	c.Past = e.Past || c.Time.Known() && !published.IsZero() && (c.Time.End.Before(published.Add(-recent)) || !c.Time.End.After(published) && c.Time.Start.Before(published.Add(-stale)))
	c.toCome(&e, published, st.x.carriedNow(r, h))
}

// carriedNow reports whether a deed is told by a verb, or by a noun with a verb of the present:
// «تبدأ الاثنين جولة جديدة».
func (x *Extractor) carriedNow(r *reading, h *hit) bool {
	if h.isVerb() {
		return true
	}
	l := x.lightOf(r, h)
	return l != nil && l.light != nil && tenseOf(l) == lang.Present
}

// toCome makes planned what is told in a tense that leaves it open and with a time to come.
func (c *Claim) toCome(e *when.Expression, published time.Time, verb bool) {
	if !c.Open || c.Type == graph.Statement {
		return
	}
	if e.Ahead && !verbalActs[c.Type] {
		c.Modality, c.Open = graph.Planned, false // "a visit in the coming weeks"
		return
	}
	if !c.Time.Known() || published.IsZero() {
		return
	}
	switch today := published.Add(24 * time.Hour); {
	case !c.Time.End.After(published): // over by then, whatever the tense
		c.Open = false
	case c.Time.Start.After(published), c.Time.Start.Equal(published) && !c.Time.End.After(today) && c.Type == graph.Consult && verb:
		// A present tense or a noun with a time to come tells what is planned.
		c.Modality, c.Open = graph.Planned, false
	}
}

// recent is how long before publication what is told is still the news itself, and
// stale how long before it may have begun if it is over: "last month" is history even
// on the second.
const (
	recent = 72 * time.Hour
	stale  = 14 * 24 * time.Hour
)

// timeOf chooses the time of a hit: the first behind it in its window, else the
// last before it in its clause, else the only one of a sentence. Words that name no
// days are taken only where there are no others.
func (x *Extractor) timeOf(r *reading, h *hit, statement bool) (when.Expression, bool) {
	before, after := x.timesBeside(r, h)
	if after != nil && (tells(after) || before == nil) {
		return *after, true
	}
	if before != nil {
		return *before, true
	}
	if t := r.relativeTime(h); t != nil {
		return *t, true
	}
	if statement {
		if t := r.occasionTime(h); t != nil && h.isVerb() {
			return *t, true
		}
		return when.Expression{}, false
	}
	if t := x.dated(r, h); t != nil {
		return *t, true
	}
	if x.onlyTime(r, h) {
		return r.times[0], true
	}
	return when.Expression{}, false
}

// timesBeside returns the last time before a hit in its clause and the first behind it in
// its window that may be its own, nil for none.
func (x *Extractor) timesBeside(r *reading, h *hit) (before, after *when.Expression) {
	from, to := x.nounWindow(r, h)
	for k := range r.times {
		t := &r.times[k]
		switch {
		case t.From >= h.to && t.From < to:
			if (after == nil || !tells(after) && tells(t)) && !x.aside(r, h, t.From) && !x.lastTime(r, from, t.From) {
				after = t
			}
		case t.From >= from && t.To <= h.from, t.To == from && r.heads(t):
			if !x.lastTime(r, from, t.From) {
				before = t
			}
		}
	}
	return before, after
}

// lastTime reports whether the time at a token is that of the time before, in what is told from
// token from on: "the first visit since 2004".
func (x *Extractor) lastTime(r *reading, from, at int) bool {
	p, n := x.grammar.PrepositionBefore(r.tokens, at)
	if n == 0 || !x.grammar.Is(lang.ApartPreposition, p) {
		return false
	}
	for i := min(from, at); i < at; i++ {
		if readsAs(&r.tokens[i], x.grammar.Firsts) {
			return true
		}
	}
	return false
}

// borderReach is how many words may stand between borders and the time that says which:
// «حدود ما قبل عام 1967».
const borderReach = 3

// withoutBorders leaves out the times that only say which borders are meant, and so of no deed.
func (x *Extractor) withoutBorders(tokens []text.Token, times []when.Expression) []when.Expression {
	of := func(t when.Expression) bool {
		for i := t.From - 1; i >= max(0, t.From-borderReach) && tokens[i].Kind == text.Word; i-- {
			if readsAs(&tokens[i], x.grammar.Borders) {
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(times, of) {
		return times
	}
	return slices.DeleteFunc(slices.Clone(times), of)
}

// heads reports whether a time opens a sentence and a colon parts it from what happened then:
// "- 12 July 2005: the minister was wounded".
func (r *reading) heads(t *when.Expression) bool {
	return t.To < len(r.tokens) && r.tokens[t.To].Fold == ":" &&
		!slices.ContainsFunc(r.tokens[:t.From], func(k text.Token) bool { return k.Kind != text.Punct && k.Fold != "ـ" })
}

// onlyTime reports whether the only time of a sentence is that of a hit, though not told in
// its window.
func (x *Extractor) onlyTime(r *reading, h *hit) bool {
	if len(r.times) != 1 {
		return false
	}
	at := r.times[0].From
	if at >= h.to && x.aside(r, h, at) || x.lastTime(r, r.clauses[h.clause].from, at) {
		return false
	}
	return r.deeds() == 1 && r.within(h, at) || r.joined(h.clause, at)
}

// tells reports whether words of time say more of a deed than that it has one.
func tells(t *when.Expression) bool { return t.Interval.Known() || t.Past }

// aside reports whether what stands at a token behind a hit is told of something between
// the two: of a noun that a participle goes on about («وفق الاتفاق الموقع في فيينا»), or
// of what came before or after («منذ اندلاع الأزمة في 2011»).
func (x *Extractor) aside(r *reading, h *hit, at int) bool {
	return x.apart(r, h, at) || x.described(r, h, at)
}

// apart reports whether what stands at a token is told of what came before or after a
// hit: no mark parts it from a preposition that says so.
func (x *Extractor) apart(r *reading, h *hit, at int) bool {
	for i := at - 1; i > h.to; i-- {
		if r.tokens[i].Kind == text.Punct {
			return false
		}
		if r.inTime[i] {
			continue
		}
		p, n := x.grammar.PrepositionBefore(r.tokens, i)
		if n > 0 && i-n >= h.to && i < at && x.grammar.Is(lang.ApartPreposition, p) {
			return !r.metAt(h, i)
		}
	}
	return false
}

// metAt reports whether a hit is said, and a meeting told of at token i or next to it, so
// that it was said there and then: "said following talks in Moscow on Monday".
func (r *reading) metAt(h *hit, i int) bool {
	if h.sense == nil || h.sense.Type != graph.Statement && !verbalActs[h.sense.Type] {
		return false
	}
	return slices.ContainsFunc(r.hits, func(n hit) bool {
		return n.from >= i && n.from <= i+1 && !n.isVerb() && n.sense != nil && n.sense.Type == graph.Consult
	})
}

// described reports whether what stands at a token goes on with a participle that is on
// another noun than a hit.
func (x *Extractor) described(r *reading, h *hit, at int) bool {
	for i := at - 1; i >= h.to; i-- {
		if f, ok := x.grammar.TokenIs(lang.Describing, &r.tokens[i]); ok && f.Article {
			return slices.ContainsFunc(r.hits, func(n hit) bool { return n.sense != nil && n.from > h.from && n.to <= i }) || i > h.to+maxThing
		}
		if _, n := x.grammar.PrepositionAt(r.tokens, i); n == 0 && r.cover[i] < 0 && !r.inTime[i] && r.tokens[i].Kind == text.Word {
			return false
		}
	}
	return false
}

// within reports whether the clause that token at stands in is one that a hit's is part
// of or goes on with: none that tells of another noun, of what is said there, or says it.
func (r *reading) within(h *hit, at int) bool {
	c, t := h.clause, r.clauseAt(at)
	for i := min(c, t) + 1; i <= max(c, t); i++ {
		v := r.clauses[i-1].verb
		switch l := r.clauses[i].link; {
		case l == relative && i == c+1 && r.isLast(h, r.clauses[i].from):
		case l == relative:
			w := r.clauses[t].verb
			return t > c && w != nil && w.sense != nil && w.sense.Type == graph.Statement // "…, what the ministry said on Monday"
		case l == complement && v != nil && v.sense != nil && v.sense.Type == graph.Statement:
			return false
		}
	}
	return true
}

// relativeTime returns the time told in the relative clause on a noun, of whose deed it
// is where that clause tells no other: "the talks that it is to host on Monday".
func (r *reading) relativeTime(h *hit) *when.Expression {
	if h.clause+1 >= len(r.clauses) || r.clauses[h.clause+1].link != relative || !r.isLast(h, r.clauses[h.clause+1].from) {
		return nil
	}
	c := &r.clauses[h.clause+1]
	if v := c.verb; v != nil && v.sense != nil {
		return nil
	}
	for k := range r.times {
		if t := &r.times[k]; t.From >= c.from && t.To <= c.to && tells(t) {
			return t
		}
	}
	return nil
}

// isLast reports whether a noun is the last deed told before a token.
func (r *reading) isLast(h *hit, at int) bool {
	return !h.isVerb() && !slices.ContainsFunc(r.hits, func(n hit) bool { return n.sense != nil && n.from > h.from && n.from < at })
}

// dated returns the time right before the clause of a hit that says when or where
// («في 5 يونيو، حين قطعت …»), or that of the verb that announces what it tells as done
// («أعلنت الأحد أنها استدعت سفيرها»); nil if there is none.
func (x *Extractor) dated(r *reading, h *hit) *when.Expression {
	c := h.clause
	for c > 0 && r.clauses[c].link == coordinated {
		c--
	}
	if c == 0 {
		return nil
	}
	opener, from := &r.tokens[r.clauses[c].from], r.clauses[c].from
	if r.tokens[from-1].Comma() {
		from--
	}
	v := r.clauses[c-1].verb
	announced := r.clauses[c].link == complement && v != nil && v.sense != nil && v.sense.Mode == announcement && v.sense.Type == graph.Statement && h.isVerb() && h.trigger.tense == lang.Past
	for k := range r.times {
		t := &r.times[k]
		if t.To == from && x.grammar.WordIs(lang.WhenOpener, opener) || announced && t.From >= r.clauses[c-1].from && t.To <= r.clauses[c-1].to {
			return t
		}
	}
	return nil
}

// announcement is the mode of a statement that makes something known.
const announcement = "announce"

// joined reports whether a clause is joined to the one that token at stands in, so
// that a time told there is that of both; unless it is that of a noun: «اجتماع الخميس».
func (r *reading) joined(c, at int) bool {
	if slices.ContainsFunc(r.hits, func(h hit) bool { return h.to == at && !h.isVerb() }) {
		return false
	}
	from, to := c, c
	for from > 0 && r.clauses[from].link == coordinated {
		from--
	}
	for to+1 < len(r.clauses) && r.clauses[to+1].link == coordinated {
		to++
	}
	return at >= r.clauses[from].from && at < r.clauses[to].to
}

// deeds counts the triggers of a sentence that are more than statements.
func (r *reading) deeds() int {
	n := 0
	for _, h := range r.hits {
		if h.sense != nil && h.sense.Type != graph.Statement {
			n++
		}
	}
	return n
}
