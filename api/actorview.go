package api

import "chancery/graph"

// ActorRef names an actor where it has a part in something.
type ActorRef struct {
	Actor    string `json:"actor" example:"RUS" doc:"Id of the actor."`
	Name     string `json:"name" example:"Russia" doc:"Its name in the language asked for, else in English, else in any."`
	NameLang string `json:"name_lang,omitempty" example:"en" doc:"Language of that name."`
	Code     string `json:"code,omitempty" example:"RUS" doc:"Code of the state or organisation that it belongs to."`
	Kind     string `json:"kind,omitempty" example:"state" doc:"What it is."`
	Office   string `json:"office,omitempty" example:"Foreign minister" doc:"Title held at the time, in English, where a person is named by it."`
}

// Actor is somebody or something that takes part in events.
type Actor struct {
	ID       string            `json:"id" example:"RUS" doc:"Stable id."`
	Kind     string            `json:"kind" example:"state" doc:"What it is."`
	Name     string            `json:"name" example:"Russia" doc:"Its name in the language asked for, else in English, else in any."`
	NameLang string            `json:"name_lang,omitempty" example:"en" doc:"Language of that name."`
	Code     string            `json:"code,omitempty" example:"RUS" doc:"ISO 3166 alpha-3 code or acronym of the state, organisation or group it belongs to."`
	Sector   string            `json:"sector,omitempty" example:"GOV" doc:"PLOVER sector."`
	Names    map[string]string `json:"names" doc:"Names by language."`
	Aliases  []string          `json:"aliases" doc:"Other names and spellings."`
	Wikidata string            `json:"wikidata,omitempty" example:"Q159" doc:"Wikidata item."`
	PartOf   string            `json:"part_of,omitempty" doc:"Id of the actor that it is directly a part of or serves."`
	Office   string            `json:"office,omitempty" doc:"Title held, in English, where a person is named by it."`
}

// Place is where something takes place.
type Place struct {
	ID       string   `json:"id" example:"745044" doc:"GeoNames id of a city or region, alpha-3 code of a country."`
	Kind     string   `json:"kind,omitempty" enum:"country,city,region"`
	Name     string   `json:"name" example:"Istanbul" doc:"Its name in the language asked for, else in English, else in any."`
	NameLang string   `json:"name_lang,omitempty" example:"en" doc:"Language of that name."`
	Country  string   `json:"country,omitempty" example:"TUR" doc:"Alpha-3 code of the state it lies in."`
	Lat      *float64 `json:"lat,omitempty" doc:"Degrees north, WGS 84, where known."`
	Lng      *float64 `json:"lng,omitempty" doc:"Degrees east, WGS 84, where known."`
}

func viewActorRef(a graph.Actor, langs []string) ActorRef {
	name, lang := graph.ChooseName(a.Names, a.ID, langs...)
	return ActorRef{Actor: a.ID, Name: name, NameLang: lang, Code: a.Code, Kind: string(a.Kind), Office: a.Office}
}

func viewActorRefs(actors []graph.Actor, langs []string) []ActorRef {
	refs := make([]ActorRef, 0, len(actors))
	for _, a := range actors {
		refs = append(refs, viewActorRef(a, langs))
	}
	return refs
}

func viewActor(a graph.Actor, langs []string) Actor {
	name, lang := graph.ChooseName(a.Names, a.ID, langs...)
	names := a.Names
	if names == nil {
		names = map[string]string{}
	}
	return Actor{
		ID: a.ID, Kind: string(a.Kind), Name: name, NameLang: lang, Code: a.Code, Sector: a.Sector, Names: names,
		Aliases: append([]string{}, a.Aliases...), Wikidata: a.QID, PartOf: a.PartOf, Office: a.Office,
	}
}

func viewPlace(p graph.Place, langs []string) Place {
	name, lang := graph.ChooseName(p.Names, p.ID, langs...)
	v := Place{ID: p.ID, Kind: string(p.Kind), Name: name, NameLang: lang, Country: p.Country}
	if p.Lat != 0 || p.Lng != 0 {
		v.Lat, v.Lng = &p.Lat, &p.Lng
	}
	return v
}
