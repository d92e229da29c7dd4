package entity

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// draft is a mention before it is known who it is.
type draft struct {
	Mention
	head        *head
	called      string         // the words of the head, folded
	counted     bool           // "18 people"
	owners      []graph.Actor  // whose it is: states, organisations, bodies
	within      *draft         // the institution it serves, where that does not say whose it is
	to          string         // code of the state that an embassy or ambassador is in
	known       string         // ID of the actor, where the gazetteer has the name
	name        []string       // words of a person's name
	sought      gazetteer.Name // the same, once it has been looked up
	sourced     *sourced       // and what was found
	counterpart bool           // "his counterpart"
	pair        string         // "both countries": what they are
	stands      string         // a pronoun: what it stands for
	realm       string         // "the Kingdom": what the state is called
	neighbour   bool           // "its neighbour"
	own         bool           // "his country"
	rival       string         // of a state's name: the state whose capital is written so too
	former      bool           // who held the office before
	apart       bool           // behind a comma: "…, its foreign minister said"
	definite    bool
}

// compose reads the mention that begins at token i, if one does.
func (m *Marker) compose(tokens []text.Token, i int) (draft, bool) {
	t := &tokens[i]
	if t.Kind != text.Word {
		return draft{}, false
	}
	if m.grammar.MayBegin(openers, t) {
		if d, ok := m.opened(tokens, i); ok {
			return d, true
		}
	}
	if d, ok := m.betweenThem(tokens, i); ok {
		return d, true
	}
	if !m.mayName(t) {
		return draft{}, false
	}
	if d, ok := m.hyphened(tokens, i); ok {
		return d, true
	}
	if d, ok := m.prenominal(tokens, i); ok {
		return d, true
	}
	name, named := m.longest(tokens, i)
	w, found, headed := m.headAt(tokens, i)
	if headed && (m.adjectival(tokens, i, w) || m.opensAsVerb(tokens, i, w, found)) {
		return draft{}, false
	}
	if headed && (!named || found.To >= name.To) {
		return m.headDraft(tokens, i, w, found), true
	}
	if named {
		return m.nameDraft(tokens, i, name)
	}
	return m.capitals(tokens, i)
}

// openers are the classes of the small words that opened reads.
const openers = lang.Counterpart | lang.Crowd | lang.Determiner | lang.Neighbour | lang.Own | lang.AnyPair | lang.PlaceNoun |
	lang.Realm | lang.Title | lang.PronounLatter | lang.PronounObject | lang.PronounOrganisation | lang.PronounOurselves | lang.PronounPerson | lang.PronounSeveral

// opened reads a mention that begins with a small word: «نظيره», «البلدان», "the".
func (m *Marker) opened(tokens []text.Token, i int) (draft, bool) {
	if d, ok := m.titled(tokens, i); ok {
		return d, true
	}
	if d, ok := m.determined(tokens, i); ok {
		return d, true
	}
	if f, ok := m.counterpart(&tokens[i]); ok {
		d := newDraft(i, i+1, f, Person)
		d.counterpart, d.Owned = true, f.Suffix != ""
		m.complete(&d, tokens)
		return d, true
	}
	if d, ok := m.deictic(tokens, i); ok {
		return d, true
	}
	if d, ok := m.pronoun(tokens, i); ok {
		return d, true
	}
	return m.placeNoun(tokens, i)
}

// counterpart reports whether a word is "counterpart" of somebody spoken of.
func (m *Marker) counterpart(t *text.Token) (*text.Form, bool) {
	if m.grammar.SubjectFirst() {
		return m.grammar.TokenIs(lang.Counterpart, t)
	}
	return m.grammar.OwnedIs(lang.Counterpart, t)
}

// mayName reports whether a mention can begin with a word as a name or the words of an
// office do. Most words of a text cannot, and nothing else is asked of them.
func (m *Marker) mayName(t *text.Token) bool {
	if m.grammar.NamesBodies() && (!t.Latin || t.Capital()) {
		return true
	}
	return t.May(m.called)
}

// placeNoun reads «مدينة أوساكا»: a word for a place and its name.
func (m *Marker) placeNoun(tokens []text.Token, i int) (draft, bool) {
	f, ok := m.grammar.TokenIs(lang.PlaceNoun, &tokens[i])
	if !ok || f.Suffix != "" || i+1 >= len(tokens) || tokens[i+1].Kind != text.Word {
		return draft{}, false
	}
	if d, ok := m.capitalOf(tokens, i); ok {
		return d, true
	}
	name, ok := m.names.Longest(tokens, i+1)
	if !ok || !name.Form.Plain() {
		return draft{}, false
	}
	for _, e := range name.Values {
		if e.Kind == gazetteer.City || e.Kind == gazetteer.Region {
			d := newDraft(i, name.To, f, Place)
			d.known, d.Named = e.ID, true
			m.place(&d, e, name)
			return d, true
		}
	}
	return draft{}, false
}

// capitalOf reads «العاصمة الإريترية», with or without the name of the capital behind it.
func (m *Marker) capitalOf(tokens []text.Token, i int) (draft, bool) {
	f, ok := m.grammar.TokenIs(lang.CapitalNoun, &tokens[i])
	if !ok || !f.Article {
		return draft{}, false
	}
	a, ok := m.adjectiveAt(tokens, i+1)
	if !ok || !a.Form.Article {
		return draft{}, false
	}
	place, ok := m.names.CapitalOf(a.Values[0].ID)
	if !ok {
		return draft{}, false
	}
	d := newDraft(i, a.To, f, Seat)
	d.known, d.Named, d.Place = a.Values[0].ID, true, place
	if name, ok := m.names.Longest(tokens, a.To); ok && name.Form.Plain() {
		for _, e := range name.Values {
			if e.ID == place.ID || e.Kind == gazetteer.Seat && e.ID == d.known {
				d.To = name.To
			}
		}
	}
	return d, true
}

// opensAsVerb reports whether a word for somebody is the verb that it looks like: it begins
// a clause, and its subject stands behind it («طالب لبنان إسرائيل», but «طالب لبناني»).
func (m *Marker) opensAsVerb(tokens []text.Token, i int, w headword, found gazetteer.Found[headword]) bool {
	if m.grammar.SubjectFirst() || headClasses[w.Class] != People || w.many || found.To != i+1 || i+1 >= len(tokens) {
		return false
	}
	if f := found.Form; f.Article || f.Prep != "" || f.Suffix != "" || !m.isVerb(&tokens[i]) || f.Conj == "" && !m.beginsClause(tokens, i) {
		return false
	}
	if _, ok := m.adjectiveAt(tokens, i+1); ok {
		return false
	}
	_, named := m.names.Longest(tokens, i+1)
	_, _, headed := m.headAt(tokens, i+1)
	return named || headed || hasArticle(&tokens[i+1])
}

// beginsClause reports whether token i is the first behind a mark or a word that opens a clause.
func (m *Marker) beginsClause(tokens []text.Token, i int) bool {
	if i == 0 || tokens[i-1].Kind == text.Punct {
		return true
	}
	_, ok := m.grammar.TokenIs(lang.Opener|lang.Conjunction, &tokens[i-1])
	return ok
}

func hasArticle(t *text.Token) bool {
	if t.Definite {
		return true
	}
	for i := range t.Forms {
		if t.Forms[i].Article {
			return true
		}
	}
	return false
}

// anyArticle reports whether any of the tokens [from, to) has an article.
func (m *Marker) anyArticle(tokens []text.Token, from, to int) bool {
	for i := from; i < to; i++ {
		if hasArticle(&tokens[i]) {
			return true
		}
	}
	return false
}

func newDraft(from, to int, f *text.Form, c Class) draft {
	return draft{Mention: Mention{From: from, To: to, Class: c, Prep: f.Prep, Conj: f.Conj != ""}, definite: f.Article || f.Suffix != ""}
}

// titled reads a title and the person after it: «الدكتور خالد العطية».
func (m *Marker) titled(tokens []text.Token, i int) (draft, bool) {
	j := m.skipTitles(tokens, i)
	if j == i || j >= len(tokens) {
		return draft{}, false
	}
	d, ok := m.compose(tokens, j)
	if to := m.nameEnd(tokens, j); !ok && to-j > 1 && m.grammar.NamesBodies() {
		d, ok = newName(tokens, j, to), true // "His Majesty Haitham bin Tariq"
		d.Class = Person
	}
	if !ok || d.Class != Person {
		return draft{}, false
	}
	f := tokens[i].Plainest()
	if g, ok := m.grammar.TokenIs(lang.Title, &tokens[i]); ok {
		f = g
	}
	d.From, d.Prep, d.Conj = i, f.Prep, f.Conj != ""
	return d, true
}

func (m *Marker) skipTitles(tokens []text.Token, i int) int {
	for i < len(tokens) {
		n, _ := m.grammar.PhraseAt(lang.Title, tokens, i) // "His Majesty"
		if n == 0 {
			return i
		}
		if _, _, head := m.headAt(tokens, i); head {
			return i
		}
		i += n
	}
	return i
}

func (m *Marker) headDraft(tokens []text.Token, i int, w headword, found gazetteer.Found[headword]) draft {
	d := newDraft(i, found.To, found.Form, headClasses[w.Class])
	d.head, d.Many, d.called, d.counted = w.head, w.many, called(tokens, i, found), m.numbered(tokens, i)
	d.definite = d.definite || m.anyArticle(tokens, i, found.To)
	if w.Owner != "" {
		if a, ok := m.names.Actor(w.Owner); ok {
			d.owners = append(d.owners, a)
		}
	}
	if a, ok := m.insertedOwner(tokens, i, found.To); ok {
		d.owners = append(d.owners, a)
	}
	if p, ok := m.servant(&d, tokens); ok {
		return p
	}
	if found.Form.Suffix == "" || m.grammar.SubjectFirst() { // «سفيرها» has its owner written on to it, "the army's" has not
		m.complete(&d, tokens)
	} else {
		d.own, d.Owned = true, true
		m.accredited(&d, tokens)
	}
	return d
}

// numbered reports whether a number stands before token i.
func (m *Marker) numbered(tokens []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	_, ok := m.grammar.TokenIs(lang.Quantity, &tokens[i-1])
	return ok || tokens[i-1].Kind == text.Number
}

// called returns the words of a head, without what is written on to the first.
func called(tokens []text.Token, i int, found gazetteer.Found[headword]) string {
	out := found.Form.Key
	for _, t := range tokens[i+1 : found.To] {
		out += " " + t.Plainest().Key
	}
	return out
}

// complete reads what stands behind a head: whose it is, and the name.
func (m *Marker) complete(d *draft, tokens []text.Token) {
	m.readOwners(d, tokens)
	m.ofRealm(d, tokens)
	m.settled(d, tokens)
	m.accredited(d, tokens)
	if (d.Class == Person || m.civilian(d)) && !d.Many {
		m.sent(d, tokens)
		m.readName(d, tokens)
		if len(d.owners) == 0 && d.Named && d.head != nil && m.grammar.SubjectFirst() {
			m.readOwners(d, tokens) // "President Zelenskyy of Ukraine"
		}
	}
}

// civilian reports whether a head is a word for one of the people, whose name may stand
// behind it: «الصحافي أحمد منصور».
func (m *Marker) civilian(d *draft) bool {
	return !m.grammar.SubjectFirst() && d.Class == People && d.head != nil && d.head.Class == "people" && d.head.Alone && d.head.Body == "" && d.definite
}

// ofRealm reads whose a head is that is said to be of the kingdom or republic that a
// document is of: "the Ministry of Foreign Affairs of the Kingdom".
func (m *Marker) ofRealm(d *draft, tokens []text.Token) {
	if !m.grammar.OwnersBefore() || len(d.owners) > 0 || d.within != nil || d.head == nil || d.To+2 >= len(tokens) {
		return
	}
	p, n := m.grammar.PrepositionAt(tokens, d.To)
	f, ok := m.grammar.TokenIs(lang.Realm, &tokens[d.To+2])
	if n != 1 || !ok || !m.ownerPrep(d, p, false) || !tokens[d.To+2].Definite && !m.grammar.WordIs(lang.Determiner, &tokens[d.To+1]) {
		return
	}
	if name, named := m.names.Longest(tokens, d.To+2); named && name.To > d.To+3 {
		return // "the Republic of Korea"
	}
	d.own, d.realm, d.To = true, f.Key, d.To+3
}

// nameDraft makes a mention of a name of the gazetteer.
func (m *Marker) nameDraft(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) (draft, bool) {
	e := m.choose(tokens, i, f)
	if f.Form.Future || !m.grammar.SubjectFirst() && !f.Form.Plain() && (e.Kind == gazetteer.City || e.Kind == gazetteer.Region) && (f.Form.Suffix != "" || m.isVerb(&tokens[i])) {
		return draft{}, false // «سارنا», «عندها», «كتبت»
	}
	if e.Kind == gazetteer.Body && !m.grammar.SubjectFirst() && f.To == i+1 && f.Form.Suffix != "" {
		return draft{}, false // «أسهم» are shares, and no agency of theirs
	}
	if e.Kind == gazetteer.Person && !m.grammar.SubjectFirst() && f.To == i+1 && m.isVerb(&tokens[i]) {
		return draft{}, false // «ترأس» is more often "chaired" than Truss
	}
	d := newDraft(i, f.To, f.Form, State)
	d.known, d.Named, d.rival = e.ID, true, m.rivalOf(e, f)
	if d.rival != "" && m.written(&tokens[i], d.rival) {
		m.turn(&d)
		return d, true
	}
	if m.written(&tokens[i], e.ID) {
		d.rival = ""
	}
	switch e.Kind {
	case gazetteer.StateName:
	case gazetteer.Adjective:
		d.Class = Adjective
	case gazetteer.People:
		d.Class, d.Many = People, true
	case gazetteer.Seat:
		d.Class = Seat
		m.place(&d, e, f)
		if d.Place != nil && m.callsThing(tokens, i, f) {
			d.Class, d.known = Place, d.Place.ID // «اتفاق فيينا» is not Austria's
		}
		return d, true
	case gazetteer.Body:
		d.Class = Body
	case gazetteer.Person:
		d.Class = Person
		d.name = words(tokens[i:f.To])
		m.readName(&d, tokens)
	case gazetteer.City, gazetteer.Region:
		d.Class = Place
		if e.Kind == gazetteer.City && !m.cityLike(tokens, i, f) {
			return draft{}, false
		}
	}
	m.place(&d, e, f)
	return d, true
}

// callsThing reports whether a capital's name only says where the agreement or the talks
// before it were: it stands there with nothing before it, and no other party behind.
func (m *Marker) callsThing(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) bool {
	if i == 0 || m.grammar.OwnersBefore() || f.Form.Prep != "" || f.Form.Conj != "" {
		return false
	}
	if !anyForm(&tokens[i-1], func(f *text.Form) bool {
		return !f.Article && f.Suffix == "" && slices.Contains(m.grammar.PlacedThings, f.Key)
	}) {
		return false
	}
	if f.To >= len(tokens) {
		return true
	}
	_, joined := m.joint(tokens, f.To)
	return !joined && !slices.Contains(m.grammar.PartyPreps, tokens[f.To].Fold)
}

// rivalOf returns the state whose capital a name of another state may mean: «عمان».
func (m *Marker) rivalOf(chosen gazetteer.Entry, f gazetteer.Found[gazetteer.Entry]) string {
	if chosen.Kind != gazetteer.StateName {
		return ""
	}
	for _, e := range f.Values {
		if e.Kind == gazetteer.Seat && e.ID != chosen.ID {
			return e.ID
		}
	}
	return ""
}

// written reports whether a word has the vowel signs of a state's name that tell it from
// another's.
func (m *Marker) written(t *text.Token, state string) bool {
	name := m.names.Marked(state)
	return name != "" && strings.HasSuffix(t.Text, name)
}

// turn makes the name of a state that of the capital of another, which is written so.
func (m *Marker) turn(d *draft) {
	if place, ok := m.names.CapitalOf(d.rival); ok {
		d.known, d.Class, d.Place, d.rival = d.rival, Seat, place, ""
	}
}

// choose picks what a name stands for where it stands for several things: «السعودية»
// is the state after a verb and an adjective after a noun.
func (m *Marker) choose(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) gazetteer.Entry {
	best := f.Values[0]
	for _, e := range f.Values[1:] {
		if e.Kind < best.Kind {
			best = e
		}
	}
	if best.Kind == gazetteer.Adjective && m.onNothing(tokens, i, f.Form.Article) {
		for _, e := range f.Values {
			if e.Kind == gazetteer.People {
				return e // «آلاف العراقيين»
			}
		}
	}
	if best.Kind != gazetteer.StateName || f.Form.Prep != "" || f.Form.Conj != "" || i == 0 {
		return best
	}
	for _, e := range f.Values {
		if e.Kind == gazetteer.Adjective && m.qualifies(tokens, i, f) {
			return e
		}
	}
	return best
}

// onNothing reports whether an adjective with or without the article has no noun before it that it
// stands on: «قال العراقيون», «آلاف العراقيين». One that a sentence begins with is on the noun
// behind it where subjects come first.
func (m *Marker) onNothing(tokens []text.Token, i int, article bool) bool {
	if i == 0 {
		return !m.grammar.SubjectFirst()
	}
	_, counted := m.grammar.TokenIs(lang.Quantity, &tokens[i-1])
	return counted || !m.onNoun(&tokens[i-1], article)
}

// bigCity is the number of people from which a city's name is taken for the city
// even where nothing else tells that a place is meant.
const bigCity = 500_000

// cityLike reports whether a city's name stands where a place is told, since many
// are words or family names besides.
func (m *Marker) cityLike(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) bool {
	if m.isVerb(&tokens[i]) {
		return false
	}
	if _, n := m.grammar.PrepositionAt(tokens, i); n > 0 && f.To == i+1 {
		return false // «عند» is "at", and without its article a town
	}
	if f.Form.Prep == "ب" && (f.Form.Article || f.To > i+1) {
		return true
	}
	if i == 0 || m.behindAgency(tokens, i) {
		return m.datelineEnd(tokens, f.To) > 0 // «جنيف - أعلنت»
	}
	if m.names.Population(f.Values) >= bigCity && len([]rune(tokens[i].Fold)) > 3 && f.Form.Conj == "" && !hasArticle(&tokens[i-1]) {
		return true
	}
	if _, ok := m.grammar.TokenIs(lang.PlaceNoun, &tokens[i-1]); ok || m.behindDeed(tokens, i, f) {
		return true
	}
	p, n := m.grammar.PrepositionAt(tokens, i-1)
	return n == 1 && f.Form.Prep == "" && m.grammar.Is(lang.PlacePreposition, p)
}

// knownCity is the number of people from which it is taken for the city right behind the noun
// of a deed, or the state that does one: «قصف حلب», «قصفت روسيا خيرسون».
const knownCity = 300_000

// behindDeed reports whether the name of a city stands where what a deed is done to does.
func (m *Marker) behindDeed(tokens []text.Token, i int, f gazetteer.Found[gazetteer.Entry]) bool {
	if m.grammar.SubjectFirst() || !f.Form.Plain() || m.names.Population(f.Values) < knownCity {
		return false
	}
	if before := &tokens[i-1]; m.isDeed(before) {
		return !hasArticle(before)
	}
	e, ok := m.longest(tokens, i-1)
	return ok && e.To == i && m.choose(tokens, i-1, e).Kind == gazetteer.StateName
}

// place says where a name can be read as a place.
func (m *Marker) place(d *draft, e gazetteer.Entry, f gazetteer.Found[gazetteer.Entry]) {
	id := e.ID
	if e.Kind == gazetteer.Seat {
		for _, o := range f.Values {
			if o.Kind == gazetteer.City {
				id = o.ID
			}
		}
		if id == e.ID {
			return // a palace or the like: the government only
		}
	}
	if p, ok := m.names.Place(id); ok && e.Kind != gazetteer.Adjective && e.Kind != gazetteer.People {
		d.Place = p
	}
}
