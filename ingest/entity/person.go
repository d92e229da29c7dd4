package entity

import (
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
)

// person finds the actor of a person by name, office and whose official it is.
func (r *referents) person(d *draft, owner graph.Actor) graph.Actor {
	office := r.officeOf(d)
	if d.known != "" {
		if owner.ID != "" || office != "" {
			if a, ok := r.source(d, owner, office); ok && a.ID == d.known {
				return a // with the office held at the time
			}
		}
		if a, ok := r.names.Actor(d.known); ok && a.Kind == graph.KindPerson {
			if owner.Code != "" {
				a.Code = owner.Code
			}
			return a
		}
	}
	if len(d.name) == 0 {
		return r.unnamed(d, owner, office)
	}
	if a, ok := r.source(d, owner, office); ok {
		return a
	}
	if a, ok := r.surname[r.surnameOf(d.name)]; ok && owner.ID == "" && len(d.name) == 1 {
		return a // "Sultan Haitham", of whom more was told before
	}
	if owner.ID == "" && d.head != nil && d.head.Body == "embassy" {
		if n := r.neighbour(); len(n) == 1 {
			owner = n[0] // «تشاد طردت السفير سالم منصور», in a text of her and one other
		}
	}
	if owner.ID == "" && d.head != nil && d.head.Class == "office" && d.head.Body != "embassy" {
		owner = r.nearest() // "President Rafael Correa" in an article from Quito
		if a, ok := r.names.Actor(d.head.Presumed); ok && r.unsaid[a.ID] {
			owner = a // "President Eisenhower" in one from Washington
		}
	}
	if owner.ID == "" {
		return r.stranger(d)
	}
	if office == "official" {
		office = ""
	}
	return graph.Actor{
		ID: gazetteer.PersonID(bodyID(owner, d.head), strings.Join(d.name, " ")), Kind: graph.KindPerson, Code: owner.Code,
		Sector: owner.Sector, PartOf: owner.ID, Office: office, Names: map[string]string{r.tag: strings.Join(d.name, " ")},
	}
}

// officeOf returns the slug of the office: the head's, or for a counterpart the
// office last spoken of.
func (r *referents) officeOf(d *draft) string {
	if d.head != nil {
		if d.Class != Person {
			return "" // a journalist holds none
		}
		return d.head.ID
	}
	if d.counterpart && len(r.offices) > 0 {
		return r.offices[len(r.offices)-1]
	}
	return ""
}

// byName reports whether a mention is of a person told by name.
func (d *draft) byName() bool {
	return len(d.name) > 0 && (d.Class == Person || d.Class == People && d.head != nil)
}

// sourced is who of a name was found among those known to have held an office.
type sourced struct {
	owner, office string
	actor         graph.Actor
	known         bool
}

// source looks a person up among those known to have held an office: this one, any
// other of the owner, and without an owner this one anywhere on the day. Whoever is
// learnt is asked for again when he is resolved, so it is remembered.
func (r *referents) source(d *draft, owner graph.Actor, office string) (graph.Actor, bool) {
	if d.sought.Length() != len(d.name) {
		d.sought, d.sourced = gazetteer.NameOf(d.name), nil
	}
	id := ownerID(owner)
	if s := d.sourced; s == nil || s.owner != id || s.office != office {
		a, ok := r.holderOf(id, office, d.sought)
		d.sourced = &sourced{id, office, a, ok}
	}
	return d.sourced.actor, d.sourced.known
}

func (r *referents) holderOf(owner, office string, name gazetteer.Name) (graph.Actor, bool) {
	if h, ok := r.names.Holder(owner, office, name, r.doc.Article.PublishedAt); ok {
		return r.names.Person(h), true
	}
	if owner == "" {
		return graph.Actor{}, false
	}
	if h, ok := r.names.FindHolder(owner, name); ok {
		return r.names.Person(h), true
	}
	return graph.Actor{}, false
}

// unnamed resolves a person told by office alone: whoever was named with it in the
// document, else who held it on the day, else the office itself.
func (r *referents) unnamed(d *draft, owner graph.Actor, office string) graph.Actor {
	id := ownerID(owner)
	if a, ok := r.holder[d.seat(id, office)]; ok {
		return a
	}
	if d.head != nil && d.head.Class == "serving" {
		return owner // «مسؤول أميركي» speaks for it
	}
	if d.former && d.head.Class == "office" && d.head.Body != "embassy" {
		return part(owner, "former-"+office, graph.KindPerson, "Former "+d.head.Name)
	}
	if h, ok := r.names.Holder(id, office, gazetteer.Name{}, r.doc.Article.PublishedAt); ok && !r.doc.Article.PublishedAt.IsZero() {
		return r.names.Person(h)
	}
	if d.head == nil {
		return owner
	}
	if d.head.Body == "embassy" {
		return r.bodyOf(&draft{head: &head{ID: "embassy", Kind: graph.KindEmbassy, Name: "Embassy"}, to: d.to}, owner)
	}
	a := part(owner, office, graph.KindPerson, d.head.Name)
	a.Office = office
	return a
}

// seat is what a person with an office is known by in a document: whose office it is, and
// whether it was held before.
func (d *draft) seat(owner, office string) string {
	if d.former {
		return "former " + owner + "." + office
	}
	return owner + "." + office
}

// nearest returns the state that an official is of where nothing says which: that of
// the dateline if the document speaks of it, else the one last spoken of as doing
// something, else the one whose institutions the document speaks of most.
func (r *referents) nearest() graph.Actor {
	if r.states[r.written.ID] > 2 {
		return r.written
	}
	if r.home.ID != "" && r.states[r.home.ID] > 2 && r.lead.Code != r.home.Code {
		return r.home
	}
	if r.lead.Kind == graph.KindState {
		return r.lead
	}
	return r.home
}

// stranger makes an actor of a named person of whom nothing else is known. One
// word alone is too little for that.
func (r *referents) stranger(d *draft) graph.Actor {
	if len(d.name) == 1 {
		if a, ok := r.surname[r.surnameOf(d.name)]; ok {
			return a
		}
		return graph.Actor{}
	}
	return graph.Actor{
		ID: gazetteer.PersonID("", strings.Join(d.name, " ")), Kind: graph.KindPerson, Office: r.officeOf(d),
		Names: map[string]string{r.tag: strings.Join(d.name, " ")},
	}
}

// bodyID is the path of the body that an office belongs to.
func bodyID(owner graph.Actor, h *head) string {
	if h != nil && h.Body != "" && !strings.Contains(owner.ID, ".") {
		return owner.ID + "." + h.Body
	}
	return owner.ID
}
