package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Ingest is what reading articles did to an event.
type Ingest struct {
	What     string // ChangeNew, ChangeChanged or ChangeGone
	Revision int    // of the graph, since when it is so
	Sources  []IngestSource
}

// IngestSource is an article that was read and tells, or no longer tells, the event.
type IngestSource struct{ Article, Extractor string }

// HistoryEntry is something that happened to an event: a review or an ingest.
type HistoryEntry struct {
	At     time.Time // zero for what came before this was kept
	Review *Review
	Ingest *Ingest
}

// History gives all that happened to an event, the newest first, also after it went;
// ErrNotFound if the graph never had it.
func (s *Store) History(ctx context.Context, id string) ([]HistoryEntry, error) {
	var entries []HistoryEntry
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "event_changes", map[string]any{"id": id})
		if err != nil {
			return err
		}
		logs, err := reviewsOf(ctx, tx, []string{id})
		entries = append(ingests(records), reviewEntries(logs[id])...)
		return err
	})
	if err == nil && len(entries) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("reading the history of event %s: %w", id, err)
	}
	slices.SortStableFunc(entries, func(a, b HistoryEntry) int { return b.At.Compare(a.At) })
	return entries, nil
}

// ingests reads what event_changes answers, the latest first.
func ingests(records []*neo4j.Record) []HistoryEntry {
	var out []HistoryEntry
	for _, r := range records {
		row, _ := r.AsMap()["change"].(map[string]any)
		in := &Ingest{What: text(row, "what"), Revision: integer(row, "revision")}
		readers := textList(row, "extractors")
		for i, article := range textList(row, "articles") {
			in.Sources = append(in.Sources, IngestSource{Article: article, Extractor: readers[i]})
		}
		out = append(out, HistoryEntry{At: instantOf(row, "at"), Ingest: in})
	}
	slices.SortFunc(out, func(a, b HistoryEntry) int { return cmp.Compare(b.Ingest.Revision, a.Ingest.Revision) })
	return out
}

func reviewEntries(log []Review) []HistoryEntry {
	var out []HistoryEntry
	for i := len(log) - 1; i >= 0; i-- {
		out = append(out, HistoryEntry{At: log[i].At, Review: &log[i]})
	}
	return out
}
