package entity

import (
	"slices"
	"strings"

	"chancery/graph"
)

// named are the kinds of pairs that are of more than two, and of how many.
var named = map[string]int{"three": 3, "four": 4}

// list takes in a mention for «الدول الثلاث»: the states that "and" joins are kept by
// how many they are.
func (r *referents) list(d *draft) {
	if !d.Conj {
		r.chain = r.chain[:0]
	}
	for _, a := range d.Actors {
		if s, ok := r.state(a.Code); ok && !slices.ContainsFunc(r.chain, func(o graph.Actor) bool { return o.ID == s.ID }) {
			r.chain = append(r.chain, s)
		}
	}
	if n := len(r.chain); n > 2 {
		if k := len(r.listed) - 1; k >= 0 && len(r.listed[k]) == n-1 && slices.EqualFunc(r.listed[k], r.chain[:n-1], sameID) {
			r.listed = r.listed[:k] // which it goes beyond
		}
		r.listed = append(r.listed, slices.Clone(r.chain))
	}
}

// state returns the state with a code.
func (r *referents) state(code string) (graph.Actor, bool) {
	s, ok := r.names.Actor(code)
	return s, ok && s.Kind == graph.KindState
}

// several returns the latest list of so many states that whoever does something in this
// sentence is not of.
func (r *referents) several(n int) []graph.Actor {
	acts := func(a graph.Actor) bool {
		return slices.ContainsFunc(r.opening, func(o graph.Actor) bool { return o.Code == a.Code })
	}
	for _, l := range slices.Backward(r.listed) {
		if len(l) == n && !slices.ContainsFunc(l, acts) {
			return slices.Clone(l)
		}
	}
	return nil
}

func sameID(a, b graph.Actor) bool { return a.ID == b.ID }

// both returns who is meant by «البلدان» or «الوزيران»: the two states last spoken
// of together, else the two last spoken of.
func (r *referents) both(kind string) []graph.Actor {
	if n, ok := named[kind]; ok {
		return r.several(n)
	}
	if kind == them {
		return r.them()
	}
	if kind == "state" && len(r.parties) == 2 {
		return slices.Clone(r.parties)
	}
	if kind == "state" && len(r.pair) == 2 {
		return slices.Clone(r.pair)
	}
	if two := r.lastTwo(kind); len(two) == 2 {
		return two
	}
	return slices.Clone(r.pair)
}

// them returns whom «بينهما» means: the pair that the one spoken of last is of, else the two
// that are not whom the sentence begins with («عرضت روسيا التوسط بينهما»).
func (r *referents) them() []graph.Actor {
	for _, two := range [][]graph.Actor{r.pair, r.parties} {
		if len(two) == 2 && r.lead.Code != "" && (two[0].Code == r.lead.Code || two[1].Code == r.lead.Code) {
			return slices.Clone(two)
		}
	}
	if len(r.parties) == 2 {
		return slices.Clone(r.parties)
	}
	var out []graph.Actor
	for _, a := range slices.Backward(r.recent) {
		s, ok := r.state(a.Code)
		same := func(o graph.Actor) bool { return o.Code == s.Code }
		if ok && len(out) < 2 && !slices.ContainsFunc(out, same) && !slices.ContainsFunc(r.opening, same) {
			out = append(out, s)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// neighbour returns the state that stands over against the one last spoken of: the
// other of those that the document speaks of most, or of the pair.
func (r *referents) neighbour() []graph.Actor {
	for _, two := range [][]graph.Actor{r.parties, r.pair} {
		for i, a := range two {
			if other := two[len(two)-1-i]; len(two) == 2 && a.Code == r.lead.Code {
				return []graph.Actor{other}
			}
		}
	}
	return nil
}

// rememberPair takes in two states that are spoken of together: «موسكو وواشنطن».
func (r *referents) rememberPair(d *draft) {
	one, other, ok := r.joinedBy(d)
	if !ok || one.Code == other.Code {
		return
	}
	a, known := r.state(one.Code)
	if b, ok := r.state(other.Code); ok && known {
		r.pair = append(r.pair[:0], a, b)
	}
}

// joinedBy returns the two of a mention, or the one before it and its only one.
func (r *referents) joinedBy(d *draft) (one, other *graph.Actor, ok bool) {
	switch n := len(r.recent); {
	case len(d.Actors) == 2:
		return &d.Actors[0], &d.Actors[1], true
	case len(d.Actors) == 1 && n > 0:
		return &r.recent[n-1], &d.Actors[0], true
	}
	return nil, nil, false
}

// lastTwo returns the two different actors last spoken of, for «البلدان» two
// states and for «الوزيران» two persons, in the order of their mention.
func (r *referents) lastTwo(kind string) []graph.Actor {
	var out []graph.Actor
	for i := len(r.recent) - 1; i >= 0 && len(out) < 2; i-- {
		a := r.recent[i]
		if kind == "person" && a.Kind != graph.KindPerson {
			continue
		}
		if kind == "state" {
			s, ok := r.state(a.Code)
			if !ok {
				continue
			}
			a = s
		}
		if len(out) == 0 || out[0].ID != a.ID && out[0].Code != a.Code {
			out = append([]graph.Actor{a}, out...)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ownOf returns whom «بلاده» or «سفيرها» belongs to: the one last spoken of, or a
// part of it.
func (r *referents) ownOf(d *draft) []graph.Actor {
	if d.realm != "" {
		states := r.realmOf(d)
		for i := range states {
			if d.head != nil {
				states[i] = r.actorOf(d, states[i]) // "the ministry of the Kingdom"
			}
		}
		return states
	}
	if d.head == nil { // «بلاده» says somebody of whom it is said
		if p := r.lastPerson(); len(p) > 0 {
			if owner, ok := r.names.Actor(p[0].Code); ok {
				return []graph.Actor{owner}
			}
		}
	}
	if d.apart && d.head != nil && len(r.opening) > 0 {
		return r.ownApart(d)
	}
	owner, ok := r.possessor(d)
	switch {
	case !ok:
		return nil
	case d.head != nil:
		return []graph.Actor{r.actorOf(d, owner)}
	}
	return []graph.Actor{owner}
}

// ownApart resolves a mention behind a comma, whose owner is not the one spoken of last
// but whom the sentence begins with: "Japan sued China, its foreign minister said". A
// plural is of all of them: "their ministers".
func (r *referents) ownApart(d *draft) []graph.Actor {
	owners := r.opening
	if !d.Many {
		owners = owners[:1]
	}
	var out []graph.Actor
	for i := range owners {
		if owner, ok := r.names.Actor(owners[i].Code); ok {
			out = append(out, r.actorOf(d, owner))
		}
	}
	return out
}

// possessor returns the one last spoken of whom a pronoun on a mention can mean.
func (r *referents) possessor(d *draft) (graph.Actor, bool) {
	if a, ok := r.names.Actor(r.lead.Code); ok && d.Conj && d.Many && d.Prep == "" && !r.grammar.SubjectFirst() {
		return a, true // «القادة وممثلوهم»
	}
	if d.head != nil { // "expelled their envoy and recalled its own"
		if a, ok := r.names.Actor(r.owner.Code); ok {
			return a, true
		}
	}
	if a, ok := r.names.Actor(r.lead.Code); ok {
		return a, true
	}
	for i := len(r.recent) - 1; i >= 0; i-- {
		if a, ok := r.names.Actor(r.recent[i].Code); ok {
			return a, true
		}
	}
	return graph.Actor{}, false
}

// realmOf returns the state most spoken of in the document that is called a kingdom,
// a republic or whatever the word is.
func (r *referents) realmOf(d *draft) []graph.Actor {
	best := ""
	for _, id := range r.told {
		if r.names.Called(id, d.realm) && r.states[id] > r.states[best] {
			best = id
		}
	}
	if a, ok := r.names.Actor(best); ok {
		return []graph.Actor{a}
	}
	return nil
}

// ownerless resolves a head with nothing behind it: a person by name, the latest of
// the same office or body, the people last spoken of. An indefinite one («مسؤولون»)
// is nobody we know.
func (r *referents) ownerless(d *draft) []graph.Actor {
	if d.byName() {
		if a := r.person(d, graph.Actor{}); a.ID != "" {
			return []graph.Actor{a}
		}
		if d.Class == Person {
			return nil
		}
	}
	if d.Class == Body && d.head == nil {
		return []graph.Actor{r.organisation(d)}
	}
	if d.Class == Public {
		return []graph.Actor{public}
	}
	if d.counterpart {
		return nil
	}
	if a := r.meant(d); len(a) > 0 {
		return a
	}
	return r.unknown(d)
}

// meant returns who a definite head without an owner means.
func (r *referents) meant(d *draft) []graph.Actor {
	if !d.definite {
		return nil
	}
	if a, ok := r.short[d.called]; ok {
		return []graph.Actor{a}
	}
	if d.head.Alone && d.head.Kind == graph.KindOrganisation {
		return nil // a party or union is one of many
	}
	people := d.Many && d.Class == People && !d.head.Alone
	d.Both = people
	if people && len(r.parties) > 0 {
		return slices.Clone(r.parties)
	}
	if a := r.sameOffice(d); len(a) > 0 {
		d.Both = len(a) > 1
		return a
	}
	if a, ok := r.presumed(d); ok && (r.unsaid[d.head.Presumed] || r.office[d.head.ID].ID == "") {
		return []graph.Actor{a}
	}
	if a, ok := r.office[d.head.ID]; ok {
		return []graph.Actor{a}
	}
	if people {
		return r.both("state")
	}
	if d.apart && d.Class == Body && len(r.opening) > 0 && r.opening[0].Code != "" {
		return r.ownApart(d) // "Russia expelled German diplomats, the ministry said"
	}
	if r.local.ID != "" && (d.Class == Body || d.head.Class == "office") {
		return []graph.Actor{r.actorOf(d, r.local)}
	}
	if d.head.Local && r.states[r.written.ID] > 1 {
		return []graph.Actor{r.actorOf(d, r.written)}
	}
	if r.home.ID != "" && (d.Class == Body || d.head.Class == "office") {
		return []graph.Actor{r.actorOf(d, r.home)}
	}
	return nil
}

// presumed resolves an office that means that of one state in texts which do not say
// of which it is, if the document speaks of that state and does not tell its officials
// from others by saying that they are its: "The President spoke with Israeli Prime
// Minister …".
func (r *referents) presumed(d *draft) (graph.Actor, bool) {
	id := d.head.Presumed
	if id == "" || d.Many || r.states[id] == 0 && !r.unsaid[id] || r.foreign[id] {
		return graph.Actor{}, false
	}
	a, ok := r.names.Actor(id)
	return r.actorOf(d, a), ok
}

// sameOffice returns the two last spoken of who hold the office of a plural, "the ministers" of those
// of foreign affairs who met, or else those of the list or organisation that had it last.
func (r *referents) sameOffice(d *draft) []graph.Actor {
	if !d.Many || d.head.Class != "office" {
		return nil
	}
	is := func(office string) bool { return strings.HasSuffix(office, d.head.ID) }
	n := len(r.offices)
	named := n > 1 && is(r.offices[n-1]) && is(r.offices[n-2])
	two := r.lastTwo("person")
	if len(two) == 2 && (named || is(two[0].Office) && is(two[1].Office)) {
		return two
	}
	for _, id := range slices.Backward(r.offices) {
		if is(id) {
			return r.holding(id)
		}
	}
	return nil
}

// holding returns the states of the list whose officials were told last of an office, or the
// organisation that they are of.
func (r *referents) holding(office string) []graph.Actor {
	a := r.office[office]
	if a.Code == "" {
		return nil
	}
	if k := len(r.listed) - 1; k >= 0 && r.listed[k][0].Code == a.Code {
		return slices.Clone(r.listed[k])
	}
	if _, state := r.state(a.Code); state {
		return nil
	}
	return []graph.Actor{a}
}

// Crowd returns the actor that stands for people of whom nothing more is known: those
// who protest, where nobody is said to.
func Crowd() graph.Actor { return public }

// public is a crowd of whom nothing more is known.
var public = graph.Actor{ID: "public", Kind: graph.KindPublic, Sector: "CVL", Names: map[string]string{"en": "Public"}}

// inside resolves somebody who serves an institution told without its state.
func (r *referents) inside(d *draft) []graph.Actor {
	bodies := r.ownerless(d.within)
	if len(bodies) == 0 {
		return nil
	}
	return []graph.Actor{r.person(d, bodies[0])}
}

// stoodFor returns whom a pronoun stands for: the person last spoken of, the pair
// last spoken of together, or for "we" the state that the document speaks for. Whom
// a quotation means by "we" is not known before its speaker is.
func (r *referents) stoodFor(kind string) []graph.Actor {
	switch kind {
	case "ourselves":
		if r.voice.ID != "" {
			return []graph.Actor{r.voice}
		}
		if r.unsaid[r.home.ID] { // not one that only others speak of
			return []graph.Actor{r.home}
		}
		return nil
	case "several":
		return r.together()
	case "latter":
		return r.lastPerson()
	case "organisation":
		for _, a := range slices.Backward(r.recent) {
			if a.Code != "" && (a.Kind == graph.KindOrganisation || a.Kind == graph.KindBloc || a.Kind == graph.KindArmedGroup) {
				return []graph.Actor{a} // not «مسلحين», whom nobody knows
			}
		}
		return nil
	case "object":
		return r.personBeside()
	case "person":
		if r.subject.ID != "" {
			return []graph.Actor{r.subject}
		}
		return r.lastPerson()
	}
	return nil
}

// together returns those last spoken of together: a pair, or the whole of the list that ends with it.
func (r *referents) together() []graph.Actor {
	if k := len(r.listed) - 1; k >= 0 && len(r.pair) == 2 {
		if l := r.listed[k]; slices.EqualFunc(l[len(l)-2:], r.pair, sameID) {
			return slices.Clone(l)
		}
	}
	return slices.Clone(r.pair)
}

// theirs makes fighters of whom it is not told whose they are those of the group that a pronoun
// in their genitive stands for, and reports whether it did: «مسلحي التنظيم».
func (r *referents) theirs(fighters, group *draft) bool {
	if group.stands != "organisation" || group.From != fighters.To || group.Prep != "" || len(group.Actors) != 1 || !r.fighters(fighters) || len(fighters.owners) > 0 {
		return false
	}
	fighters.Actors = group.Actors
	return true
}

// personBeside returns the person last spoken of who is not the subject: whom "him"
// means.
func (r *referents) personBeside() []graph.Actor {
	for _, a := range slices.Backward(r.recent) {
		if (a.Kind == graph.KindPerson || a.Kind == graph.KindEmbassy) && a.ID != r.subject.ID {
			return []graph.Actor{a}
		}
	}
	if r.subject.ID != "" {
		return []graph.Actor{r.subject} // "expelled the ambassador, accusing him"
	}
	return nil
}

// lastPerson returns the person last spoken of.
func (r *referents) lastPerson() []graph.Actor {
	for i := len(r.recent) - 1; i >= 0; i-- {
		if r.recent[i].Kind == graph.KindPerson {
			return []graph.Actor{r.recent[i]}
		}
	}
	return nil
}
