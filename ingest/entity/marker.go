package entity

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/room"
	"chancery/ingest/text"
)

// Marker finds the mentions in documents of one language. It is safe for
// concurrent use.
type Marker struct {
	tag      string
	names    *gazetteer.Names
	heads    *gazetteer.Trie[headword]
	grammar  *lang.Grammar
	isVerb   func(*text.Token) bool
	isDeed   func(*text.Token) bool
	isThing  func(*text.Token) bool
	isCommon func(*text.Token) bool
	called   text.List           // names and the words of offices
	rooms    room.Rooms[draft]   // for the drafts of a document
	mentions room.Rooms[Mention] // for those that documents are marked with
	spoken   sync.Pool           // of referents
}

// Words tell what a word is by the lexicon of deeds.
type Words struct {
	IsVerb   func(*text.Token) bool // a form of a verb
	IsDeed   func(*text.Token) bool // tells a deed: no name goes over it
	IsThing  func(*text.Token) bool // deeds are done to it, with its article: no third word of a name
	IsCommon func(*text.Token) bool // what deeds are done with: no unknown name begins with it
}

// New reads what the marker has to know of a language.
func New(tag string, an *lang.Analyzer, g *lang.Grammar, words Words) (*Marker, error) {
	names, err := gazetteer.NewNames(tag, an)
	if err != nil {
		return nil, fmt.Errorf("reading the gazetteer: %w", err)
	}
	heads, err := loadHeads(tag, an)
	if err != nil {
		return nil, err
	}
	return &Marker{
		tag: tag, names: names, heads: heads, grammar: g,
		isVerb: words.IsVerb, isDeed: words.IsDeed, isThing: words.IsThing, isCommon: words.IsCommon,
		called: names.List() | heads.List(),
	}, nil
}

// Names returns the gazetteer that mentions are looked up in.
func (m *Marker) Names() *gazetteer.Names { return m.names }

// Mark finds the mentions of every sentence, in their order, until the document is
// released. Its only error is that of a context that is done.
func (m *Marker) Mark(ctx context.Context, d *text.Document) ([][]Mention, error) {
	r := m.enter(d)
	drafts := make([][]draft, len(d.Sentences))
	found := m.rooms.Enter()
	defer func() {
		m.rooms.Leave(found)
		m.leave(r)
	}()
	for i := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		from := len(found)
		found = m.scan(found, &d.Sentences[i])
		drafts[i] = found[from:len(found):len(found)]
		m.dateline(d.Sentences[i].Tokens, drafts[i])
		r.learn(d.Sentences[i].Tokens, drafts[i])
		r.learnBodies(d.Sentences[i].Tokens, drafts[i])
	}
	r.home = m.homeOf(drafts)
	r.states, r.told = countStates(drafts, false)
	r.settleRivals(drafts)
	r.countRealm(drafts)
	r.parties, r.foreign, r.unsaid = m.partiesOf(r.states), foreignOf(drafts), m.unsaidOf(drafts)
	r.voice = m.voiceOf(drafts, r.unsaid)
	out, all := make([][]Mention, len(d.Sentences)), m.mentions.Enter()
	defer func() { d.OnRelease(func() { m.mentions.Leave(all) }) }()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		found := r.addShort(s.Tokens, drafts[i])
		r.fresh, r.opening, r.opens = true, r.opening[:0], false
		r.local = m.setting(s.Tokens, found)
		if len(found) > 0 && found[0].Dateline {
			r.written = r.local
		}
		from := len(all)
		for k := range found {
			dr := &found[k]
			dr.Text = d.Slice(s.Tokens[dr.From].From, s.Tokens[dr.To-1].To)
			m.governed(s.Tokens, found, k)
			dr.apart = dr.From > 0 && s.Tokens[dr.From-1].Comma()
			r.resolve(dr)
			if k > 0 && r.theirs(&found[k-1], dr) {
				all[len(all)-1].Actors = found[k-1].Actors
			}
			all = append(all, dr.Mention)
		}
		out[i] = all[from:len(all):len(all)]
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// setting returns the state that a sentence is set in by its first words: «وفي
// طهران، قال المتحدث باسم الخارجية».
func (m *Marker) setting(tokens []text.Token, drafts []draft) graph.Actor {
	if len(drafts) == 0 {
		return graph.Actor{}
	}
	d := &drafts[0]
	if d.Dateline && d.Place == nil && len(drafts) > 1 {
		d = &drafts[1] // behind the agency
	}
	if d.Dateline && d.Place != nil {
		a, _ := m.names.Actor(d.Place.Country)
		return a
	}
	_, n := m.grammar.PrepositionAt(tokens, 0)
	if d.Place == nil || d.From > n || n == 0 && tokens[0].Plainest().Prep == "" || d.To >= len(tokens) || !tokens[d.To].Comma() {
		return graph.Actor{}
	}
	a, _ := m.names.Actor(d.Place.Country)
	return a
}

// scan finds the mentions of one sentence from left to right, longest first, and
// puts them behind those of the sentences before.
func (m *Marker) scan(out []draft, s *text.Sentence) []draft {
	first := len(out)
	for i := 0; i < len(s.Tokens); {
		d, ok := m.compose(s.Tokens, i)
		if !ok {
			i++
			continue
		}
		if m.ofOthers(s.Tokens, &d) {
			i = d.To
			continue
		}
		m.goOn(s.Tokens, &d)
		m.ownedWith(s.Tokens, &d)
		m.doubled(s.Tokens, &d)
		d.former = m.formerly(s.Tokens, &d)
		if n := len(out); n > first {
			if m.appositive(s.Tokens, &out[n-1], &d) {
				i = out[n-1].To
				continue
			}
			m.fromState(s.Tokens, &out[n-1], &d)
		}
		if part, ok := m.partOf(s.Tokens, &d); ok && (len(out) == first || out[len(out)-1].To <= part.From) {
			out = append(out, part)
		}
		out = append(out, d)
		i = d.To
	}
	return out
}

// doubled joins to an office that goes with others the one behind "and" that the name follows:
// «ولي العهد ووزير الدفاع محمد بن سلمان».
func (m *Marker) doubled(tokens []text.Token, d *draft) {
	if d.Class != Person || d.head == nil || d.Many || d.Named || d.To >= len(tokens) || !slices.Contains(m.grammar.Doubled, d.head.ID) || !m.joined(&tokens[d.To]) {
		return
	}
	next, ok := m.compose(tokens, d.To)
	if !ok || next.Class != Person || next.head == nil || next.Many || !next.Named || next.head.ID == d.head.ID || len(d.owners) > 0 && len(next.owners) > 0 {
		return
	}
	next.From, next.Prep, next.Conj = d.From, d.Prep, d.Conj
	next.owners = append(next.owners, d.owners...)
	*d = next
}

// formerly reports whether an office is told with a word that says that whoever is meant held
// it before: «الرئيس الإيراني السابق», "the former president".
func (m *Marker) formerly(tokens []text.Token, d *draft) bool {
	if d.Class != Person || d.head == nil || d.Many {
		return false
	}
	from, to := d.From, min(d.To+1, len(tokens))
	if m.grammar.OwnersBefore() {
		from, to = max(0, d.From-1), d.To
	}
	return slices.ContainsFunc(tokens[from:to], func(t text.Token) bool {
		return slices.Contains(m.grammar.Former, t.Fold) || anyForm(&t, func(f *text.Form) bool {
			return f.Article && f.Prep == "" && f.Conj == "" && slices.Contains(m.grammar.Former, f.Key)
		})
	})
}

// goOn joins to an office of whom it is not told whose the office behind "and" that tells it:
// "Spokesperson and Chief Advisor to the President of Türkiye".
func (m *Marker) goOn(tokens []text.Token, d *draft) {
	if !m.grammar.SubjectFirst() || d.Class != Person || d.head == nil || d.Many || d.Named || len(d.owners) > 0 || d.To+2 >= len(tokens) || !m.joins(&tokens[d.To]) {
		return
	}
	from := m.qualified(tokens, d.To+1)
	if from >= len(tokens) {
		return
	}
	next, ok := m.compose(tokens, from)
	if ok && next.Class == Person && next.head != nil && !next.Many && !next.Named && len(next.owners) > 0 && next.head.Owner == "" {
		d.owners, d.To = next.owners, next.To
	}
}

// ownedWith makes whose the institution or people behind "and" are whose those before it are
// too: "the government and people of Spain".
func (m *Marker) ownedWith(tokens []text.Token, d *draft) {
	if !m.grammar.OwnersBefore() || d.head == nil || d.Named || len(d.owners) > 0 || d.within != nil || d.own || d.To+2 >= len(tokens) || !m.joins(&tokens[d.To]) {
		return
	}
	from := m.qualified(tokens, m.pastDeterminer(tokens, d.To+1))
	if from >= len(tokens) {
		return
	}
	_, found, ok := m.headAt(tokens, from)
	if !ok || found.To >= len(tokens) {
		return
	}
	if p, n := m.grammar.PrepositionAt(tokens, found.To); n != 1 || !m.grammar.Is(lang.OwnerPreposition, p) {
		return
	}
	if next, ok := m.compose(tokens, from); ok && next.head != nil && !next.Named && next.To > found.To && len(next.owners) > 0 {
		d.owners = next.owners
	}
}

// maxCalling is how many words may stand between the adjective of a state and the name of
// somebody from there.
const maxCalling = 3

// fromState makes the state told before a name whose the person is: "U.S. journalist Evan
// Gershkovich", "Libya's Abdul Hamid Dbeibah", who is not the known bearer of a part of
// the name elsewhere.
func (m *Marker) fromState(tokens []text.Token, before, d *draft) {
	if !m.grammar.OwnersBefore() || d.Class != Person || !d.Named || d.head != nil || len(d.owners) > 0 || len(d.name) < 2 && d.known == "" {
		return
	}
	gap := tokens[before.To:d.From]
	owns := before.Class == Adjective || (before.Class == State || before.Class == Seat) && possessed(&tokens[before.To-1])
	if !owns || len(gap) > maxCalling {
		return
	}
	for i := range gap {
		if gap[i].Kind != text.Word || gap[i].Capital() || m.goesOn(tokens, before.To+i) && !m.grammar.WordIs(lang.Qualifier, &gap[i]) {
			return
		}
	}
	state, ok := m.names.Actor(before.known)
	if !ok {
		return
	}
	if p, ok := m.names.Actor(d.known); ok && (len(gap) > 0 || p.Code == state.Code) {
		return
	}
	d.owners, d.known, d.name = append(d.owners, state), "", words(tokens[d.From:d.To])
}

// appositive joins an office told after the name («فرانسوا هولاند رئيس الجمهورية
// الفرنسية») to the mention of the name, and reports whether it did.
func (m *Marker) appositive(tokens []text.Token, before, d *draft) bool {
	if d.counterpart || m.another(before, d) {
		return false // «التقى بوتين نظيره الصيني»
	}
	gap := tokens[before.To:d.From]
	if len(gap) > 1 || len(gap) == 1 && gap[0].Kind != text.Punct || tokens[d.From].Plainest().Prep != "" || d.Conj {
		return false
	}
	if before.Class != Person || d.Class != Person || !before.Named || d.Named || before.Many || d.Many || len(d.owners) == 0 && len(gap) > 0 && !closed(tokens, d) {
		return false
	}
	if before.head == nil {
		before.head, before.owners = d.head, d.owners
	}
	before.To = d.To
	return true
}

// another reports whether an office is of another state than a person known by name.
func (m *Marker) another(person, office *draft) bool {
	if person.known == "" || len(office.owners) == 0 || office.owners[0].Kind != graph.KindState {
		return false
	}
	a, ok := m.names.Actor(person.known)
	return ok && a.Code != "" && a.Code != office.owners[0].Code
}

// governed sets what stands before a mention: a preposition, an "and". A mention
// joined to the one before it is governed by the same preposition.
func (m *Marker) governed(tokens []text.Token, drafts []draft, k int) {
	d := &drafts[k]
	from := d.From
	if d.Prep == "" {
		from = m.counted(d, tokens)
	}
	if k == 0 {
		d.Conj = d.Conj && d.From > 0 // «وإيران قامت»: nothing stands before it
		return
	}
	if d.Prep != "" {
		return
	}
	prev := &drafts[k-1]
	if prev.Prep != "" && beside(tokens, prev, d) {
		d.Prep, d.Conj = prev.Prep, false
		return
	}
	gap := m.unqualified(tokens[prev.To:max(from, prev.To)])
	joined := m.afterApposition(tokens, prev, gap) || len(gap) == 0 && (d.Conj || prev.Conj && prev.Class == Adjective && d.Class == Person && k > 1) || len(gap) == 1 && (m.joins(&gap[0]) || gap[0].Comma() && (d.Conj || m.listed(tokens, drafts, k))) ||
		m.serial(gap) && k > 1 && drafts[k-1].Conj
	if joined && prev.Prep != "" && d.Conj && m.startsAnew(tokens, d) {
		joined = false
	}
	if joined {
		d.Conj, d.Prep = true, prev.Prep
		d.definite = d.definite || m.grammar.SubjectFirst() && prev.definite // "the President and Prime Minister"
	} else {
		d.Conj = false
	}
}

// startsAnew reports whether a mention joined to what is behind a preposition is instead the
// subject of a verb behind it: «تقطع علاقاتها بكولومبيا وفنزويلا تحشد قواتها».
func (m *Marker) startsAnew(tokens []text.Token, d *draft) bool {
	if m.grammar.SubjectFirst() || d.Class == Adjective || d.To >= len(tokens) || !m.isVerb(&tokens[d.To]) || tokens[d.To].Plainest().Conj != "" {
		return false
	}
	for i := range d.From {
		if m.isVerb(&tokens[i]) {
			return true
		}
	}
	return false
}

// beside reports whether a mention only says more of the one before it: the state of a
// city ("in Vilnius, Lithuania"), a name in brackets ("at the Asia-Pacific Economic
// Cooperation (APEC)").
func beside(tokens []text.Token, prev, d *draft) bool {
	if d.From != prev.To+1 {
		return false
	}
	t := &tokens[prev.To]
	return t.Text == "(" && d.Class == prev.Class || t.Comma() && prev.Place != nil && prev.Place.Kind != graph.PlaceCountry && d.Class == State && d.known == prev.Place.Country
}

// unqualified takes the qualifiers off the end of what stands before a mention, and the
// article before them: "and the acting Thai prime minister".
func (m *Marker) unqualified(gap []text.Token) []text.Token {
	n := len(gap)
	for n > 1 && m.grammar.OwnersBefore() && (m.grammar.WordIs(lang.Qualifier, &gap[n-1]) || m.compound(&gap[n-1])) {
		n--
	}
	if n > 1 && n < len(gap) && m.grammar.WordIs(lang.Determiner, &gap[n-1]) {
		n--
	}
	return gap[:n]
}

// counted sets the preposition before a mention, over what only says how many it
// means («على عشرات من المتظاهرين», «ثلاثة جنود»), and returns where that begins.
func (m *Marker) counted(d *draft, tokens []text.Token) int {
	i, joined := m.beforeModifiers(d, tokens), d.Conj
	if i > 0 && d.Class != Person && quotes(&tokens[i-1]) {
		i-- // «في "جنيف"»
	}
	for i > 0 && d.Prep == "" {
		p, n := m.grammar.PrepositionBefore(tokens, i)
		if d.Prep = m.grammar.Plain(p); n > 0 {
			if i < d.From && m.grammar.Is(lang.Inexact, p) {
				d.Prep = "" // "around 300 soldiers"
			}
			i -= n
			continue
		}
		if f, ok := m.grammar.TokenIs(lang.Quantity, &tokens[i-1]); ok {
			d.Prep, d.Conj = f.Prep, joined || f.Conj != "" // «ثلاثة وعشرين دبلوماسيا» are joined to nobody
		} else if tokens[i-1].Kind != text.Number {
			break
		}
		i--
	}
	return i
}

// beforeModifiers returns where the modifiers before a mention begin, if a preposition
// stands before them: "in northern Iraq", "with former President Obama".
func (m *Marker) beforeModifiers(d *draft, tokens []text.Token) int {
	i := d.From
	for m.grammar.OwnersBefore() && i > 0 && (m.grammar.WordIs(lang.Modifier, &tokens[i-1]) && !tokens[i-1].Capital() || m.compound(&tokens[i-1])) {
		i--
	}
	if _, n := m.grammar.PrepositionBefore(tokens, i); n == 0 {
		return d.From
	}
	return i
}

// listed reports whether a mention behind a comma is one of a list that ends in "and".
func (m *Marker) listed(tokens []text.Token, drafts []draft, k int) bool {
	opened := m.placeOpens(tokens, drafts, k)
	for ; m.grammar.Listed && k < len(drafts); k++ {
		if m.withOthers(tokens, drafts[k].To) {
			return !opened
		}
		if k+1 == len(drafts) {
			return false
		}
		gap := tokens[drafts[k].To:drafts[k+1].From]
		if len(gap) != 1 || !gap[0].Comma() {
			ends := len(gap) == 1 && m.joins(&gap[0]) || m.serial(gap)
			return ends && (!opened || drafts[k+1].To < len(tokens) && tokens[drafts[k+1].To].Comma())
		}
	}
	return false
}

// withOthers reports whether a list ends at token i in some that it does not name: "Chad,
// Niger, and other countries".
func (m *Marker) withOthers(tokens []text.Token, i int) bool {
	if i < len(tokens) && tokens[i].Comma() {
		i++
	}
	return i+1 < len(tokens) && m.joins(&tokens[i]) && slices.Contains(m.grammar.Others, tokens[i+1].Fold)
}

// placeOpens reports whether the mention before is the place that opens a sentence, behind
// which a list is the subject unless a comma ends it: "In Vienna, Iran and France met".
func (m *Marker) placeOpens(tokens []text.Token, drafts []draft, k int) bool {
	prev := &drafts[k-1]
	if !m.grammar.SubjectFirst() || prev.Place == nil || prev.Conj {
		return false
	}
	p, n := m.grammar.PrepositionAt(tokens, 0)
	return n > 0 && n == drafts[0].From && drafts[0].Prep == prev.Prep && m.grammar.Is(lang.PlacePreposition, p)
}

// serial reports whether a gap is the comma and the "and" before the last of a list:
// "France, Germany, and Italy".
func (m *Marker) serial(gap []text.Token) bool {
	return m.grammar.Listed && len(gap) == 2 && gap[0].Comma() && m.joins(&gap[1])
}

// afterApposition reports whether a gap is the comma that ends the name of an office told
// before, and "and": "the Russian minister, Sergei Lavrov, and Iran's president".
func (m *Marker) afterApposition(tokens []text.Token, prev *draft, gap []text.Token) bool {
	if !m.grammar.SubjectFirst() || len(gap) != 2 || !gap[0].Comma() || !m.joins(&gap[1]) || prev.Class != Person {
		return false
	}
	return slices.ContainsFunc(tokens[prev.From:prev.To], func(t text.Token) bool { return t.Comma() })
}

// closed reports whether a definite office stands between commas: "Wang Yi, the
// foreign minister, met".
func closed(tokens []text.Token, d *draft) bool {
	return d.definite && d.head != nil && d.To < len(tokens) && tokens[d.To].Comma()
}

func (m *Marker) joins(t *text.Token) bool {
	_, ok := m.grammar.TokenIs(lang.Conjunction, t)
	return ok
}
