package event

import (
	"iter"
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// argument is a mention in a role of an event.
type argument struct {
	role    graph.Role
	mention *entity.Mention
	slot    string
}

// doneTo reports whether a verb has somebody known for its object: right behind it,
// or of a passive right before it.
func (r *reading) doneTo(h *hit) bool {
	for k := range r.mentions {
		m := &r.mentions[k]
		gap := m.From - h.to
		if h.trigger.passive && h.isVerb() {
			gap = h.from - m.To
		}
		behind := gap == 0 && !h.trigger.passive // "flew to Jeddah", whose preposition is of the verb
		if gap >= 0 && gap <= 2 && (m.Prep == "" && len(m.Actors) > 0 || behind && (len(m.Actors) > 0 || m.Place != nil)) {
			return true
		}
	}
	return false
}

// objectBehind reports whether an object begins right behind a verb: "demonstrated the
// resolve".
func (x *Extractor) objectBehind(r *reading, h *hit) bool {
	if !h.isVerb() || h.to >= len(r.tokens) || r.inTime[h.to] {
		return false
	}
	if k := r.cover[h.to]; k >= 0 {
		return r.mentions[k].Prep == ""
	}
	return x.grammar.WordIs(lang.Determiner, &r.tokens[h.to]) || x.grammar.WordIs(lang.Possessive, &r.tokens[h.to])
}

// bare reports whether a mention stands as subject or object: behind no
// preposition, not in the genitive of a noun, and in no dateline.
func (x *Extractor) bare(r *reading, m *entity.Mention) bool {
	return m.Prep == "" && m.Class != entity.Adjective && !m.Dateline && !x.genitive(r, m)
}

// genitive reports whether a mention hangs on a noun right before it.
func (x *Extractor) genitive(r *reading, m *entity.Mention) bool {
	if x.grammar.OwnersBefore() {
		return possessive(r, m) || r.attributive(m) && !x.doing(r, m.To)
	}
	if x.grammar.SubjectFirst() {
		return false // behind a preposition
	}
	i := m.From - 1
	if i < 0 || m.Conj || r.tokens[i].Kind != text.Word || r.cover[i] >= 0 || r.inTime[i] || r.tokens[m.From].Plainest().Conj != "" {
		return false
	}
	for k := range r.hits {
		if h := &r.hits[k]; h.to == i+1 {
			return !h.isVerb()
		}
	}
	for _, o := range r.ops {
		if o.from <= i && i < o.to {
			return false
		}
	}
	if _, ok := x.grammar.TokenIs(lang.NameStop|lang.Quantity|lang.TopicWord, &r.tokens[i]); ok {
		return false // «أي ممثل», «بعض الدول», «ثلاثة جنود»
	}
	if f, ok := x.grammar.TokenIs(lang.Qualifier, &r.tokens[i]); ok && f.Article {
		return false // «الرئيس الجديد وزير خارجية قطر»
	}
	return !x.words.verbAsItStands(&r.tokens[i]) && !r.startsClause(x, m.From) && !x.prepositional(&r.tokens[i]) && !x.possessed(&r.tokens[i])
}

// possessed reports whether a noun has a pronoun that says whose it is, so that nothing else stands
// in its genitive: «استقبل في مكتبه الوزير».
func (x *Extractor) possessed(t *text.Token) bool {
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool {
		_, ok := x.analyzer.Pronoun(f.Suffix)
		return ok && !f.Article && len([]rune(f.Key)) > 2
	})
}

// prepositional reports whether a word is a preposition with a pronoun: «فيها».
func (x *Extractor) prepositional(t *text.Token) bool {
	for i := range t.Forms {
		f := &t.Forms[i]
		if x.grammar.FormIsPreposition(f) {
			return true
		}
		if _, ok := x.analyzer.Pronoun(f.Key); ok && f.Prep != "" && f.Suffix == "" {
			return true // «بها»
		}
	}
	return false
}

// in yields the mentions of the tokens [from, to) in order.
func (r *reading) in(from, to int) iter.Seq[*entity.Mention] {
	return func(yield func(*entity.Mention) bool) {
		for k := range r.mentions {
			if m := &r.mentions[k]; m.From >= from && m.From < to && !yield(m) {
				return
			}
		}
	}
}

// chain returns the first of the mentions that the k-th is joined to.
func (r *reading) chain(k int) *entity.Mention {
	for k > 0 && r.mentions[k].Conj {
		k--
	}
	return &r.mentions[k]
}

// longestJoint is how many tokens join two mentions at most: a comma, "and", and what
// qualifies the second ("the acting Thai prime minister").
const longestJoint = 5

// group returns a mention with those joined to it by "and", until the reading is of
// another sentence.
func (r *reading) group(m *entity.Mention) []*entity.Mention {
	from := len(r.groups)
	out := append(r.groups, m)
	for k := range r.mentions {
		n := &r.mentions[k]
		if n.From < m.To {
			continue
		}
		if !n.Conj || n.From > out[len(out)-1].To+longestJoint {
			break
		}
		if next := k + 1; n.Class == entity.Adjective && next < len(r.mentions) && r.mentions[next].Conj && r.mentions[next].From == n.To {
			continue // «والروسي سيرغي لافروف»
		}
		out = append(out, n)
	}
	r.groups = out
	return slices.Clip(out[from:])
}

// window is where the arguments of a hit are looked for: its clause, and for a
// noun no further than the next verb.
func (r *reading) window(h *hit) (int, int) {
	c := r.clauses[h.clause]
	to := c.to
	for k := range r.hits {
		if n := &r.hits[k]; n.from > h.from && n.from < to && n.isVerb() && n.trigger.class != participleWord {
			to = n.from
		}
	}
	return c.from, to
}

// verbArguments finds subject, object and what stands behind prepositions.
func (x *Extractor) verbArguments(r *reading, h *hit) (subject, object []*entity.Mention) {
	if x.grammar.SubjectFirst() {
		subject, object = x.subjectFirst(r, h)
		if len(subject) > 0 {
			r.clauses[h.clause].subject = subject[0]
		}
		if len(object) > 0 {
			r.clauses[h.clause].object = object[0]
		}
		return subject, object
	}
	from, to := r.window(h)
	if x.tellsOfObject(r, h) {
		return nil, first(x.barebehind(r, h.to, to), 0)
	}
	right := r.outsideOf(h, x.barebehind(r, h.to, to))
	if owner, means := x.byMeans(r, h); means {
		return owner, first(right, 0)
	}
	if !r.describes(h) {
		subject = x.before(r, h, from)
	}
	passive := h.trigger.entry != nil && h.trigger.passive
	switch {
	case len(subject) > 0:
		object = first(right, 0)
	case passive:
		object = first(right, 0)
	case h.trigger.first, x.ownSpeech(r, h):
		subject, object = x.shared(r, h), first(right, 0)
	case x.suffered(r, h, right):
		object = right[0]
	case x.adverb(r, h):
		subject, object = x.meanwhile(r, h), first(right, 0)
	case len(right) > 0 && !r.describes(h) && !x.agrees(r, h, right[0][0]):
		subject, object = x.shared(r, h), right[0]
	case len(right) == 0 && h.form.Conj == "" && x.stranger(r, h):
	case x.shares(r, h, right):
		subject, object = x.shared(r, h), first(right, 0)
	case len(right) > 0 && x.saysOf(r, h, right[0][0]):
		subject = x.shared(r, h)
	case len(right) > 0:
		subject, object = right[0], first(right, 1)
	default:
		subject = x.shared(r, h)
	}
	if len(subject) > 0 && !x.whatIsDone(r, h) {
		r.clauses[h.clause].subject = subject[0]
	}
	return subject, object
}

// ownSpeech reports whether the subject of a verb is the pronoun of whoever speaks:
// «قال كيري إنه سيزور القاهرة». A small word may stand between the two.
func (x *Extractor) ownSpeech(r *reading, h *hit) bool {
	for i := h.from - 1; i >= max(0, h.from-2) && r.cover[i] < 0; i-- {
		if x.grammar.Is(lang.OwnSpeech, r.tokens[i].Fold) {
			return true
		}
	}
	return false
}

// adverb reports whether a hit is a participle that says what somebody told before it
// does meanwhile: «محذرا المشرعين».
func (x *Extractor) adverb(r *reading, h *hit) bool {
	return h.trigger.entry != nil && h.trigger.class == participleWord && h.from > 0 && r.tokens[h.from].Ending == text.Accusative
}

// meanwhile returns the subject of a participle: of one of speech whoever speaks in the
// sentence («وقال لافروف إن إيران …، مشيرا إلى»), though others stand nearer, and
// nobody if a pronoun does; else whom the clauses before are about.
func (x *Extractor) meanwhile(r *reading, h *hit) []*entity.Mention {
	for i := h.clause - 1; i >= 0 && h.sense != nil && (h.sense.Type == graph.Statement || verbalActs[h.sense.Type]); i-- {
		v := r.clauses[i].verb
		if r.clauses[i].link == relative || r.clauses[i].link == complement || v == nil || v.sense == nil || v.sense.Type != graph.Statement && !verbalActs[v.sense.Type] || x.adverb(r, v) {
			continue
		}
		if s := r.clauses[i].subject; s != nil {
			return r.group(s)
		}
		return x.foremost(r, v)
	}
	if s := x.shared(r, h); len(s) > 0 {
		return s
	}
	return x.foremost(r, h)
}

// foremost returns the first that may be the subject of a sentence, before a hit.
func (x *Extractor) foremost(r *reading, h *hit) []*entity.Mention {
	for m := range r.in(0, h.from) {
		if x.bare(r, m) && m.Class != entity.Place && len(m.Actors) > 0 {
			return r.group(m)
		}
	}
	return nil
}

// suffered reports whether a verb written like its own active is a passive: its
// vowel says so («قُتل»), or it is something done to people and nobody else stands
// behind it («قتل خمسة أشخاص»).
func (x *Extractor) suffered(r *reading, h *hit, right [][]*entity.Mention) bool {
	if h.sense == nil || len(right) == 0 || len(right[0]) == 0 || !slices.Contains(h.sense.Frame[graph.RoleTarget], slotObject) {
		return false
	}
	if x.markedPassive(r, h) {
		return true
	}
	return len(right) == 1 && right[0][0].Class == entity.People && (h.sense.Type == graph.Assault || h.sense.Type == graph.Coerce)
}

// markedPassive reports whether a verb has the vowel of the passive.
func (x *Extractor) markedPassive(r *reading, h *hit) bool {
	return h.trigger.tense == lang.Past && x.grammar.MarkedPassive(r.tokens[h.from])
}

// stranger reports whether the subject of a verb is somebody who is no mention: a
// noun stands right behind it («رفضت جماعة متطرفة التوقيع»).
func (x *Extractor) stranger(r *reading, h *hit) bool {
	if x.grammar.SubjectFirst() {
		return x.thingBefore(r, h)
	}
	if h.to >= len(r.tokens) || h.form.Suffix != "" {
		return false
	}
	if x.tellsOfObject(r, h) {
		return true
	}
	if _, means := x.byMeans(r, h); means {
		return true
	}
	t := &r.tokens[h.to]
	if t.Kind != text.Word || r.cover[h.to] >= 0 || r.inTime[h.to] || t.Ending == text.Accusative || x.prepositional(t) || r.startsClause(x, h.to+1) {
		return false
	}
	const noNoun = lang.NameStop | lang.Opener | lang.Complementer | lang.Relative | lang.Qualifier | lang.Demonstrative | lang.Quantity
	if _, ok := x.grammar.TokenIs(noNoun, t); ok {
		return false
	}
	return !x.isDeed(t) && t.Plainest().Prep == ""
}

func first(groups [][]*entity.Mention, i int) []*entity.Mention {
	if i < len(groups) {
		return groups[i]
	}
	return nil
}

// before finds a subject that stands before its verb: the last bare mention
// between the start of the clause and the verb; for a relative clause the noun it
// hangs on.
func (x *Extractor) before(r *reading, h *hit, from int) []*entity.Mention {
	if x.whatIsDone(r, h) || x.followed(r, h) {
		return nil
	}
	var lead *entity.Mention
	var first *entity.Mention // "Chinese" in "Chinese and Russian warships"
	for m := range r.in(from, h.from) {
		switch {
		case m.Class == entity.Adjective && m.Prep == "" && !m.Conj:
			first = m
			continue
		case x.bare(r, m) && m.Class != entity.Place && !m.Conj && x.agreesBefore(r, h, m):
			if lead == nil || !x.inApposition(r, lead, m, h.from) && !x.gerundBetween(r, lead, m) {
				lead = m
			}
		case x.bare(r, m) && m.Conj && first != nil && first.To == m.From-1:
			lead = first
		}
		first = nil
	}
	if lead != nil && x.objectOf(r, h, lead) {
		return r.group(r.clauses[h.clause].subject)
	}
	if lead != nil {
		return r.group(lead)
	}
	if r.clauses[h.clause].link != relative || from == 0 {
		return nil
	}
	return x.resumedBy(r, h, from)
}

// whatIsDone reports whether a light verb stands behind a relative word and has a preposition with a
// pronoun behind it, so that what the clause is on is what somebody does: «ما تقوم به إسرائيل من قصف».
func (x *Extractor) whatIsDone(r *reading, h *hit) bool {
	if h.light == nil || h.from == 0 || !x.pronounBehind(r, h) {
		return false
	}
	_, relative := x.grammar.TokenIs(lang.Relative, &r.tokens[h.from-1])
	return relative
}

// followed reports whether a verb has such a preposition behind it and then whoever may be its subject.
func (x *Extractor) followed(r *reading, h *hit) bool {
	if !x.pronounBehind(r, h) || h.to+1 >= len(r.tokens) || r.cover[h.to+1] < 0 {
		return false
	}
	m := &r.mentions[r.cover[h.to+1]]
	return m.From == h.to+1 && m.Class != entity.Place && x.bare(r, m) && x.agrees(r, h, m)
}

// pronounBehind reports whether a preposition with a pronoun stands right behind a verb, so that
// whoever follows is its subject: «ورحبت بها قطر».
func (x *Extractor) pronounBehind(r *reading, h *hit) bool {
	if x.grammar.SubjectFirst() || h.to >= len(r.tokens) || r.cover[h.to] >= 0 {
		return false
	}
	return slices.ContainsFunc(r.tokens[h.to].Forms, func(f text.Form) bool {
		_, attached := x.analyzer.Pronoun(f.Key)
		return attached && f.Prep != "" || f.Suffix != "" && x.grammar.FormIsPreposition(&f)
	})
}

// objectOf reports whether a mention before a verb of the feminine is rather what the verb
// before that does something to, since the subject of that one is of the feminine and the
// mention is not: «اتهمت الحكومة كيسبي استنادا إلى وثائق قالت».
func (x *Extractor) objectOf(r *reading, h *hit, m *entity.Mention) bool {
	if x.grammar.SubjectFirst() || h.form.Conj != "" || m.Class != entity.Person {
		return false
	}
	s := r.clauses[h.clause].subject
	return s != nil && s.To <= m.From && x.gender(r, m) == lang.NoGender && x.gender(r, s) != lang.NoGender && x.gender(r, s) == x.verbGender(h)
}

// inApposition reports whether a mention only says who the one before it is: "Colonel Goita,
// the man behind both coups, had promised".
func (x *Extractor) inApposition(r *reading, lead, m *entity.Mention, verb int) bool {
	if !x.grammar.SubjectFirst() || m.Named || lead.To >= m.From || !r.tokens[lead.To].Comma() || m.From-lead.To > longestCalling {
		return false
	}
	for i := lead.To + 1; i < m.From; i++ {
		if r.tokens[i].Kind != text.Word || r.cover[i] >= 0 || x.breaks(r, i) {
			return false
		}
	}
	return slices.ContainsFunc(r.tokens[m.To:verb], func(t text.Token) bool { return t.Comma() })
}

// doing reports whether token i is a gerund with an object right behind it, which tells what those
// before it do: "the coalition fighting rebels".
func (x *Extractor) doing(r *reading, i int) bool {
	if i+1 >= len(r.tokens) || r.cover[i] >= 0 || !x.gerundAt(r, i) {
		return false
	}
	k := r.cover[i+1]
	return k >= 0 && r.mentions[k].From == i+1 && r.mentions[k].Class != entity.Adjective || x.grammar.WordIs(lang.Determiner|lang.Possessive, &r.tokens[i+1])
}

// gerundBetween reports whether a gerund right behind a mention has the next for its object: "the
// coalition fighting rebels in Yemen has".
func (x *Extractor) gerundBetween(r *reading, lead, m *entity.Mention) bool {
	if !x.grammar.SubjectFirst() || lead.To >= m.From || !x.doing(r, lead.To) {
		return false
	}
	return !slices.ContainsFunc(r.tokens[lead.To:m.From], func(t text.Token) bool { return t.Kind != text.Word })
}

// longestCalling is how many words may stand between a name and the noun of who he is: ", a
// former militia leader".
const longestCalling = 4

// peopled reports whether a mention means people, who do what a relative clause on it
// tells whatever they stand behind: "fired at protesters who had gathered".
func peopled(m *entity.Mention) bool {
	return m.Class == entity.Person || m.Class == entity.People || m.Class == entity.Public
}

// speaks reports whether a relative clause on a mention tells what only somebody can do,
// not the deed that the mention stands behind: "banned work for the United Nations, which protested".
func speaks(h *hit, m *entity.Mention) bool {
	return h.sense != nil && (h.sense.Type == graph.Statement || verbalActs[h.sense.Type]) && m.Class != entity.Place && m.Class != entity.Adjective
}

// barebehind returns the groups of bare mentions in the tokens [from, to).
func (x *Extractor) barebehind(r *reading, from, to int) [][]*entity.Mention {
	var out [][]*entity.Mention
	for m := range r.in(from, to) {
		if x.bare(r, m) && !m.Conj && (m.Class != entity.Place || len(out) > 0) && !x.governedByNoun(r, m) {
			out = append(out, r.group(m))
		}
	}
	return out
}

// outsideOf drops the mentions that stand in the words of whoever speaks: in a quotation that begins
// behind a verb of saying, and is more than a name in quotation marks.
func (r *reading) outsideOf(h *hit, groups [][]*entity.Mention) [][]*entity.Mention {
	if h.sense == nil || h.sense.Type != graph.Statement || r.tokens[h.from].Quoted {
		return groups
	}
	return slices.DeleteFunc(groups, func(g []*entity.Mention) bool {
		m := g[0]
		return r.tokens[m.From].Quoted && m.To < len(r.tokens) && r.tokens[m.To].Quoted
	})
}

// governedByNoun reports whether a mention is what a noun of action is done to, whose doer
// stands before it: «أدانت بيرو قصف ليبيا كوبا».
func (x *Extractor) governedByNoun(r *reading, m *entity.Mention) bool {
	k := -1
	if m.From > 0 {
		k = r.cover[m.From-1]
	}
	if k < 0 || !x.genitive(r, &r.mentions[k]) {
		return false
	}
	return slices.ContainsFunc(r.hits, func(h hit) bool {
		return h.to == r.mentions[k].From && !h.isVerb() && slices.ContainsFunc(h.trigger.Senses, func(s *sense) bool { return hasSlot(s.Frame, slotObject) })
	})
}

// shares reports whether a verb joined to the one before has its subject from
// there: it has an object, and only one mention stands behind it.
func (x *Extractor) shares(r *reading, h *hit, right [][]*entity.Mention) bool {
	c := r.clauses[h.clause]
	if c.link != coordinated || len(x.shared(r, h)) == 0 || len(right) > 1 || len(right) == 1 && x.pronounBehind(r, h) {
		return false
	}
	if len(right) == 0 || h.trigger.entry != nil && h.trigger.class == participleWord {
		return true
	}
	if m := right[0][0]; m.Owned || m.Class == entity.Person {
		return m.Owned // «والتقى نظيره», «وأغلقت سفارتها»
	}
	return h.sense != nil && hasSlot(h.sense.Frame, slotObject)
}

func hasSlot(frame map[graph.Role][]string, slot string) bool {
	for _, slots := range frame {
		if slices.Contains(slots, slot) {
			return true
		}
	}
	return false
}

// shared returns the subject of the nearest clause before whose subject may be that of
// the verb, else just of the nearest.
func (x *Extractor) shared(r *reading, h *hit) []*entity.Mention {
	for i := h.clause - 1; i >= 0; i-- {
		if s := r.clauses[i].subject; s != nil && x.agrees(r, h, s) {
			return r.group(s)
		}
	}
	return r.shared(h.clause)
}

// shared returns the subject of the nearest clause before that has one.
func (r *reading) shared(c int) []*entity.Mention {
	for i := c - 1; i >= 0; i-- {
		if s := r.clauses[i].subject; s != nil {
			return r.group(s)
		}
	}
	return nil
}
