package entity

import (
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// readOwners reads whose a head is: adjectives of states («الروسية»), names in the
// genitive («روسيا»), or either behind a preposition («بدولة قطر», «من روسيا
// والولايات المتحدة»). Only a plural head has several.
func (m *Marker) readOwners(d *draft, tokens []text.Token) {
	j := m.qualified(tokens, d.To)
	if m.allegiance(d, tokens, j) {
		return
	}
	if id, to, ok := m.quotedBody(tokens, j); ok && d.head != nil {
		m.calledSo(d, id, to)
		return
	}
	if bodies, to := m.bodiesBehind(d, tokens, j); len(bodies) > 0 {
		d.owners, d.To = append(d.owners, bodies...), to
		return
	}
	for j < len(tokens) {
		k, joined := j, false
		if len(d.owners) > 0 {
			if k, joined = m.joint(tokens, j); !joined && !m.adjectiveOnly(tokens, j) || joined && !d.Many && d.Class != Body && d.Class != People {
				break
			}
		}
		a, to, ok := m.ownerAt(d, tokens, k, joined)
		if !ok {
			break
		}
		if joined && !d.Many {
			break // «الحكومة الروسية وإيران»: the second is somebody else
		}
		if len(d.owners) == 0 || joined {
			d.owners = append(d.owners, a)
		}
		if d.Class == Person && d.Many {
			to = m.pastName(d, tokens, to)
		}
		d.To = to
		j = m.qualified(tokens, to)
	}
	if d.To < j && len(d.owners) == 0 && !m.grammar.OwnersBefore() { // but "a banker jailed by Peru"
		d.To = j
	}
	if len(d.owners) == 0 && d.within == nil && d.head != nil && d.Class == Person && !d.Many {
		m.readDepartment(d, tokens)
	}
}

// calledSo makes an organisation named in quotation marks behind a head its owner, or what
// it means where the head only says what kind of organisation it is: «حركة «حماس»».
func (m *Marker) calledSo(d *draft, id string, to int) {
	d.To = to
	if d.head.Kind == graph.KindArmedGroup || d.head.Kind == graph.KindOrganisation {
		d.known, d.head, d.Named = id, nil, true
		return
	}
	if a, ok := m.names.Actor(id); ok {
		d.owners = append(d.owners, a)
	}
}

// bodiesBehind reads institutions with their states before them as the owners of a head
// ("commanders of the Thai and Cambodian armies"), and the state of an official whom
// somebody serves ("Advisor to the President of Türkiye"). Whoever holds an office has one.
func (m *Marker) bodiesBehind(d *draft, tokens []text.Token, j int) ([]graph.Actor, int) {
	if !m.grammar.OwnersBefore() || j+1 >= len(tokens) || len(d.owners) > 0 || d.counterpart || d.head == nil || d.Class != People && d.Class != Person {
		return nil, 0
	}
	p, n := m.grammar.PrepositionAt(tokens, j)
	if n != 1 || !m.ownerPrep(d, p, false) {
		return nil, 0
	}
	from := m.pastDeterminer(tokens, j+1)
	inner, ok := m.prenominal(tokens, from)
	if w, found, headed := m.headAt(tokens, from); !ok && headed && w.Class == "office" && !w.many {
		inner, ok = m.headDraft(tokens, from, w, found), true
	}
	if !ok || len(inner.owners) == 0 || len(inner.owners) > 1 && !d.Many {
		return nil, 0
	}
	if inner.Class == Person && !inner.Named && d.Class == Person {
		return inner.owners, inner.To
	}
	if inner.Class != Body {
		return nil, 0
	}
	var out []graph.Actor
	for _, o := range inner.owners {
		out = append(out, m.bodyOf(&inner, o))
	}
	return out, inner.To
}

// pastName skips the name of one of several who hold an office, where another owner
// follows or this is the last: «وزيرا الخارجية المصري سامح شكري والسعودي فيصل بن فرحان».
func (m *Marker) pastName(d *draft, tokens []text.Token, i int) int {
	if i >= len(tokens) {
		return i
	}
	to := m.nameEnd(tokens, i)
	if f, ok := m.personAt(tokens, i); ok {
		to = m.moreName(tokens, f.To)
	}
	if to == i || len(d.owners) > 1 {
		return to
	}
	if to >= len(tokens) {
		return i
	}
	if k, joined := m.joint(tokens, to); joined {
		if f, ok := m.adjectiveAt(tokens, k); ok && f.Form.Prep == "" {
			return to
		}
	}
	return i
}

// maxDepartment is how many words may stand between somebody who serves and the
// institution served: «رئيس لجنة الشؤون الخارجية بمجلس النواب».
const maxDepartment = 3

// readDepartment skips the department between a servant and the institution.
func (m *Marker) readDepartment(d *draft, tokens []text.Token) {
	start := d.To
	for k := start + 1; k <= min(start+maxDepartment, len(tokens)-1); k++ {
		if t := &tokens[k-1]; t.Kind != text.Word || !hasArticle(t) || m.isVerb(t) {
			return
		}
		if a, to, ok := m.ownerAt(d, tokens, k, false); ok {
			d.owners, d.To = append(d.owners, a), to
			return
		}
		if d.within != nil {
			return
		}
	}
}

// joint reports whether token j is joined to what is before it by "and", and where
// the thing joined begins.
func (m *Marker) joint(tokens []text.Token, j int) (int, bool) {
	if m.joins(&tokens[j]) && len(tokens[j].Forms) > 0 && len(tokens[j].Text) <= 4 {
		return j + 1, j+1 < len(tokens)
	}
	return j, anyForm(&tokens[j], func(f *text.Form) bool { return f.Conj != "" })
}

// adjectiveOnly reports whether a state's adjective stands at token j.
func (m *Marker) adjectiveOnly(tokens []text.Token, j int) bool {
	f, ok := m.adjectiveAt(tokens, j)
	return ok && f.Form.Conj == ""
}

// qualified skips the adjectives that say nothing of whose a head is.
func (m *Marker) qualified(tokens []text.Token, j int) int {
	for j < len(tokens) && tokens[j].Kind == text.Word {
		f, ok := m.grammar.TokenIs(lang.Qualifier, &tokens[j])
		if !m.compound(&tokens[j]) && (!ok || f.Prep != "" || f.Conj != "") {
			break
		}
		j++
	}
	return j
}

// compound reports whether a word is a compound that qualifies: "Kurdish-led".
func (m *Marker) compound(t *text.Token) bool {
	return slices.ContainsFunc(m.grammar.Compounds, func(end string) bool { return strings.HasSuffix(t.Fold, end) })
}

// ownerAt reads one owner at token j.
func (m *Marker) ownerAt(d *draft, tokens []text.Token, j int, joined bool) (graph.Actor, int, bool) {
	if j >= len(tokens) || tokens[j].Kind != text.Word {
		return graph.Actor{}, 0, false
	}
	if f, ok := m.adjectiveAt(tokens, j); ok && f.Form.Prep == "" && (f.Form.Conj == "" || joined) {
		a, ok := m.names.Actor(f.Values[0].ID)
		return a, f.To, ok
	}
	if d.counterpart {
		return graph.Actor{}, 0, false // «نظيره» has an adjective or a name
	}
	if p, n := m.grammar.PrepositionAt(tokens, j); n == 1 && m.ownerPrep(d, p, joined) && j+1 < len(tokens) {
		return m.ownerNoun(d, tokens, m.pastDeterminer(tokens, j+1), p)
	}
	j = m.pastDeterminer(tokens, j)
	for k := range tokens[j].Forms {
		f := &tokens[j].Forms[k]
		if f.Prep != "" && m.ownerPrep(d, f.Prep, joined) && (f.Conj == "" || joined) {
			if a, to, ok := m.ownerNoun(d, tokens, j, f.Prep); ok {
				return a, to, true
			}
		}
	}
	if m.firstName(d, tokens, j) {
		return graph.Actor{}, 0, false
	}
	if a, to, ok := m.ownerNoun(d, tokens, j, ""); ok && (joined || tokens[j].Plainest().Conj == "") {
		return a, to, true
	}
	return graph.Actor{}, 0, false
}

// firstName reports whether a place right behind an office, with a name in capitals behind
// it, is the first name of whoever holds it: "Colonel Paris Quispe".
func (m *Marker) firstName(d *draft, tokens []text.Token, j int) bool {
	return m.grammar.OwnersBefore() && d.Class == Person && !d.Many && j == d.To && j+1 < len(tokens) && !possessed(&tokens[j]) && (m.initial(tokens, j+2) || m.unlisted(tokens, j+1))
}

// allegiance reads whom some are said to be loyal to, and reports whether it is a person, whose
// state is theirs: "forces loyal to General Quispe".
func (m *Marker) allegiance(d *draft, tokens []text.Token, j int) bool {
	if d.Class != People && d.Class != Body || j+2 >= len(tokens) || !m.sworn(tokens, j) {
		return false
	}
	to := j + 2
	for to+1 < len(tokens) && m.grammar.WordIs(lang.Qualifier|lang.Modifier, &tokens[to]) {
		to++
	}
	lord, ok := m.compose(tokens, to)
	if !ok || lord.Class != Person {
		return false
	}
	if p, ok := m.names.Actor(lord.known); ok && len(lord.owners) == 0 {
		if state, ok := m.names.Actor(p.Code); ok {
			lord.owners = append(lord.owners, state)
		}
	}
	d.owners, d.To = append(d.owners, lord.owners...), lord.To
	return true
}

// sworn reports whether tokens j and j+1 say that what follows is somebody's lord: "loyal to",
// but not "allied against".
func (m *Marker) sworn(tokens []text.Token, j int) bool {
	return slices.ContainsFunc(m.grammar.Allegiance, func(phrase string) bool {
		word, prep, _ := strings.Cut(phrase, " ")
		return word == tokens[j].Fold && prep == tokens[j+1].Fold
	})
}

// pastDeterminer returns the token behind an article that is a word of its own.
func (m *Marker) pastDeterminer(tokens []text.Token, j int) int {
	if _, ok := m.grammar.TokenIs(lang.Determiner, &tokens[j]); !ok || j+1 >= len(tokens) || m.grammar.WordIs(lang.Complementer, &tokens[j]) {
		return j // "told reporters that Hungary"
	}
	return j + 1
}

// ownerPrep reports whether a preposition can stand between a head and its owner.
func (m *Marker) ownerPrep(d *draft, prep string, joined bool) bool {
	if joined || len(d.owners) > 0 || !m.grammar.Is(lang.OwnerPreposition, prep) {
		return false
	}
	if m.grammar.Is(lang.HostPreposition, prep) && !m.grammar.Is(lang.ServantPreposition, prep) && d.Class != Person {
		return false // "an envoy to Ukraine", but "troops to Ukraine"
	}
	if m.grammar.OwnersBefore() && m.grammar.Is(lang.HostPreposition, prep) && d.head != nil && (d.head.ID == "embassy" || d.head.Body == "embassy") {
		return false // "its ambassador to Israel" is not Israel's
	}
	if m.grammar.Is(lang.ServantPreposition, prep) {
		return d.Class == People || d.head != nil && d.head.Class == "serving" || m.fighters(d)
	}
	return true
}

// fighters reports whether a head means some who fight for a group: «مسلحون من حركة الشباب».
func (m *Marker) fighters(d *draft) bool {
	return !m.grammar.SubjectFirst() && d.head != nil && d.head.Kind == graph.KindArmedGroup && d.Many
}

// ownerNoun reads a name or an institution at token j that stands there with the
// preposition given.
func (m *Marker) ownerNoun(d *draft, tokens []text.Token, j int, prep string) (graph.Actor, int, bool) {
	name, named := m.longest(tokens, j)
	w, found, headed := m.headAt(tokens, j)
	written := tokens[j].Plainest().Prep
	if headed && w.Class == "body" && (!named || found.To >= name.To) && !m.adjectival(tokens, j, w) {
		return m.ownerBody(d, m.headDraft(tokens, j, w, found))
	}
	if !named || name.Form.Suffix != "" && !m.grammar.OwnersBefore() || written != "" && written != prep && name.Form.Prep != prep {
		return graph.Actor{}, 0, false
	}
	if name.Form.Prep != "" && name.Form.Prep != prep {
		return graph.Actor{}, 0, false
	}
	e := m.choose(tokens, j, name)
	switch e.Kind {
	case gazetteer.StateName:
		if m.fighters(d) && m.grammar.Is(lang.ServantPreposition, prep) {
			return graph.Actor{}, 0, false // «مسلحون في سوريا»: where, not whose
		}
		if prep == "" && len(d.owners) == 0 && !m.grammar.SubjectFirst() && hasArticle(&tokens[j-1]) {
			return graph.Actor{}, 0, false // «زار رئيس الوزراء تركيا»
		}
	case gazetteer.Body:
	case gazetteer.Seat, gazetteer.City:
		if prep != "" || d.Class == Person && e.Kind == gazetteer.City {
			return graph.Actor{}, 0, false // «مسؤول في واشنطن»: where, not whose
		}
		if p, ok := m.names.Place(e.ID); ok && e.Kind == gazetteer.City {
			e.ID = p.Country
		}
	case gazetteer.Person:
		return m.stateOf(d, e.ID, name.To)
	default:
		return graph.Actor{}, 0, false
	}
	a, ok := m.names.Actor(e.ID)
	return a, name.To, ok && !m.besideState(a, prep)
}

// besideState reports whether a state behind a preposition is told beside a head, whose it is not:
// "exchanged prisoners with Libya", but "a diplomat with the UN".
func (m *Marker) besideState(a graph.Actor, prep string) bool {
	return a.Kind == graph.KindState && slices.Contains(m.grammar.Beside, prep)
}

// ownerBody returns an institution as the owner of a head, or keeps it for one that serves
// an institution of which it is not told whose it is.
func (m *Marker) ownerBody(d *draft, inner draft) (graph.Actor, int, bool) {
	if a, ok := m.names.Actor(inner.known); ok && inner.head == nil {
		return a, inner.To, true
	}
	if len(inner.owners) > 0 {
		return m.bodyOf(&inner, inner.owners[0]), inner.To, true
	}
	if d.head != nil && d.head.Class == "serving" {
		within := inner // most are not, and need no memory of their own
		d.within, d.To = &within, inner.To
	}
	return graph.Actor{}, 0, false
}

// settled makes the state of the place that a local institution is in its owner:
// "police in Tbilisi". The place stays a mention of its own.
func (m *Marker) settled(d *draft, tokens []text.Token) {
	if d.head == nil || !d.head.Local || len(d.owners) > 0 || d.To >= len(tokens) {
		return
	}
	j, p, f, ok := m.nameBehind(tokens, d.To)
	if !ok || !m.grammar.Is(lang.InsidePreposition, p) {
		return
	}
	e := m.choose(tokens, j, f)
	if place, ok := m.names.Place(e.ID); ok && e.Kind == gazetteer.City {
		e.ID = place.Country
	} else if e.Kind != gazetteer.StateName && e.Kind != gazetteer.Seat {
		return
	}
	if a, ok := m.names.Actor(e.ID); ok {
		d.owners = append(d.owners, a)
	}
}

// nameBehind finds the name at token i or behind the preposition there, where it begins
// and its preposition, which may be written on to it: «سفيرها بالرباط».
func (m *Marker) nameBehind(tokens []text.Token, i int) (int, string, gazetteer.Found[gazetteer.Entry], bool) {
	p, n := m.grammar.PrepositionAt(tokens, i)
	j := i + n
	if n > 1 || j >= len(tokens) {
		return 0, "", gazetteer.NotFound[gazetteer.Entry](), false
	}
	f, ok := m.names.Longest(tokens, j)
	if n == 0 {
		p = f.Form.Prep
	}
	return j, p, f, ok
}

// stateOf returns the state of a person whose an institution is said to be: "the
// government of Viktor Orban".
func (m *Marker) stateOf(d *draft, person string, to int) (graph.Actor, int, bool) {
	p, ok := m.names.Actor(person)
	if !ok || d.Class != Body {
		return graph.Actor{}, 0, false
	}
	a, ok := m.names.Actor(p.Code)
	return a, to, ok
}

// adjectiveAt finds a state's adjective (or its people: «الأمريكيون والروس») at j.
func (m *Marker) adjectiveAt(tokens []text.Token, j int) (gazetteer.Found[gazetteer.Entry], bool) {
	if j >= len(tokens) || tokens[j].Kind != text.Word {
		return gazetteer.NotFound[gazetteer.Entry](), false
	}
	f, ok := m.names.Longest(tokens, j)
	if !ok {
		return f, false
	}
	state := slices.ContainsFunc(f.Values, func(e gazetteer.Entry) bool { return e.Kind == gazetteer.StateName })
	for _, e := range f.Values {
		if e.Kind == gazetteer.Adjective && (!state || m.grammar.SubjectFirst() || m.accusative(tokens, j) && (j == 0 || !m.behindMan(tokens, j))) || e.Kind == gazetteer.People {
			f.Values = []gazetteer.Entry{e}
			return f, true
		}
	}
	return f, false
}

// envoy is the office of those who are sent somewhere and serve no embassy.
const envoy = "envoy"

// sent goes over where an envoy is sent to where the envoy's name follows: «المبعوث الأممي إلى تشاد
// سالم منصور».
func (m *Marker) sent(d *draft, tokens []text.Token) {
	if m.grammar.SubjectFirst() || d.head == nil || d.head.ID != envoy || d.Named || d.To >= len(tokens) {
		return
	}
	j, p, f, ok := m.nameBehind(tokens, d.To)
	if !ok || j == d.To && f.Form.Prep == "" || f.Form.Conj != "" || f.To >= len(tokens) || !m.grammar.Is(lang.HostPreposition|lang.PlacePreposition|lang.PurposePreposition, p) {
		return
	}
	if k := m.choose(tokens, j, f).Kind; k != gazetteer.StateName && k != gazetteer.Seat && k != gazetteer.City || tokens[f.To].Kind != text.Word {
		return
	}
	from := d.To
	d.To = f.To
	if m.readName(d, tokens); !d.Named {
		d.To = from
	}
}

// accredited reads where an embassy or ambassador is: «لدى الصين», «في أنقرة».
func (m *Marker) accredited(d *draft, tokens []text.Token) {
	if d.head == nil || d.head.ID != "embassy" && d.head.Body != "embassy" || d.To >= len(tokens) {
		return
	}
	j, p, f, ok := m.nameBehind(tokens, d.To)
	if !ok || f.Form.Conj != "" || !m.grammar.Is(lang.HostPreposition, p) {
		return
	}
	e := m.choose(tokens, j, f)
	if e.Kind == gazetteer.Adjective || e.Kind == gazetteer.Body || e.Kind == gazetteer.Person {
		return
	}
	if place, ok := m.names.Place(e.ID); ok && e.Kind == gazetteer.City {
		d.to, d.Place = place.Country, place
	} else {
		d.to = e.ID
		m.place(d, e, f)
	}
	d.To = f.To
	if host, ok := m.names.Actor(d.to); ok {
		d.Host = &host
	}
}
