package graph

import (
	"encoding/json"
	"fmt"
	"maps"
)

// resolve finds what each affected event looks like now: the rows of those that
// change, and the IDs of those that no article tells any longer.
func (w *batchWriter) resolve() (rows []eventRow, gone []string, err error) {
	claims, shown, err := w.standing()
	if err != nil {
		return nil, nil, err
	}
	for _, p := range w.articles {
		for id, c := range p.claims {
			claims[id] = append(claims[id], reported{article: p.reading.Article.ID, published: p.published, ingested: p.ingested, claim: c})
		}
	}
	logs, err := reviewsOf(w.ctx, w.tx, w.affected)
	if err != nil {
		return nil, nil, err
	}
	for _, id := range w.affected {
		if len(claims[id]) == 0 {
			gone = append(gone, id)
			continue
		}
		if row := showEvent(id, claims[id], reviewedBy(logs[id])); row.Props["shown"] != shown[id] {
			rows = append(rows, row)
		}
	}
	return rows, gone, nil
}

// standing reads what the graph has of the affected events: the claims of articles
// that are not in this batch, and the fingerprint of what is shown.
func (w *batchWriter) standing() (map[string][]reported, map[string]string, error) {
	claims, shown := map[string][]reported{}, map[string]string{}
	records, err := w.run("events_standing", map[string]any{"ids": w.affected})
	if err != nil {
		return nil, nil, err
	}
	for _, r := range records {
		row := r.AsMap()
		id := text(row, "id")
		w.existing[id] = true
		shown[id] = text(row, "shown")
		w.changes.came[id] = arrival{revision: integer(row, "created"), at: instantOf(row, "createdAt")}
		for _, c := range maplist(row, "claims") {
			said := reported{article: text(c, "article"), published: isoDay(dateOf(c, "published")), ingested: instantOf(c, "ingested")}
			if err := json.Unmarshal([]byte(text(c, "claim")), &said.claim); err != nil {
				return nil, nil, fmt.Errorf("decoding what %s says of %s: %w", said.article, id, err)
			}
			claims[id] = append(claims[id], said)
		}
	}
	return claims, shown, nil
}

// clearEvents takes the relationships to actors and places from the events that are
// written anew, and removes those that go.
func (w *batchWriter) clearEvents(rows []eventRow, gone []string) error {
	ids := append([]string{}, gone...)
	for _, row := range rows {
		if w.existing[row.ID] {
			ids = append(ids, row.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	for query, nodes := range map[string]*nodeSet{"events_clear_actors": w.actors, "events_clear_places": w.places} {
		records, err := w.run(query, map[string]any{"ids": ids})
		if err != nil {
			return err
		}
		for _, r := range records {
			nodes.touch(text(r.AsMap(), "id"))
		}
	}
	if len(gone) == 0 {
		return nil
	}
	_, err := w.run("events_remove", map[string]any{"ids": gone})
	return err
}

// writeEvents writes the nodes and their relationships to actors and places, all of
// which are there by now.
func (w *batchWriter) writeEvents(rows []eventRow) error {
	var events, parts, places []map[string]any
	for _, row := range rows {
		events = append(events, row.Props)
		for _, p := range row.Parts {
			parts = append(parts, map[string]any{"event": row.ID, "actor": p.Actor, "props": p.Props})
		}
		for _, p := range row.Places {
			places = append(places, map[string]any{"event": row.ID, "place": p.Place, "props": p.Props})
		}
	}
	if err := w.rows("events_write", events); err != nil {
		return err
	}
	if err := w.rows("parts_write", parts); err != nil {
		return err
	}
	return w.rows("places_at_write", places)
}

// describe collects what the readings say of actors and places, and the nodes that
// the rows need.
func (w *batchWriter) describe(rows []eventRow) {
	for _, row := range rows {
		for _, p := range row.Parts {
			w.actors.need(p.Actor)
		}
		for _, p := range row.Places {
			w.places.need(p.Place)
		}
	}
	for _, p := range w.articles {
		w.describeReading(p.reading)
	}
}

func (w *batchWriter) describeReading(r *Reading) {
	actors, countries := map[string]Actor{}, map[string]Place{}
	for _, a := range r.Actors {
		actors[a.ID] = a
	}
	for _, p := range r.Places {
		countries[p.ID] = p
	}
	for i := range r.Events {
		for _, p := range r.Events[i].Participants {
			w.describeActor(r.describer(), p.Actor, maps.Clone(actors))
		}
		place := r.Events[i].Place
		if place == nil {
			continue
		}
		w.places.describe(place.ID, r.describer(), describePlace(*place))
		if country, ok := countries[place.Country]; ok {
			w.places.describe(country.ID, r.describer(), describePlace(country))
		}
	}
}

// describeActor describes an actor and, out of what the reading offers besides,
// those it leads up to.
func (w *batchWriter) describeActor(extractor string, a Actor, offered map[string]Actor) {
	w.actors.describe(a.ID, extractor, describeActor(a))
	for _, up := range []string{a.PartOf, a.Code} {
		if o, ok := offered[up]; ok {
			delete(offered, up) // each once, so that a circle ends
			w.describeActor(extractor, o, offered)
		}
	}
}

// maplist reads a list of maps out of a record.
func maplist(row map[string]any, key string) []map[string]any {
	list, _ := row[key].([]any)
	out := make([]map[string]any, 0, len(list))
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}
