package export

import (
	"io"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"chancery/graph"
)

type geoWriter struct {
	*jsonList
	o Options
}

func openGeoJSON(w io.Writer, o Options) (Writer, error) {
	l, err := newJSONList(w, `{"type":"FeatureCollection","features":[`, `]}`)
	return &geoWriter{l, o}, err
}

// Write writes a feature: a point where the place has one, null where it has none.
func (g *geoWriter) Write(e graph.Event) error {
	f := &geojson.Feature{ID: e.ID, Type: "Feature"}
	if p := e.Place; p != nil && (p.Lat != 0 || p.Lng != 0) {
		f.Geometry = orb.Point{p.Lng, p.Lat}
	}
	var actors []string
	for _, p := range e.Participants {
		actors = append(actors, p.Actor.ID)
	}
	f.Properties = geojson.Properties{
		"title": g.o.headline(e), "type": e.Type, "mode": e.Mode, "polarity": e.Polarity, "modality": e.Modality,
		"status": e.Status, "start": orNil(day(e.Time.Start)), "end": orNil(day(e.Time.End)), "precision": e.Time.Precision,
		"place": g.o.place(e.Place), "actors": actors, "confidence": e.Confidence, "sources": e.Sources, "quotes": quotes(e),
	}
	return g.add(f)
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}
