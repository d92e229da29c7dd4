package export

import (
	"encoding/xml"
	"io"
	"strconv"

	"chancery/graph"
)

// What GraphML has (graphml.graphdrawing.org): a key for each attribute, then nodes
// and edges in any order, so that a node is written where it is first met.
type (
	graphMLKey struct {
		XMLName xml.Name `xml:"key"`
		ID      string   `xml:"id,attr"`
		For     string   `xml:"for,attr"`
		Name    string   `xml:"attr.name,attr"`
		Type    string   `xml:"attr.type,attr"`
	}
	graphMLNode struct {
		XMLName xml.Name      `xml:"node"`
		ID      string        `xml:"id,attr"`
		Data    []graphMLData `xml:"data"`
	}
	graphMLEdge struct {
		XMLName  xml.Name      `xml:"edge"`
		ID       string        `xml:"id,attr"`
		Source   string        `xml:"source,attr"`
		Target   string        `xml:"target,attr"`
		Directed bool          `xml:"directed,attr"`
		Data     []graphMLData `xml:"data"`
	}
	graphMLData struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
)

type graphMLWriter struct {
	out  *xml.Encoder
	open xmlElements
	o    Options
	seen map[string]bool // actors that have a node
}

func openGraphML(w io.Writer, o Options) (Writer, error) {
	g := &graphMLWriter{out: xml.NewEncoder(w), o: o, seen: map[string]bool{}}
	g.open.out = g.out
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return nil, err
	}
	if err := g.open.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns"); err != nil {
		return nil, err
	}
	for _, a := range nodeAttributes {
		if err := g.out.Encode(graphMLKey{ID: "n_" + a.name, For: "node", Name: a.name, Type: a.kind}); err != nil {
			return nil, err
		}
	}
	for _, a := range edgeAttributes {
		if err := g.out.Encode(graphMLKey{ID: "e_" + a.name, For: "edge", Name: a.name, Type: a.kind}); err != nil {
			return nil, err
		}
	}
	return g, g.open.begin("graph", "id", "events", "edgedefault", "undirected")
}

// Write writes an edge for each tie of the event, and the nodes that it needs.
func (g *graphMLWriter) Write(e graph.Event) error {
	for i, t := range ties(e) {
		for _, a := range []graph.Actor{t.a, t.b} {
			if err := g.node(a); err != nil {
				return err
			}
		}
		edge := graphMLEdge{ID: e.ID + "." + strconv.Itoa(i+1), Source: t.a.ID, Target: t.b.ID, Directed: t.directed}
		for _, a := range edgeAttributes {
			if v := a.of(g.o, e); v != "" {
				edge.Data = append(edge.Data, graphMLData{"e_" + a.name, v})
			}
		}
		if err := g.out.Encode(edge); err != nil {
			return err
		}
	}
	return nil
}

func (g *graphMLWriter) node(a graph.Actor) error {
	if g.seen[a.ID] {
		return nil
	}
	g.seen[a.ID] = true
	n := graphMLNode{ID: a.ID}
	for _, x := range nodeAttributes {
		if v := x.of(g.o, a); v != "" {
			n.Data = append(n.Data, graphMLData{"n_" + x.name, v})
		}
	}
	return g.out.Encode(n)
}

// Close ends the document.
func (g *graphMLWriter) Close() error { return g.open.endAll() }

// attribute is what a node or an edge says of itself; "" is nothing.
type attribute[T any] struct {
	name, kind string
	of         func(Options, T) string
}

var nodeAttributes = []attribute[graph.Actor]{
	{"label", "string", func(o Options, a graph.Actor) string { return o.actor(a) }},
	{"kind", "string", func(_ Options, a graph.Actor) string { return string(a.Kind) }},
	{"code", "string", func(_ Options, a graph.Actor) string { return a.Code }},
}

var edgeAttributes = []attribute[graph.Event]{
	{"event", "string", func(_ Options, e graph.Event) string { return e.ID }},
	{"type", "string", func(_ Options, e graph.Event) string { return string(e.Type) }},
	{"mode", "string", func(_ Options, e graph.Event) string { return e.Mode }},
	{"status", "string", func(_ Options, e graph.Event) string { return string(e.Status) }},
	{"start", "string", func(_ Options, e graph.Event) string { return day(e.Time.Start) }},
	{"end", "string", func(_ Options, e graph.Event) string { return day(e.Time.End) }},
	{"precision", "string", func(_ Options, e graph.Event) string { return string(e.Time.Precision) }},
	{"summary", "string", func(o Options, e graph.Event) string { return o.headline(e) }},
	{"confidence", "double", func(_ Options, e graph.Event) string { return strconv.FormatFloat(e.Confidence, 'f', -1, 64) }},
	{"sources", "int", func(_ Options, e graph.Event) string { return strconv.Itoa(e.Sources) }},
}
