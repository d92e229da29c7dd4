package export

import (
	"io"
	"maps"
	"slices"
	"time"

	"chancery/graph"
)

// ftmEntity is an entity of FollowTheMoney (followthemoney.tech): each property is a
// list of texts.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchemas gives the schema of actors: all are LegalEntity, as Event.involved wants.
var ftmSchemas = map[graph.ActorKind]string{
	graph.KindPerson: "Person", graph.KindCompany: "Company", graph.KindOrganisation: "Organization", graph.KindBloc: "Organization",
	graph.KindArmedGroup: "Organization", graph.KindMedia: "Organization", graph.KindPublic: "LegalEntity",
}

type ftmWriter struct {
	lines
	o    Options
	seen map[string]bool // actors that were written
}

func openFTM(w io.Writer, o Options) (Writer, error) {
	return &ftmWriter{lines: newLines(w), o: o, seen: map[string]bool{}}, nil
}

// Write writes the event and before it those of its actors that were not written yet.
func (f *ftmWriter) Write(e graph.Event) error {
	v := ftmEntity{ID: e.ID, Schema: "Event", Properties: map[string][]string{
		"name": {f.o.headline(e)}, "description": quotes(e), "notes": {f.notes(e)},
	}}
	set := func(name, value string) {
		if value != "" {
			v.Properties[name] = append(v.Properties[name], value)
		}
	}
	set("startDate", f.date(e.Time.Start, e.Time.Precision))
	set("endDate", f.date(last(e.Time), e.Time.Precision))
	if e.Place != nil {
		set("location", f.o.place(e.Place))
	}
	for _, p := range e.Participants {
		if err := f.actor(p.Actor); err != nil {
			return err
		}
		role := "involved"
		if p.Role == graph.RoleHost {
			role = "organizer"
		}
		set(role, ftmID(p.Actor.ID))
	}
	return f.out.Encode(v)
}

// notes says what Event has no property for.
func (f *ftmWriter) notes(e graph.Event) string {
	kind := string(e.Type)
	if e.Mode != "" {
		kind += "/" + e.Mode
	}
	return kind + ", " + string(e.Status)
}

// Close has nothing to end.
func (f *ftmWriter) Close() error { return nil }

// date leaves out what is not known: FollowTheMoney takes "2025" and "2025-02".
func (f *ftmWriter) date(t time.Time, p graph.Precision) string {
	s := day(t)
	switch {
	case s == "":
		return ""
	case p == graph.PrecisionYear || p == graph.PrecisionDecade:
		return s[:len("2006")]
	case p == graph.PrecisionMonth || p == graph.PrecisionQuarter:
		return s[:len("2006-01")]
	}
	return s
}

func (f *ftmWriter) actor(a graph.Actor) error {
	if f.seen[a.ID] {
		return nil
	}
	f.seen[a.ID] = true
	schema := ftmSchemas[a.Kind]
	if schema == "" {
		schema = "PublicBody"
	}
	v := ftmEntity{ID: ftmID(a.ID), Schema: schema, Properties: map[string][]string{"name": {f.o.actor(a)}}}
	for _, lang := range slices.Sorted(maps.Keys(a.Names)) {
		if name := a.Names[lang]; name != v.Properties["name"][0] {
			v.Properties["alias"] = append(v.Properties["alias"], name)
		}
	}
	if a.QID != "" {
		v.Properties["wikidataId"] = []string{a.QID}
	}
	return f.out.Encode(v)
}

// ftmID keeps ids of actors apart from those of events.
func ftmID(actor string) string { return "actor-" + actor }
