package export

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"chancery/graph"
)

// Format is a form that events can be exported in.
type Format struct {
	Name      string // "csv": as the parameter format has it
	MediaType string // "text/csv; charset=utf-8"
	Extension string // of a file, with the dot
	About     string // one line
	open      func(io.Writer, Options) (Writer, error)
}

// Options say how events are shown.
type Options struct {
	Langs []string // languages of names and summaries, best first

	// View gives what stands for an event in ndjson, where an event is what the API
	// answers with.
	View func(graph.Event) any
}

// Writer takes the events of an export. Close writes what stands after the last and
// does not close what it writes to; without it the export is not whole.
type Writer interface {
	Write(e graph.Event) error
	Close() error
}

// Formats lists all formats.
var Formats = []Format{
	{"csv", "text/csv; charset=utf-8", ".csv", "a table with a row an event (RFC 4180)", openCSV},
	{"ndjson", "application/x-ndjson", ".ndjson", "an event a line, as the API shows it", openNDJSON},
	{"json-ld", "application/ld+json", ".jsonld", "linked data in the terms of schema.org, context included", openJSONLD},
	{"graphml", "application/graphml+xml", ".graphml", "the network of actors, an edge an event and tie", openGraphML},
	{"gexf", "application/gexf+xml", ".gexf", "the same with days, a dynamic graph for Gephi", openGEXF},
	{"ics", "text/calendar; charset=utf-8", ".ics", "a calendar (RFC 5545) of the events with a date", openICS},
	{"geojson", "application/geo+json", ".geojson", "a map: a feature an event, without geometry where the place is not known (RFC 7946)", openGeoJSON},
	{"timelinejs", "application/json", ".json", "slides for TimelineJS, of the events with a date", openTimelineJS},
	{"ftm", "application/json+ftm", ".ftm.json", "FollowTheMoney entities, one a line, for Aleph", openFTM},
}

// Names lists the names of the formats.
func Names() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// Find gives the format of a name. One that there is not is a graph.InvalidError.
func Find(name string) (Format, error) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, &graph.InvalidError{Param: "format", Got: name, Want: fmt.Sprintf("one of %v", Names())}
	}
	return Formats[i], nil
}

// Open begins an export of this format to w.
func (f Format) Open(w io.Writer, o Options) (Writer, error) {
	out, err := f.open(w, o)
	if err != nil {
		return nil, fmt.Errorf("beginning a %s export: %w", f.Name, err)
	}
	return out, nil
}

// WriteAll writes a whole export and tells how many events it has. It ends at the first
// error, of the events or of writing, and then the export is not whole.
func (f Format) WriteAll(w io.Writer, o Options, events iter.Seq2[graph.Event, error]) (n int, err error) {
	out, err := f.Open(w, o)
	if err != nil {
		return 0, err
	}
	for e, err := range events {
		if err != nil {
			return n, err
		}
		if err := out.Write(e); err != nil {
			return n, fmt.Errorf("writing event %s: %w", e.ID, err)
		}
		n++
	}
	if err := out.Close(); err != nil {
		return n, fmt.Errorf("ending the export: %w", err)
	}
	return n, nil
}
