package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/graph/formats/gexf12"

	"chancery/graph"
)

// gexfWriter writes edges to a file of its own until it has seen all actors, as the
// nodes come first in what readers of GEXF expect. Only the actors stay in memory.
type gexfWriter struct {
	w     io.Writer
	o     Options
	nodes map[string]gexf12.Node
	spool *os.File
	edges *xml.Encoder
	held  *bufio.Writer
}

func openGEXF(w io.Writer, o Options) (Writer, error) {
	spool, err := os.CreateTemp("", "chancery-gexf-*")
	if err != nil {
		return nil, err
	}
	// An open file can be read after its name is gone, and is gone with the process.
	if err := os.Remove(spool.Name()); err != nil {
		return nil, err
	}
	held := bufio.NewWriter(spool)
	return &gexfWriter{w: w, o: o, nodes: map[string]gexf12.Node{}, spool: spool, edges: xml.NewEncoder(held), held: held}, nil
}

// Write notes an edge for each tie of the event, with its days where they are known.
func (g *gexfWriter) Write(e graph.Event) error {
	for i, t := range ties(e) {
		g.node(t.a)
		g.node(t.b)
		edge := gexf12.Edge{
			ID: e.ID + "." + strconv.Itoa(i+1), Source: t.a.ID, Target: t.b.ID, Label: string(e.Type), Type: "undirected",
			Start: day(e.Time.Start), End: day(last(e.Time)), Weight: 1, AttValues: &gexf12.AttValues{},
		}
		if t.directed {
			edge.Type = "directed"
		}
		for _, a := range edgeAttributes {
			if v := a.of(g.o, e); v != "" {
				edge.AttValues.AttValues = append(edge.AttValues.AttValues, gexf12.AttValue{For: a.name, Value: v})
			}
		}
		if err := g.edges.EncodeElement(edge, xml.StartElement{Name: xml.Name{Local: "edge"}}); err != nil {
			return err
		}
	}
	return nil
}

func (g *gexfWriter) node(a graph.Actor) {
	if _, ok := g.nodes[a.ID]; ok {
		return
	}
	n := gexf12.Node{ID: a.ID, Label: g.o.actor(a), AttValues: &gexf12.AttValues{}}
	for _, x := range nodeAttributes {
		if v := x.of(g.o, a); v != "" {
			n.AttValues.AttValues = append(n.AttValues.AttValues, gexf12.AttValue{For: x.name, Value: v})
		}
	}
	g.nodes[a.ID] = n
}

// Close writes the document: attributes, nodes, edges.
func (g *gexfWriter) Close() error {
	defer func() { _ = g.spool.Close() }()
	if _, err := io.WriteString(g.w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(g.w)
	open := xmlElements{out: out}
	if err := open.begin("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2"); err != nil {
		return err
	}
	if err := open.begin("graph", "mode", "dynamic", "defaultedgetype", "undirected", "timeformat", "date", "idtype", "string"); err != nil {
		return err
	}
	for _, a := range []gexf12.Attributes{attributesOf("node", nodeAttributes), attributesOf("edge", edgeAttributes)} {
		if err := out.EncodeElement(a, xml.StartElement{Name: xml.Name{Local: "attributes"}}); err != nil {
			return err
		}
	}
	if err := g.writeNodes(&open); err != nil {
		return err
	}
	if err := open.begin("edges"); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if err := g.copyEdges(); err != nil {
		return fmt.Errorf("copying edges: %w", err)
	}
	return open.endAll()
}

func (g *gexfWriter) writeNodes(open *xmlElements) error {
	if err := open.begin("nodes"); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(g.nodes)) {
		if err := open.out.EncodeElement(g.nodes[id], xml.StartElement{Name: xml.Name{Local: "node"}}); err != nil {
			return err
		}
	}
	return open.end()
}

func (g *gexfWriter) copyEdges() error {
	if err := g.edges.Flush(); err != nil {
		return err
	}
	if err := g.held.Flush(); err != nil {
		return err
	}
	if _, err := g.spool.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(g.w, g.spool)
	return err
}

// attributesOf declares attributes; GEXF says integer where GraphML says int.
func attributesOf[T any](class string, list []attribute[T]) gexf12.Attributes {
	out := gexf12.Attributes{Class: class, Mode: "static"}
	for _, a := range list {
		kind := a.kind
		if kind == "int" {
			kind = "integer"
		}
		out.Attributes = append(out.Attributes, gexf12.Attribute{ID: a.name, Title: a.name, Type: kind})
	}
	return out
}
