package graph

import (
	"fmt"
	"slices"
	"time"
)

// What an ingest did to an event.
const (
	ChangeNew     = "new"
	ChangeChanged = "changed"
	ChangeGone    = "deleted"
)

// changeLog collects what a batch changes.
type changeLog struct {
	revision int
	at       time.Time
	came     map[string]arrival  // of events that are there
	by       map[string][]string // the articles read that tell, or told, an event
	readers  map[string]string   // of the articles
}

// arrival is when an event came into the graph.
type arrival struct {
	revision int
	at       time.Time // zero if it came before this was kept
}

func newChangeLog() *changeLog {
	return &changeLog{
		at: time.Now().UTC().Truncate(time.Millisecond), came: map[string]arrival{}, by: map[string][]string{}, readers: map[string]string{},
	}
}

func (l *changeLog) tells(event, article string) {
	if !slices.Contains(l.by[event], article) {
		l.by[event] = append(l.by[event], article)
	}
}

// changeKey is the place of a change in the order of all changes.
func changeKey(revision int, event string) string { return fmt.Sprintf("%012d/%s", revision, event) }

func (l *changeLog) row(event string) map[string]any {
	return map[string]any{"id": event, "revision": l.revision, "changed": changeKey(l.revision, event)}
}

// number takes the number of this change of the graph and puts it on the events that
// are written.
func (w *batchWriter) number(rows []eventRow) error {
	records, err := w.run("revision_bump", nil)
	if err != nil {
		return err
	}
	l := w.changes
	l.revision = integer(records[0].AsMap(), "revision")
	for _, row := range rows {
		came := arrival{revision: l.revision, at: l.at}
		if w.existing[row.ID] {
			came = l.came[row.ID]
		}
		row.Props["revision"], row.Props["changed"], row.Props["created"] = l.revision, changeKey(l.revision, row.ID), came.revision
		if !came.at.IsZero() {
			row.Props["createdAt"] = came.at
		}
	}
	return nil
}

// writeChanges writes what clients that follow the graph, and the history of events,
// are told beside the events themselves.
func (w *batchWriter) writeChanges(rows []eventRow, gone []string) error {
	l := w.changes
	var touched, stones, log []map[string]any
	done := map[string]bool{}
	for _, id := range gone {
		done[id] = true
		if w.existing[id] {
			stones = append(stones, l.row(id))
			log = append(log, l.arrived(id), w.change(id, ChangeGone))
		}
	}
	var fresh []string
	for _, row := range rows {
		done[row.ID] = true
		if w.existing[row.ID] {
			log = append(log, w.change(row.ID, ChangeChanged))
		} else {
			fresh = append(fresh, row.ID)
		}
	}
	for _, id := range w.affected {
		if !done[id] {
			touched = append(touched, l.row(id))
			log = append(log, w.change(id, ChangeChanged))
		}
	}
	if len(fresh) > 0 {
		if _, err := w.run("gone_remove", map[string]any{"ids": fresh}); err != nil {
			return err
		}
	}
	if err := w.rows("events_touch", touched); err != nil {
		return err
	}
	if err := w.rows("gone_write", stones); err != nil {
		return err
	}
	if len(w.articles) == 0 { // a review tells of itself
		return nil
	}
	return w.rows("changes_write", log)
}

// arrived keeps when an event came that goes now, which its node has told so far.
func (l *changeLog) arrived(event string) map[string]any {
	came := l.came[event]
	row := map[string]any{
		"event": event, "revision": came.revision, "what": ChangeNew, "articles": []string{}, "extractors": []string{},
	}
	if !came.at.IsZero() {
		row["at"] = came.at
	}
	return row
}

// change says what the articles of the batch did to an event.
func (w *batchWriter) change(event, what string) map[string]any {
	articles := listParam(w.changes.by[event])
	extractors := make([]string, len(articles))
	for i, id := range articles {
		extractors[i] = w.changes.readers[id]
	}
	return map[string]any{
		"event": event, "revision": w.changes.revision, "at": w.changes.at, "what": what,
		"articles": articles, "extractors": extractors,
	}
}
