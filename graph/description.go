package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// description is what a reader knows of an actor or a place besides its ID.
type description struct {
	Kind    string            `json:"kind,omitempty"`
	Code    string            `json:"code,omitempty"`
	Sector  string            `json:"sector,omitempty"`
	QID     string            `json:"qid,omitempty"`
	PartOf  string            `json:"partOf,omitempty"`
	Country string            `json:"country,omitempty"`
	Names   map[string]string `json:"names,omitempty"`
	Aliases []string          `json:"aliases,omitempty"` // sorted
	Offices []office          `json:"offices,omitempty"` // sorted
	Lat     float64           `json:"lat,omitempty"`
	Lng     float64           `json:"lng,omitempty"`
}

// office is a title held in a body.
type office struct {
	Title string `json:"title"`
	Body  string `json:"body"` // actor ID
}

// described is all that readers have said of a node, by the name of the reader: what
// its latest version says. It only ever grows by join, whose result does not depend
// on the order; so a node looks the same whatever was written first, a richer
// description is never lost to a poorer one, and a reader that got better takes
// its own mistakes back.
type described map[string]versioned

type versioned struct {
	Version     int         `json:"version"`
	Description description `json:"description"`
}

// parseDescribed reads the property that keeps it; "" is nothing said yet.
func parseDescribed(property string) (described, error) {
	d := described{}
	if property == "" {
		return d, nil
	}
	if err := json.Unmarshal([]byte(property), &d); err != nil {
		return nil, fmt.Errorf("decoding a description: %w", err)
	}
	return d, nil
}

// add joins what a reader ("rules/6") says.
func (d described) add(extractor string, say description) {
	name, version := extractor, 0
	if before, after, ok := cutLast(extractor, "/"); ok {
		if n, err := strconv.Atoi(after); err == nil {
			name, version = before, n
		}
	}
	switch have, ok := d[name]; {
	case !ok || version > have.Version:
		d[name] = versioned{Version: version, Description: say}
	case version == have.Version:
		d[name] = versioned{Version: version, Description: have.Description.join(say)}
	}
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// whole joins what all readers say.
func (d described) whole() description {
	var out description
	for _, name := range slices.Sorted(maps.Keys(d)) {
		out = out.join(d[name].Description)
	}
	return out
}

// join keeps all that either says. Where they contradict each other it takes the
// lesser text, as any rule would do that does not ask who came first, and of two
// names in one language it keeps both as aliases.
func (d description) join(o description) description {
	out := description{
		Kind: lesser(d.Kind, o.Kind), Code: lesser(d.Code, o.Code), Sector: lesser(d.Sector, o.Sector),
		QID: lesser(d.QID, o.QID), PartOf: lesser(d.PartOf, o.PartOf), Country: lesser(d.Country, o.Country),
		Lat: d.Lat, Lng: d.Lng,
	}
	if cmp.Or(cmp.Compare(d.Lat, o.Lat), cmp.Compare(d.Lng, o.Lng)) < 0 {
		out.Lat, out.Lng = o.Lat, o.Lng
	}
	aliases := slices.Concat(d.Aliases, o.Aliases)
	out.Names = maps.Clone(d.Names)
	for lang, name := range o.Names {
		mine := d.Names[lang]
		if out.Names == nil {
			out.Names = map[string]string{}
		}
		out.Names[lang] = lesser(mine, name)
		if mine != "" && name != "" && mine != name {
			aliases = append(aliases, mine, name)
		}
	}
	slices.Sort(aliases)
	out.Aliases = slices.Compact(aliases)
	offices := slices.Concat(d.Offices, o.Offices)
	slices.SortFunc(offices, func(a, b office) int {
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Body, b.Body))
	})
	out.Offices = slices.Compact(offices)
	return out
}

// lesser gives the text that sorts first, of those that say anything.
func lesser(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// describeActor takes what an actor of a reading says of its node.
func describeActor(a Actor) description {
	d := description{
		Kind: string(a.Kind), Code: a.Code, Sector: a.Sector, QID: a.QID,
		Names: a.Names, Aliases: slices.Sorted(slices.Values(a.Aliases)),
	}
	if a.Office == "" {
		d.PartOf = a.PartOf
	} else if a.PartOf != "" {
		d.Offices = []office{{Title: a.Office, Body: a.PartOf}}
	}
	return d
}

func describePlace(p Place) description {
	d := description{Kind: string(p.Kind), Names: p.Names, Lat: p.Lat, Lng: p.Lng}
	if p.Country != p.ID {
		d.Country = p.Country
	}
	return d
}
