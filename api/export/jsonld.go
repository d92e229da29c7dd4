package export

import (
	"encoding/json"
	"io"

	"chancery/graph"
)

// jsonLDContext stands in the document itself: no processor has to fetch anything.
// What schema.org has no term for is in a vocabulary of chancery's own, urn:chancery:.
var jsonLDContext = map[string]any{
	"@version": 1.1,
	"schema":   "https://schema.org/",
	"wd":       "http://www.wikidata.org/entity/",
	"event":    "urn:chancery:event:",
	"actor":    "urn:chancery:actor:",
	"place":    "urn:chancery:place:",
	"article":  "urn:chancery:article:",
	"ch":       "urn:chancery:term:",
	"xsd":      "http://www.w3.org/2001/XMLSchema#",

	"Event": "schema:Event", "Place": "schema:Place", "Organization": "schema:Organization",
	"Person": "schema:Person", "Country": "schema:Country", "Quotation": "schema:Quotation",
	"name":       "schema:name",
	"startDate":  map[string]any{"@id": "schema:startDate", "@type": "xsd:date"},
	"endDate":    map[string]any{"@id": "schema:endDate", "@type": "xsd:date"},
	"location":   "schema:location",
	"latitude":   "schema:latitude",
	"longitude":  "schema:longitude",
	"sameAs":     map[string]any{"@id": "schema:sameAs", "@type": "@id"},
	"text":       "schema:text",
	"isPartOf":   map[string]any{"@id": "schema:isPartOf", "@type": "@id"},
	"subjectOf":  "schema:subjectOf",
	"type":       "ch:type",
	"mode":       "ch:mode",
	"polarity":   "ch:polarity",
	"modality":   "ch:modality",
	"status":     "ch:status",
	"precision":  "ch:precision",
	"confidence": "ch:confidence",
	"context":    "ch:context",
	"part":       "ch:part",
	"role":       "ch:role",
	"of":         "ch:of",
}

// The nodes of the document.
type (
	ldEvent struct {
		ID         string    `json:"@id"`
		Type       string    `json:"@type"`
		Name       ldText    `json:"name"`
		Kind       string    `json:"type"`
		Mode       string    `json:"mode,omitempty"`
		Polarity   string    `json:"polarity"`
		Modality   string    `json:"modality"`
		Status     string    `json:"status"`
		Start      string    `json:"startDate,omitempty"`
		End        string    `json:"endDate,omitempty"` // the last day, as schema.org has it
		Precision  string    `json:"precision"`
		Confidence float64   `json:"confidence"`
		Contexts   []string  `json:"context,omitempty"`
		Place      *ldPlace  `json:"location,omitempty"`
		Parts      []ldPart  `json:"part,omitempty"`
		Evidence   []ldQuote `json:"subjectOf"`
	}
	ldText struct {
		Value string `json:"@value"`
		Lang  string `json:"@language,omitempty"`
	}
	ldPlace struct {
		ID   string   `json:"@id"`
		Type string   `json:"@type"`
		Name ldText   `json:"name"`
		Lat  *float64 `json:"latitude,omitempty"`
		Lng  *float64 `json:"longitude,omitempty"`
	}
	ldPart struct {
		Role string  `json:"role"`
		Of   ldActor `json:"of"`
	}
	ldActor struct {
		ID     string `json:"@id"`
		Type   string `json:"@type"`
		Name   ldText `json:"name"`
		SameAs string `json:"sameAs,omitempty"`
	}
	ldQuote struct {
		Type    string `json:"@type"`
		Text    string `json:"text"`
		Article string `json:"isPartOf"`
	}
)

type jsonLDWriter struct {
	*jsonList
	o Options
}

func openJSONLD(w io.Writer, o Options) (Writer, error) {
	context, err := json.Marshal(jsonLDContext)
	if err != nil {
		return nil, err
	}
	l, err := newJSONList(w, `{"@context":`+string(context)+`,"@graph":[`, `]}`)
	return &jsonLDWriter{l, o}, err
}

// Write writes an event as a node.
func (j *jsonLDWriter) Write(e graph.Event) error {
	_, lang := graph.ChooseName(e.Summary, "", j.o.Langs...)
	n := ldEvent{
		ID: "event:" + e.ID, Type: "Event", Name: ldText{j.o.headline(e), lang}, Kind: string(e.Type), Mode: e.Mode,
		Polarity: string(e.Polarity), Modality: string(e.Modality), Status: string(e.Status),
		Start: day(e.Time.Start), End: day(last(e.Time)), Precision: string(e.Time.Precision), Confidence: e.Confidence, Contexts: e.Contexts,
	}
	if p := e.Place; p != nil {
		n.Place = &ldPlace{ID: "place:" + p.ID, Type: "Place", Name: j.text(p.Names, p.ID)}
		if p.Lat != 0 || p.Lng != 0 {
			n.Place.Lat, n.Place.Lng = &p.Lat, &p.Lng
		}
	}
	for _, p := range e.Participants {
		n.Parts = append(n.Parts, ldPart{Role: string(p.Role), Of: j.actor(p.Actor)})
	}
	for _, x := range e.Evidence {
		n.Evidence = append(n.Evidence, ldQuote{Type: "Quotation", Text: x.Quote, Article: "article:" + x.ArticleID})
	}
	return j.add(n)
}

func (j *jsonLDWriter) actor(a graph.Actor) ldActor {
	v := ldActor{ID: "actor:" + a.ID, Type: "Organization", Name: j.text(a.Names, a.ID)}
	switch a.Kind {
	case graph.KindPerson:
		v.Type = "Person"
	case graph.KindState:
		v.Type = "Country"
	}
	if a.QID != "" {
		v.SameAs = "wd:" + a.QID
	}
	return v
}

func (j *jsonLDWriter) text(names map[string]string, id string) ldText {
	name, lang := graph.ChooseName(names, id, j.o.Langs...)
	return ldText{name, lang}
}
