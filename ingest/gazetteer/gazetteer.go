// Package gazetteer knows the actors and places of the world: facts in tables, what
// each is called in a language, and a matcher over those names.
package gazetteer

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"chancery/graph"
)

//go:embed *.tsv
var tables embed.FS

// Gazetteer holds the facts, which are the same in all languages. It is not
// changed after loading and safe for concurrent use.
type Gazetteer struct {
	actors  map[string]graph.Actor
	places  map[string]graph.Place
	cities  map[string]city
	holders map[string][]Holder // by office
	byOwner map[string][]Holder
	people  map[string]graph.Actor
	named   map[string]string // name of a holder in English → ID of the actor
}

// city is what tells cities of one name apart.
type city struct {
	namesAr    []string
	population int
}

// Load reads the tables, once for the whole program.
var Load = sync.OnceValues(load)

func load() (*Gazetteer, error) {
	g := &Gazetteer{
		actors: map[string]graph.Actor{}, places: map[string]graph.Place{}, cities: map[string]city{},
		holders: map[string][]Holder{}, byOwner: map[string][]Holder{}, people: map[string]graph.Actor{}, named: map[string]string{},
	}
	for _, t := range []struct {
		file    string
		columns []string
		each    func(row) error
	}{
		{"states.tsv", []string{"id", "qid", "name"}, g.addState},
		{"organisations.tsv", []string{"id", "kind", "code", "sector", "qid", "name", "part_of"}, g.addOrganisation},
		{"regions.tsv", []string{"id", "names_en", "country", "lat", "lng"}, g.addRegion},
		{"cities.tsv", []string{"geonames", "name", "iso3", "lat", "lng", "population", "names_ar"}, g.addCity},
		{"office-holders.tsv", []string{"state", "office", "person", "qid", "start", "end"}, g.addHolder},
	} {
		f, err := tables.Open(t.file)
		if err != nil {
			return nil, fmt.Errorf("opening ingest/gazetteer/%s: %w", t.file, err)
		}
		if err := readTable("ingest/gazetteer/"+t.file, f, t.columns, t.each); err != nil {
			return nil, err
		}
	}
	g.doubtEnds()
	return g, nil
}

// Actor returns the actor with an ID: a state, an organisation or a known person.
func (g *Gazetteer) Actor(id string) (graph.Actor, bool) {
	if a, ok := g.actors[id]; ok {
		return a, true
	}
	a, ok := g.people[id]
	return a, ok
}

// Place returns the place with an ID: a city, a region or a country.
func (g *Gazetteer) Place(id string) (graph.Place, bool) {
	p, ok := g.places[id]
	return p, ok
}

func (g *Gazetteer) addState(r row) error {
	id := r.fields["id"]
	names := map[string]string{"en": r.fields["name"]}
	g.actors[id] = graph.Actor{ID: id, Kind: graph.KindState, Code: id, Sector: "GOV", QID: r.fields["qid"], Names: names}
	g.places[id] = graph.Place{ID: id, Kind: graph.PlaceCountry, Country: id, Names: names}
	return nil
}

func (g *Gazetteer) addOrganisation(r row) error {
	id := r.fields["id"]
	if _, ok := g.actors[id]; ok {
		return r.errorf("id %q is there twice", id)
	}
	g.actors[id] = graph.Actor{
		ID: id, Kind: graph.ActorKind(r.fields["kind"]), Code: r.fields["code"], Sector: r.fields["sector"],
		QID: r.fields["qid"], Names: map[string]string{"en": r.fields["name"]}, PartOf: r.fields["part_of"],
	}
	return nil
}

func (g *Gazetteer) addRegion(r row) error {
	names := r.list("names_en")
	if len(names) == 0 {
		return r.errorf("region %q has no English name", r.fields["id"])
	}
	p := graph.Place{ID: r.fields["id"], Kind: graph.PlaceRegion, Country: r.fields["country"], Names: map[string]string{"en": names[0]}}
	if r.fields["lat"] != "" {
		if err := coordinates(r, &p); err != nil {
			return err
		}
	}
	g.places[p.ID] = p
	return nil
}

func (g *Gazetteer) addCity(r row) error {
	p := graph.Place{ID: r.fields["geonames"], Kind: graph.PlaceCity, Country: r.fields["iso3"], Names: map[string]string{"en": r.fields["name"]}}
	if err := coordinates(r, &p); err != nil {
		return err
	}
	population, err := strconv.Atoi(r.fields["population"])
	if err != nil {
		return r.errorf("population %q is no number", r.fields["population"])
	}
	ar := r.list("names_ar")
	if len(ar) > 0 {
		p.Names["ar"] = ar[0]
	}
	g.places[p.ID] = p
	g.cities[p.ID] = city{ar, population}
	return nil
}

func coordinates(r row, p *graph.Place) error {
	var err error
	if p.Lat, err = strconv.ParseFloat(r.fields["lat"], 64); err != nil {
		return r.errorf("lat %q is no number", r.fields["lat"])
	}
	if p.Lng, err = strconv.ParseFloat(r.fields["lng"], 64); err != nil {
		return r.errorf("lng %q is no number", r.fields["lng"])
	}
	return nil
}

func (g *Gazetteer) addHolder(r row) error {
	h := Holder{Owner: r.fields["state"], Office: r.fields["office"], Person: r.fields["person"], QID: r.fields["qid"], words: nameWords(r.fields["person"])}
	var err error
	if h.Start, err = day(r.fields["start"]); err != nil {
		return r.errorf("start: %v", err)
	}
	if h.End, err = day(r.fields["end"]); err != nil {
		return r.errorf("end: %v", err)
	}
	g.holders[h.Office] = append(g.holders[h.Office], h)
	g.byOwner[h.Owner] = append(g.byOwner[h.Owner], h)
	a := g.Person(h)
	g.people[a.ID], g.named[h.Person] = a, a.ID
	return nil
}

// Person returns the actor that a holder is.
func (g *Gazetteer) Person(h Holder) graph.Actor {
	a := graph.Actor{ID: h.QID, Kind: graph.KindPerson, QID: h.QID, Sector: "GOV", PartOf: h.Owner, Office: h.Office, Names: map[string]string{"en": h.Person}}
	if owner, ok := g.actors[h.Owner]; ok {
		a.Code, a.Sector = owner.Code, owner.Sector
	}
	if a.ID == "" {
		a.ID = PersonID(h.Owner, h.Person)
	}
	if words := strings.Fields(h.Person); len(words) > 1 {
		a.Aliases = []string{words[len(words)-1]} // as a reader would ask for them
	}
	return a
}

// day reads a date that may lack its day or month; "" is the zero time.
func day(s string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	if s == "" {
		return time.Time{}, nil
	}
	return time.Time{}, fmt.Errorf("%q is no date (2006, 2006-01, 2006-01-02)", s)
}
