package graph

import (
	"slices"
	"strings"
	"unicode"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph/fold"
)

// nodeRow is an actor or a place as it is written: its properties, the label beside
// :Actor or :Place ("" for none), and where its relationships lead.
type nodeRow struct {
	ID    string
	Label string
	Props map[string]any
	Up    []upRow
}

// upRow leads to the body or the country that a node belongs to.
type upRow struct {
	Type  string // HOLDS, PART_OF or IN
	To    string
	Props map[string]any
}

// actorLabels gives each kind of actor the label it has beside :Actor.
var actorLabels = map[ActorKind]string{
	KindState: "State", KindPerson: "Person", KindArmedGroup: "Group", KindPublic: "Group",
	KindGovernment: "Organisation", KindMinistry: "Organisation", KindEmbassy: "Organisation",
	KindParliament: "Organisation", KindCourt: "Organisation", KindArmedForces: "Organisation",
	KindOrganisation: "Organisation", KindBloc: "Organisation", KindCompany: "Organisation", KindMedia: "Organisation",
}

// placeLabels gives each kind of place the label it has beside :Place.
var placeLabels = map[PlaceKind]string{PlaceCity: "City", PlaceCountry: "Country", PlaceRegion: "Region"}

func actorRow(id string, said described) nodeRow {
	d := said.whole()
	row := nodeRow{ID: id, Label: actorLabels[ActorKind(d.Kind)], Props: nodeProps(id, said, d)}
	if d.PartOf != "" {
		row.Up = append(row.Up, upRow{Type: "PART_OF", To: d.PartOf, Props: map[string]any{}})
	}
	for _, o := range d.Offices {
		row.Up = append(row.Up, upRow{Type: "HOLDS", To: o.Body, Props: map[string]any{"title": o.Title}})
	}
	return row
}

func placeNodeRow(id string, said described) nodeRow {
	d := said.whole()
	row := nodeRow{ID: id, Label: placeLabels[PlaceKind(d.Kind)], Props: nodeProps(id, said, d)}
	if d.Country != "" {
		row.Up = []upRow{{Type: "IN", To: d.Country, Props: map[string]any{}}}
	}
	return row
}

func nodeProps(id string, said described, d description) map[string]any {
	props := map[string]any{"id": id, "name": displayName(d.Names, id, "en"), "keys": nameKeys(id, d)}
	if len(said) > 0 {
		props["described"] = encode(said)
	}
	set(props, "kind", d.Kind)
	set(props, "code", d.Code)
	set(props, "sector", d.Sector)
	set(props, "qid", d.QID)
	set(props, "partOf", d.PartOf)
	if len(d.Offices) == 1 && d.PartOf == "" { // of several the node cannot tell which is held
		set(props, "office", d.Offices[0].Title)
		set(props, "partOf", d.Offices[0].Body)
	}
	set(props, "country", d.Country)
	setByLanguage(props, namePrefix, d.Names)
	if len(d.Aliases) > 0 {
		props["aliases"] = d.Aliases
	}
	if d.Lat != 0 || d.Lng != 0 {
		props["point"] = neo4j.Point2D{X: d.Lng, Y: d.Lat, SpatialRefId: wgs84}
	}
	return props
}

// wgs84 is the reference system of degrees of longitude and latitude.
const wgs84 = 4326

// nameKeys gives the forms under which a node is looked up: of its names, its
// aliases and its ID, each once, sorted.
func nameKeys(id string, d description) []string {
	keys := []string{nameKey(id)}
	for _, name := range d.Names {
		keys = append(keys, nameKey(name))
	}
	for _, alias := range d.Aliases {
		keys = append(keys, nameKey(alias))
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	return slices.DeleteFunc(keys, func(k string) bool { return k == "" })
}

// nameKey folds a name and leaves its words, with one space between: hyphens,
// apostrophes and the like are where writers differ most.
func nameKey(name string) string {
	words := strings.FieldsFunc(fold.String(name), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N)
	})
	return strings.Join(words, " ")
}
