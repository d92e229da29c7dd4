package graph

import (
	"maps"
	"slices"
)

// nodeSet collects actors, or places, while a batch is written.
type nodeSet struct {
	said    map[string]described // what the batch's readings say, by ID; empty if nothing
	touched map[string]bool      // nodes that lost a relationship and may have to go
}

func newNodeSet() *nodeSet {
	return &nodeSet{said: map[string]described{}, touched: map[string]bool{}}
}

// need makes sure that the node will be there.
func (s *nodeSet) need(id string) {
	if s.said[id] == nil {
		s.said[id] = described{}
	}
}

// describe notes what a reader says of a node, which needs the nodes it leads up to.
func (s *nodeSet) describe(id, extractor string, d description) {
	s.need(id)
	s.said[id].add(extractor, d)
	for _, up := range []string{d.PartOf, d.Country} {
		if up != "" {
			s.need(up)
		}
	}
	for _, o := range d.Offices {
		s.need(o.Body)
	}
}

func (s *nodeSet) touch(id string) { s.touched[id] = true }

// writeNodes writes the nodes that are new or of which the batch knows something
// new; kind is "actors" or "places".
func (w *batchWriter) writeNodes(kind string, row func(string, described) nodeRow, set *nodeSet) error {
	if len(set.said) == 0 {
		return nil
	}
	before, err := w.describedBefore(kind, set)
	if err != nil {
		return err
	}
	var nodes, links []map[string]any
	for _, id := range slices.Sorted(maps.Keys(set.said)) {
		old, known := before[id]
		now, err := parseDescribed(old)
		if err != nil {
			return err
		}
		now.merge(set.said[id])
		if known && (len(now) == 0 || encode(now) == old) {
			continue
		}
		if !known {
			set.touch(id) // nothing may lead to it in the end
		}
		n := row(id, now)
		nodes = append(nodes, map[string]any{"id": n.ID, "labels": labels(n.Label), "props": n.Props})
		for _, up := range n.Up {
			links = append(links, map[string]any{"from": id, "type": up.Type, "to": up.To, "props": up.Props})
		}
	}
	if err := w.writeNodeRows(kind, nodes, set); err != nil {
		return err
	}
	return w.rows(kind+"_link", links)
}

// writeNodeRows writes the nodes and notes where their former links led.
func (w *batchWriter) writeNodeRows(kind string, nodes []map[string]any, set *nodeSet) error {
	if len(nodes) == 0 {
		return nil
	}
	records, err := w.run(kind+"_write", map[string]any{"rows": nodes})
	for _, r := range records {
		set.touch(text(r.AsMap(), "up"))
	}
	return err
}

// describedBefore reads the descriptions of the nodes that are there.
func (w *batchWriter) describedBefore(kind string, set *nodeSet) (map[string]string, error) {
	records, err := w.run(kind+"_described", map[string]any{"ids": slices.Sorted(maps.Keys(set.said))})
	before := make(map[string]string, len(records))
	for _, r := range records {
		row := r.AsMap()
		before[text(row, "id")] = text(row, "described")
	}
	return before, err
}

// merge joins all that another says.
func (d described) merge(o described) {
	for name, v := range o {
		have, ok := d[name]
		switch {
		case !ok || v.Version > have.Version:
			d[name] = v
		case v.Version == have.Version:
			d[name] = versioned{Version: v.Version, Description: have.Description.join(v.Description)}
		}
	}
}

func labels(label string) []string {
	if label == "" {
		return []string{}
	}
	return []string{label}
}

// sweep removes nodes that nothing leads to any longer, and then those that only
// they led to.
func (w *batchWriter) sweep(query string, touched map[string]bool) error {
	for len(touched) > 0 {
		records, err := w.run(query, map[string]any{"ids": slices.Sorted(maps.Keys(touched))})
		if err != nil {
			return err
		}
		touched = map[string]bool{}
		for _, r := range records {
			touched[text(r.AsMap(), "up")] = true
		}
	}
	return nil
}
