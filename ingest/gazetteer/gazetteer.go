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
	"chancery/ingest/lang"
)

//go:embed *.tsv
var tables embed.FS

// Gazetteer holds the facts, which are the same in all languages. It is not
// changed after loading and safe for concurrent use.
type Gazetteer struct {
	actors     map[string]graph.Actor
	places     map[string]*graph.Place
	cities     map[string]city
	capitals   map[string]string   // code of a state → ID of its capital
	cityTags   map[string]bool     // the languages that cities have names of their own in
	regions    map[string][]string // ID → names in English
	agreements map[string]*Agreement
	terms      []*Holder
	holders    map[held][]*Holder
	byOwner    map[string][]*Holder
	people     map[string]graph.Actor
	named      map[string]string // name of a holder in English → ID of the actor

	roomForPlaces  []graph.Place
	roomForHolders []Holder
}

// city is what tells cities of one name apart.
type city struct {
	names      map[string][]string // by language, where the table has a column for it
	population int
}

// Load reads the tables, once for the whole program.
var Load = sync.OnceValues(load)

func load() (*Gazetteer, error) {
	g := &Gazetteer{
		actors: map[string]graph.Actor{}, places: map[string]*graph.Place{}, cities: map[string]city{}, capitals: map[string]string{}, cityTags: map[string]bool{}, regions: map[string][]string{}, agreements: map[string]*Agreement{},
		holders: map[held][]*Holder{}, byOwner: map[string][]*Holder{}, people: map[string]graph.Actor{}, named: map[string]string{},
	}
	for _, t := range []struct {
		file    string
		columns []string
		each    func(lang.Row) error
	}{
		{"states.tsv", []string{"id", "qid", "name", "capital_geonames"}, g.addState},
		{"organisations.tsv", []string{"id", "kind", "code", "sector", "qid", "name", "part_of"}, g.addOrganisation},
		{"regions.tsv", []string{"id", "names_en", "country", "lat", "lng"}, g.addRegion},
		{"agreements.tsv", []string{"id", "name", "parties", "members", "place", "signed"}, g.addAgreement},
		{"cities.tsv", append(cityNames(), "geonames", "name", "iso3", "lat", "lng", "population"), g.addCity},
		{"office-holders.tsv", []string{"state", "office", "person", "qid", "start", "end"}, g.addHolder},
	} {
		f, err := tables.Open(t.file)
		if err != nil {
			return nil, fmt.Errorf("opening ingest/gazetteer/%s: %w", t.file, err)
		}
		if err := lang.ReadTable("ingest/gazetteer/"+t.file, f, t.columns, t.each); err != nil {
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

func (g *Gazetteer) addPlace(p graph.Place) {
	at := &room(&g.roomForPlaces)[0]
	*at = p
	g.places[p.ID] = at
}

// Place returns the place with an ID: a city, a region or a country. It is not to be
// changed.
func (g *Gazetteer) Place(id string) (*graph.Place, bool) {
	p, ok := g.places[id]
	return p, ok
}

// CapitalOf returns the capital of a state.
func (g *Gazetteer) CapitalOf(code string) (*graph.Place, bool) { return g.Place(g.capitals[code]) }

func (g *Gazetteer) addState(r lang.Row) error {
	id := r.Fields["id"]
	names := map[string]string{"en": r.Fields["name"]}
	g.actors[id] = graph.Actor{ID: id, Kind: graph.KindState, Code: id, Sector: "GOV", QID: r.Fields["qid"], Names: names}
	g.capitals[id] = r.Fields["capital_geonames"]
	g.addPlace(graph.Place{ID: id, Kind: graph.PlaceCountry, Country: id, Names: names})
	return nil
}

func (g *Gazetteer) addOrganisation(r lang.Row) error {
	id := r.Fields["id"]
	if _, ok := g.actors[id]; ok {
		return r.Errorf("id %q is there twice", id)
	}
	g.actors[id] = graph.Actor{
		ID: id, Kind: graph.ActorKind(r.Fields["kind"]), Code: r.Fields["code"], Sector: r.Fields["sector"],
		QID: r.Fields["qid"], Names: map[string]string{"en": r.Fields["name"]}, PartOf: r.Fields["part_of"],
	}
	return nil
}

func (g *Gazetteer) addRegion(r lang.Row) error {
	names := r.List("names_en")
	if len(names) == 0 {
		return r.Errorf("region %q has no English name", r.Fields["id"])
	}
	p := graph.Place{ID: r.Fields["id"], Kind: graph.PlaceRegion, Country: r.Fields["country"], Names: map[string]string{"en": names[0]}}
	if r.Fields["lat"] != "" {
		if err := coordinates(r, &p); err != nil {
			return err
		}
	}
	g.addPlace(p)
	g.regions[p.ID] = names
	return nil
}

func (g *Gazetteer) addCity(r lang.Row) error {
	p := graph.Place{ID: r.Fields["geonames"], Kind: graph.PlaceCity, Country: r.Fields["iso3"], Names: map[string]string{"en": r.Fields["name"]}}
	if err := coordinates(r, &p); err != nil {
		return err
	}
	population, err := strconv.Atoi(r.Fields["population"])
	if err != nil {
		return r.Errorf("population %q is no number", r.Fields["population"])
	}
	c := city{map[string][]string{}, population}
	for _, tag := range lang.Tags() {
		if names := r.List(cityColumn(tag)); len(names) > 0 {
			p.Names[tag], c.names[tag], g.cityTags[tag] = names[0], names, true
		}
	}
	g.addPlace(p)
	g.cities[p.ID] = c
	return nil
}

// cityColumn is the column of cities.tsv that names cities in a language.
func cityColumn(tag string) string { return "names_" + tag }

// cityNames lists those columns as ones that the table need not have: where there is
// none for a language, cities are called there as in English.
func cityNames() []string {
	var columns []string
	for _, tag := range lang.Tags() {
		columns = append(columns, cityColumn(tag)+lang.Optional)
	}
	return columns
}

func coordinates(r lang.Row, p *graph.Place) error {
	var err error
	if p.Lat, err = strconv.ParseFloat(r.Fields["lat"], 64); err != nil {
		return r.Errorf("lat %q is no number", r.Fields["lat"])
	}
	if p.Lng, err = strconv.ParseFloat(r.Fields["lng"], 64); err != nil {
		return r.Errorf("lng %q is no number", r.Fields["lng"])
	}
	return nil
}

func (g *Gazetteer) addHolder(r lang.Row) error {
	h := &room(&g.roomForHolders)[0]
	*h = Holder{Owner: r.Fields["state"], Office: r.Fields["office"], Person: r.Fields["person"], QID: r.Fields["qid"], words: NameOf([]string{r.Fields["person"]}).words}
	for _, w := range h.words {
		h.sounds |= w.sound
	}
	var err error
	if h.Start, err = day(r.Fields["start"]); err != nil {
		return r.Errorf("start: %v", err)
	}
	if h.End, err = day(r.Fields["end"]); err != nil {
		return r.Errorf("end: %v", err)
	}
	h.actor = g.personOf(h)
	g.keep(h)
	g.people[h.actor.ID], g.named[h.Person] = h.actor, h.actor.ID
	return nil
}

// Person returns the actor that a holder is.
func (g *Gazetteer) Person(h Holder) graph.Actor { return h.actor }

func (g *Gazetteer) personOf(h *Holder) graph.Actor {
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
