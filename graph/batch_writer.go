package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// batchWriter writes one batch in one transaction. It holds the writer's lock, so
// what it has read stays true until it commits.
type batchWriter struct {
	ctx   context.Context
	tx    neo4j.ManagedTransaction
	stats WriteStats

	articles []*prepared     // those whose reading is new
	replaced []string        // those of them that the graph has another reading of
	affected []string        // events that gain or lose a claim
	existing map[string]bool // those of them that are in the graph
	changes  *changeLog
	actors   *nodeSet
	places   *nodeSet
}

func newBatchWriter(ctx context.Context, tx neo4j.ManagedTransaction) *batchWriter {
	return &batchWriter{ctx: ctx, tx: tx, existing: map[string]bool{}, changes: newChangeLog(), actors: newNodeSet(), places: newNodeSet()}
}

// write brings the graph to what the articles say now.
func (w *batchWriter) write(articles []*prepared) (WriteStats, error) {
	if err := w.lock(); err != nil {
		return w.stats, err
	}
	if err := w.selectChanged(articles); err != nil || len(w.articles) == 0 {
		return w.stats, err
	}
	if err := w.takeBack(); err != nil {
		return w.stats, err
	}
	return w.stats, w.settle()
}

// lock waits for the other writers.
func (w *batchWriter) lock() error {
	if _, err := w.run("lock_writer", nil); err != nil {
		return fmt.Errorf("waiting for the other writers: %w", err)
	}
	return nil
}

// settle shows the affected events as they are now, with all that leads to them.
func (w *batchWriter) settle() error {
	rows, gone, err := w.resolve()
	if err != nil {
		return err
	}
	if err := w.number(rows); err != nil {
		return err
	}
	if err := w.clearEvents(rows, gone); err != nil {
		return err
	}
	w.describe(rows)
	for _, step := range []func() error{
		func() error { return w.writeNodes("actors", actorRow, w.actors) },
		func() error { return w.writeNodes("places", placeNodeRow, w.places) },
		func() error { return w.writeEvents(rows) },
		w.writeArticles,
		func() error { return w.writeChanges(rows, gone) },
		func() error { return w.sweep("actors_sweep", w.actors.touched) },
		func() error { return w.sweep("places_sweep", w.places.touched) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	w.stats.Written, w.stats.Removed = len(rows), len(gone)
	return nil
}

func (w *batchWriter) run(query string, params map[string]any) ([]*neo4j.Record, error) {
	return run(w.ctx, w.tx, query, params)
}

// selectChanged leaves out the articles whose reading is in the graph as it is.
func (w *batchWriter) selectChanged(articles []*prepared) error {
	ids := make([]string, len(articles))
	for i, p := range articles {
		ids[i] = p.reading.Article.ID
	}
	records, err := w.run("articles_reading", map[string]any{"ids": ids})
	if err != nil {
		return err
	}
	readings := make(map[string]string, len(records))
	for _, r := range records {
		row := r.AsMap()
		readings[text(row, "id")] = text(row, "reading")
	}
	for _, p := range articles {
		id := p.reading.Article.ID
		switch reading, known := readings[id]; {
		case known && reading == p.fingerprint:
			w.stats.Unchanged++
			continue
		case known:
			w.replaced = append(w.replaced, id)
		}
		w.articles = append(w.articles, p)
	}
	w.stats.Articles = len(w.articles)
	return nil
}

// takeBack removes what the former readings said and notes the events it was about,
// and those that the new readings are about.
func (w *batchWriter) takeBack() error {
	noted := map[string]bool{}
	note := func(id string) {
		if !noted[id] {
			noted[id] = true
			w.affected = append(w.affected, id)
		}
	}
	for _, p := range w.articles {
		w.changes.readers[p.reading.Article.ID] = p.reading.Extractor
		for i := range p.reading.Events {
			note(p.reading.Events[i].ID)
			w.changes.tells(p.reading.Events[i].ID, p.reading.Article.ID)
		}
	}
	if len(w.replaced) == 0 {
		return nil
	}
	if _, err := w.run("relations_take_back", map[string]any{"articles": w.replaced}); err != nil {
		return err
	}
	records, err := w.run("reports_take_back", map[string]any{"articles": w.replaced})
	for _, r := range records {
		row := r.AsMap()
		note(text(row, "event"))
		w.changes.tells(text(row, "event"), text(row, "article"))
	}
	return err
}

func (w *batchWriter) writeArticles() error {
	var articles, reports, relations []map[string]any
	for _, p := range w.articles {
		articles = append(articles, p.articleRow())
		reports = append(reports, p.reportRows()...)
		relations = append(relations, p.relationRows()...)
	}
	if err := w.rows("articles_write", articles); err != nil {
		return err
	}
	if err := w.rows("reports_write", reports); err != nil {
		return err
	}
	return w.rows("relations_write", relations)
}

// rows runs a query over rows, if there are any.
func (w *batchWriter) rows(query string, rows []map[string]any) error {
	if len(rows) == 0 {
		return nil
	}
	_, err := w.run(query, map[string]any{"rows": rows})
	return err
}

// text reads a text out of a record or of properties, "" if it is not there.
func text(row map[string]any, key string) string {
	s, _ := row[key].(string)
	return s
}
