package entity

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/graph"
	"chancery/graph/fold"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// referents is who has been spoken of in a document, so that a short mention
// («لافروف», «الوزير», «البلدان») finds whom it means.
type referents struct {
	*Marker
	doc     *text.Document
	surname map[string]graph.Actor // by the last word of a name
	short   map[string]graph.Actor // bodies by the first word of their name: «المجلس»
	holder  map[string]graph.Actor // by owner + office, of those named
	office  map[string]graph.Actor // the latest of an office or body, whoever it belongs to
	recent  []graph.Actor          // actors in the order of their mentions
	offices []string               // offices in the order of their mentions
	states  map[string]int         // how often each state is named
	told    []string               // those, in the order of their first mention
	subject graph.Actor            // the first person of this sentence, or else of one before, that stood behind no preposition
	owner   graph.Actor            // the latest that stood behind no preposition and can have ambassadors of its own
	lead    graph.Actor            // the latest that stood behind no preposition
	opening []graph.Actor          // the first of this sentence that stood behind no preposition, with those joined to it
	opens   bool                   // the latest mention was one of them
	parties []graph.Actor          // the two states that the document is about, if it is about two
	pair    []graph.Actor          // the two states last spoken of as a pair
	chain   []graph.Actor          // the states of the list that is being read
	listed  [][]graph.Actor        // the lists of three states and more
	local   graph.Actor            // the state that a sentence is set in: «وفي طهران، قال …»
	fresh   bool                   // no person of this sentence is its subject yet
	written graph.Actor            // the state that the dateline is of
	home    graph.Actor            // the state whose institutions need no saying whose they are
	voice   graph.Actor            // the state that says "we"
	foreign map[string]bool        // states whose officials are told with their state
	unsaid  map[string]bool        // and without it

	surnames, shorts text.KeySet // the keys of surname and short
	room             []draft     // for the mentions of a sentence
}

// enter returns referents of a document of which nobody is known yet, in the room that
// those of an earlier one have left.
func (m *Marker) enter(d *text.Document) *referents {
	r, ok := m.spoken.Get().(*referents)
	if !ok {
		r = &referents{surname: map[string]graph.Actor{}, short: map[string]graph.Actor{}, holder: map[string]graph.Actor{}, office: map[string]graph.Actor{}}
	}
	r.Marker, r.doc = m, d
	return r
}

// leave keeps the room of referents, and nobody in it.
func (m *Marker) leave(r *referents) {
	for _, known := range []map[string]graph.Actor{r.surname, r.short, r.holder, r.office} {
		clear(known)
	}
	for _, some := range [][]graph.Actor{r.recent, r.opening, r.pair, r.chain} {
		clear(some[:cap(some)])
	}
	clear(r.room[:cap(r.room)])
	*r = referents{
		surname: r.surname, short: r.short, holder: r.holder, office: r.office, recent: r.recent[:0], offices: r.offices[:0],
		opening: r.opening[:0], pair: r.pair[:0], chain: r.chain[:0], room: r.room[:0],
	}
	m.spoken.Put(r)
}

// learn takes in the persons named in a sentence, so that they are known by
// surname and office before and after it.
func (r *referents) learn(tokens []text.Token, drafts []draft) {
	for i := range drafts {
		d := &drafts[i]
		if !d.byName() || !d.Named || d.Many || d.counterpart || d.own {
			continue
		}
		a := r.person(d, firstOwner(d))
		if a.ID == "" {
			continue
		}
		r.callLater(d.name, a)
		if d.Class == Person && d.head != nil && len(d.owners) > 0 {
			r.holder[d.seat(ownerID(d.owners[0]), d.head.ID)] = a
		}
	}
}

// callLater notes whom the words of a name mean from now on; the first so named keeps
// them, unless only a later one is known to be of a state.
func (r *referents) callLater(name []string, a graph.Actor) {
	for w := range r.calledBy(name) {
		if known, ok := r.surname[w]; !ok || known.Code == "" && a.Code != "" {
			r.surname[w] = a
			r.surnames.Add(w)
		}
	}
}

// calledBy returns the words a person may be called by later: the last, and the first
// where the name is one of a line of fathers («خالد بن محمد العطية»). In capitals any
// long word of a name tells whose it is ("Abiy Ahmed", later "Abiy").
func (r *referents) calledBy(name []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if last := r.surnameOf(name); utf8.RuneCountInString(last) > 2 && !yield(last) {
			return
		}
		if len(name) > 3 && r.grammar.SubjectFirst() && r.grammar.Is(lang.NamePart, fold.String(name[1])) && !yield(fold.String(name[0])) {
			return
		}
		for i := 0; r.grammar.NamesBodies() && i+1 < len(name); i++ {
			if len(name[i]) > 3 && !yield(fold.String(name[i])) {
				return
			}
		}
	}
}

// surnameOf returns the word a person is called by later: the last, without its
// article.
func (r *referents) surnameOf(name []string) string {
	if len(name) == 0 {
		return ""
	}
	return strings.TrimPrefix(fold.String(name[len(name)-1]), "ال")
}

// addShort adds the mentions of persons by surname alone, until it is asked for those
// of another sentence.
func (r *referents) addShort(tokens []text.Token, drafts []draft) []draft {
	out, from, next := r.room[:0], 0, 0 // those from the first on are not taken over yet
	for i := 0; i < len(tokens); i++ {
		if next < len(drafts) && drafts[next].From <= i {
			i = max(i, drafts[next].To-1)
			next++
			continue
		}
		if d, ok := r.shortAt(tokens, i); ok {
			for d.From > 0 && d.Class == Person && r.grammar.WordIs(lang.Title, &tokens[d.From-1]) {
				d.From--
			}
			out, from = append(append(out, drafts[from:next]...), d), next
		}
	}
	if len(out) == 0 {
		return drafts
	}
	r.room = append(out, drafts[from:]...)
	return r.room
}

// shortAt reads a mention of somebody known by a word alone, which is no verb.
func (r *referents) shortAt(tokens []text.Token, i int) (draft, bool) {
	if tokens[i].Kind != text.Word {
		return draft{}, false
	}
	d, ok := r.calledAt(tokens, i)
	if !ok || r.isVerb(&tokens[i]) {
		return draft{}, false
	}
	return d, true
}

// calledAt reads a word as what somebody told of before is called by it alone.
func (r *referents) calledAt(tokens []text.Token, i int) (draft, bool) {
	if d, ok := r.bodyAt(tokens, i); ok {
		return d, true
	}
	t := &tokens[i]
	for k := range t.Forms {
		f := &t.Forms[k]
		if !r.surnames.May(f) {
			continue
		}
		a, ok := r.surname[f.Key]
		if !ok || f.Suffix != "" || f.Future {
			continue
		}
		d := newDraft(i, i+1, f, Person)
		d.known, d.Named, d.name = a.ID, true, []string{f.Key}
		return d, true
	}
	return r.loneName(tokens, i)
}

// bodyAt reads an organisation by the first word of its name alone: «المجلس».
func (r *referents) bodyAt(tokens []text.Token, i int) (draft, bool) {
	for k := range tokens[i].Forms {
		f := &tokens[i].Forms[k]
		if !r.shorts.May(f) {
			continue
		}
		a, ok := r.short[f.Key]
		if !ok || !f.Article || f.Conj != "" && i+1 < len(tokens) && hasArticle(&tokens[i+1]) {
			continue
		}
		if i+1 < len(tokens) && hasArticle(&tokens[i+1]) {
			return draft{}, false // «المجلس الأعلى» is another
		}
		d := newDraft(i, i+1, f, Body)
		d.known, d.Named = a.ID, true
		return d, true
	}
	return draft{}, false
}

// learnBodies takes in the organisations named in a sentence.
func (r *referents) learnBodies(tokens []text.Token, drafts []draft) {
	for i := range drafts {
		d := &drafts[i]
		if d.Class != Body || d.head != nil || d.To-d.From < 2 {
			continue
		}
		if a, ok := r.names.Actor(d.known); ok {
			for k := range tokens[d.From].Forms {
				if f := &tokens[d.From].Forms[k]; f.Suffix == "" {
					r.short[f.Key] = a
					r.shorts.Add(f.Key)
				}
			}
		}
	}
}

// resolve finds who a draft is.
func (r *referents) resolve(d *draft) {
	switch {
	case d.Dateline:
		return
	case d.stands != "":
		d.Actors, d.Both = r.stoodFor(d.stands), d.stands == "several"
	case d.pair != "":
		d.Actors, d.Both = r.both(d.pair), d.pair == "person" || len(r.parties) == 0
	case d.neighbour:
		d.Actors = r.neighbour()
	case d.own:
		d.Actors = r.ownOf(d)
	case d.known != "" && len(d.owners) == 0 && d.head == nil:
		d.Actors = r.knownActor(d)
	case d.head != nil && d.head.Stands != "":
		if a, ok := r.names.Actor(d.head.Stands); ok && r.states[d.head.Beside] > 0 {
			d.Actors = []graph.Actor{a}
		}
	case d.within != nil:
		d.Actors = r.inside(d)
	case len(d.owners) == 0:
		d.Actors = r.ownerless(d)
	case d.Class == Adjective:
		d.Actors = slices.Clone(d.owners) // "Russia-Ukraine"
	default:
		for _, o := range d.owners {
			d.Actors = append(d.Actors, r.actorOf(d, o))
		}
	}
	for i := range d.Actors {
		d.Actors[i] = r.names.Localise(r.tag, d.Actors[i])
	}
	r.remember(d)
}

func (r *referents) knownActor(d *draft) []graph.Actor {
	if a, ok := r.names.Actor(d.known); ok {
		if d.Class == Seat && d.Place == nil {
			return []graph.Actor{r.executive(d, a)}
		}
		if a.Kind == graph.KindPerson && len(d.name) == 1 {
			if s, ok := r.surname[r.surnameOf(d.name)]; ok {
				return []graph.Actor{s}
			}
		}
		return []graph.Actor{a}
	}
	if len(d.name) > 0 {
		if a, ok := r.surname[r.surnameOf(d.name)]; ok {
			return []graph.Actor{a}
		}
	}
	return nil
}

// executive makes the actor that a seat of power which is no city stands for: «الكرملين».
func (r *referents) executive(d *draft, state graph.Actor) graph.Actor {
	a := part(state, "executive", graph.KindGovernment, "Executive")
	a.Names[r.tag] = d.Text
	return a
}

// actorOf resolves a head with its owner.
func (r *referents) actorOf(d *draft, owner graph.Actor) graph.Actor {
	if d.head == nil { // «نظيره الروسي»
		return r.person(d, owner)
	}
	switch d.head.Class {
	case "body":
		return r.bodyOf(d, owner)
	case "people", "public":
		if d.head.Body != "" {
			return part(owner, d.head.Body, graph.KindArmedForces, "Armed Forces")
		}
		if d.byName() {
			return r.person(d, owner)
		}
		return owner
	}
	return r.person(d, owner)
}

// bodyOf makes the actor of an institution of an owner.
func (m *Marker) bodyOf(d *draft, owner graph.Actor) graph.Actor {
	id := d.head.ID
	if d.to != "" {
		id += "." + d.to
	}
	name := d.head.Name
	if host, ok := m.names.Actor(d.to); ok {
		name += " in " + host.Name("en")
	}
	return part(owner, id, d.head.Kind, name)
}

// part makes the actor of a part of another.
func part(owner graph.Actor, id string, kind graph.ActorKind, name string) graph.Actor {
	return graph.Actor{
		ID: owner.ID + "." + id, Kind: kind, Code: owner.Code, Sector: sectorOf(kind, owner.Sector), PartOf: owner.ID,
		Names: map[string]string{"en": owner.Name("en") + ": " + name},
	}
}

// sectorOf gives the PLOVER sector of a part by its kind.
func sectorOf(kind graph.ActorKind, owner string) string {
	switch kind {
	case graph.KindArmedForces:
		return "MIL"
	case graph.KindParliament:
		return "LEG"
	case graph.KindCourt:
		return "JUD"
	case graph.KindArmedGroup:
		return "REB"
	}
	return owner
}

func firstOwner(d *draft) graph.Actor {
	if len(d.owners) > 0 {
		return d.owners[0]
	}
	return graph.Actor{}
}

// ownerID returns the ID under which the sources have the officials of an owner:
// its own, or that of the state or organisation a body belongs to.
func ownerID(a graph.Actor) string {
	if a.PartOf != "" && a.Kind != graph.KindPerson && a.Kind != graph.KindOrganisation && a.Code != "" {
		return a.Code
	}
	return a.ID
}

// open takes in whom a sentence begins with, its subject if no other stands before.
func (r *referents) open(d *draft) {
	r.opens = d.Prep == "" && (len(r.opening) == 0 || r.opens && d.Conj)
	if r.opens {
		r.opening = append(r.opening, d.Actors...)
	}
}

// anyMinistry is the head of a ministry of which it is not said what for: "the ministry".
const anyMinistry = "ministry"

// memory is how many mentions back somebody is still thought of.
const memory = 64

// remember takes a mention into account for those after it.
func (r *referents) remember(d *draft) {
	if d.Class == Adjective || d.Class == Place {
		return
	}
	if d.Conj || len(d.Actors) > 1 {
		r.rememberPair(d)
	}
	r.list(d)
	r.open(d)
	r.recent = append(r.recent, d.Actors...)
	if n := len(r.recent); n > memory {
		r.recent = append(r.recent[:0], r.recent[n-memory/2:]...)
	}
	if d.Prep == "" && !d.own && len(d.Actors) > 0 {
		r.lead = d.Actors[0]
		if d.Class != People && (d.head == nil || d.head.ID != "embassy" && d.head.Body != "embassy") {
			r.owner = d.Actors[0]
		}
		if r.fresh && d.Class == Person && d.stands == "" {
			r.subject, r.fresh = d.Actors[0], false
		}
	}
	if d.byName() && d.Named && len(d.Actors) == 1 {
		r.callLater(d.name, d.Actors[0])
	}
	r.rememberOffice(d)
}

// rememberOffice notes whom an office or institution means from now on.
func (r *referents) rememberOffice(d *draft) {
	if d.head == nil {
		if len(d.Actors) == 1 && d.Actors[0].Kind == graph.KindCourt {
			r.office[string(graph.KindCourt)] = d.Actors[0] // "the court", "the judges"
		}
		return
	}
	if d.head.Class == "office" {
		r.offices = append(r.offices, d.head.ID)
	}
	if _, known := r.office[d.head.ID]; len(d.Actors) == 1 && d.Actors[0].Code != "" && (d.Prep == "" || !known) {
		r.office[d.head.ID] = d.Actors[0]
		if _, told := r.office[anyMinistry]; !told && d.head.Kind == graph.KindMinistry && (d.own || len(d.owners) > 0) {
			r.office[anyMinistry] = d.Actors[0] // the first is the one a text is about
		}
	}
}
