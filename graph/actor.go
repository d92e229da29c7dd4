package graph

// ActorKind says what an actor is.
type ActorKind string

// The kinds of actor.
const (
	KindState        ActorKind = "state"
	KindGovernment   ActorKind = "government"
	KindMinistry     ActorKind = "ministry"
	KindEmbassy      ActorKind = "embassy"
	KindParliament   ActorKind = "parliament"
	KindCourt        ActorKind = "court"
	KindArmedForces  ActorKind = "armed-forces"
	KindPerson       ActorKind = "person"
	KindOrganisation ActorKind = "organisation"
	KindBloc         ActorKind = "bloc"
	KindArmedGroup   ActorKind = "armed-group"
	KindCompany      ActorKind = "company"
	KindMedia        ActorKind = "media"
	KindPublic       ActorKind = "public"
)

// Actor is somebody or something that takes part in events. IDs are stable: the
// ISO 3166 alpha-3 code of a state ("RUS"), the acronym of an organisation ("UN"),
// a part of one by its path ("RUS.foreign-ministry", "USA.embassy.TUR"), the
// Wikidata QID of a known person ("Q58217"), and for a person who is not known the
// body served and the name ("TUR.foreign-ministry.oncu-keceli").
type Actor struct {
	ID      string
	Kind    ActorKind
	Code    string            // alpha-3 code or acronym of the state, organisation or group it belongs to; "" where none fits
	Sector  string            // PLOVER sector: GOV, MIL, LEG, JUD, SPY, OPP, REB, COP, CVL, MED, BUS, IGO, NGO; "" if not known
	Names   map[string]string // display name by BCP 47 language tag
	Aliases []string          // other names and spellings, any language and script
	QID     string            // Wikidata item, "" if not known
	PartOf  string            // ID of the actor it is directly a part of or serves, "" for a state
	Office  string            // title held at the time, in English, where a person is named by it
}

// Name returns the name in the language asked for, else in English, else any one
// (the first by language tag), else the ID.
func (a Actor) Name(lang string) string { return displayName(a.Names, a.ID, lang) }
