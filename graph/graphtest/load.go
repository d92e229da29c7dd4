package graphtest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
	"chancery/graph/queries"
)

// rawBatch is how many articles a transaction of LoadFast creates.
const rawBatch = 500

// LoadFast fills the empty graph with the n events of Zipf, faster than a Store would:
// the indexes of timelines are made afterwards. What only writing again needs (the
// claims, the fingerprints) is not there, so such a graph is for reading.
func (db *DB) LoadFast(tb testing.TB, n int) {
	tb.Helper()
	for _, r := range db.run(tb, "graphtest_indexes") {
		db.Run(tb, queries.Text("graphtest_drop_index"), map[string]any{"name": r.Values[0]})
	}
	db.createNodes(tb)
	batch := make([]graph.Reading, 0, rawBatch)
	for r := range ZipfSeq(n) {
		if batch = append(batch, r); len(batch) == rawBatch {
			db.create(tb, batch)
			batch = batch[:0]
		}
	}
	db.create(tb, batch)
	db.run(tb, "graphtest_forget_indexes")
	if err := db.Store.Migrate(context.Background()); err != nil {
		tb.Fatalf("making the indexes: %v", err)
	}
	db.run(tb, "graphtest_replan")
}

func (db *DB) create(tb testing.TB, readings []graph.Reading) {
	tb.Helper()
	var rows []map[string]any
	for _, r := range readings {
		var events []map[string]any
		for _, e := range r.Events {
			events = append(events, rawEvent(e, r.Article.PublishedAt))
		}
		rows = append(rows, map[string]any{"article": rawArticle(r), "events": events})
	}
	db.Run(tb, queries.Text("graphtest_raw_create"), map[string]any{"rows": rows})
}

func (db *DB) createNodes(tb testing.TB) {
	tb.Helper()
	z := newZipf()
	var actors, cities, countries []map[string]any
	for _, a := range z.actors {
		actors = append(actors, map[string]any{
			"id": a.ID, "kind": string(a.Kind), "code": a.Code, "sector": a.Sector, "name": a.Name("en"),
			"name_en": a.Names["en"], "name_ar": a.Names["ar"], "aliases": a.Aliases, "keys": []string{a.ID},
		})
	}
	seen := map[string]bool{}
	for _, p := range z.places {
		cities = append(cities, map[string]any{
			"id": p.ID, "kind": string(p.Kind), "country": p.Country, "name": p.Name("en"), "name_en": p.Name("en"),
			"keys": []string{p.ID}, "point": neo4j.Point2D{X: p.Lng, Y: p.Lat, SpatialRefId: 4326},
		})
		if !seen[p.Country] {
			seen[p.Country] = true
			countries = append(countries, map[string]any{"id": p.Country, "name": p.Country, "keys": []string{p.Country}})
		}
	}
	db.Run(tb, queries.Text("graphtest_raw_nodes"), map[string]any{"actors": actors, "cities": cities, "countries": countries})
}
