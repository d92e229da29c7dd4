package graph_test

import (
	"maps"
	"testing"

	"chancery/graph/graphtest"
	"chancery/graph/queries"
)

// slow are the operators that read more than the page: those that order or gather
// what an index should have given in order, and those that read without an index.
var slow = []string{
	"Sort", "PartialSort", "Top", "PartialTop", "Union", "OrderedUnion", "AllNodesScan", "NodeByLabelScan",
	"UnionNodeByLabelsScan", "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan",
	"DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan", "NodeIndexScan", "CartesianProduct",
	"DirectedRelationshipIndexScan", "UndirectedRelationshipIndexScan", "EagerAggregation", "NodeHashJoin",
}

// timelineParams gives all parameters of all timeline queries, with other filters.
func timelineParams(filters map[string]any) map[string]any {
	return map[string]any{
		"actor": "A000", "type": "CONSULT", "at_place": "000001",
		"after": "2010-01-01", "before": "2020-01-01/ev_1", "limit": 50, "f": filters,
	}
}

var (
	noFilters = timelineParams(map[string]any{
		"types": nil, "polarity": nil, "modality": nil, "place": nil, "any": nil, "all": []string{}, "cast": []string{},
		"roles": nil, "modes": nil, "contexts": nil, "status": nil, "background": nil, "confidence": nil, "sources": nil,
		"rejected": nil, "review": nil, "corrected": nil,
	})
	oneOfEach = timelineParams(map[string]any{
		"types": []string{"CONSULT"}, "polarity": "affirmed", "modality": []string{"actual"}, "place": "000001",
		"any": []string{"A001"}, "all": []string{"A002"}, "cast": []string{"A002"}, "roles": []string{"source"},
		"modes": []string{"visit"}, "contexts": []string{"trade"}, "status": []string{"happened"}, "background": false,
		"confidence": .5, "sources": 2, "rejected": false, "review": "none", "corrected": false,
	})
	manyOfEach = timelineParams(map[string]any{
		"types": []string{"CONSULT", "AGREE", "AID"}, "polarity": "negated", "modality": []string{"actual", "planned"},
		"place": "000001", "any": []string{"A001", "A003"}, "all": []string{"A002", "A004"}, "cast": []string{"A002", "A004"},
		"roles": []string{"source", "target"}, "modes": []string{"visit", "talks"}, "contexts": []string{"trade", "nuclear"},
		"status": []string{"happened", "denied"}, "background": true, "confidence": .9, "sources": 3, "rejected": true, "review": "confirmed", "corrected": true,
	})
)

func TestTimelinesAreReadOffIndexes(t *testing.T) {
	db := graphtest.New(t)
	for _, loaded := range []string{"an empty graph", "a full graph"} {
		names := append(queries.Names("timeline_actor"), queries.Names("timeline_place")...)
		for _, index := range []string{"timeline_all", "timeline_type", "timeline_published", "timeline_ingested"} {
			names = append(names, queries.Names(index)...)
		}
		if len(names) != 14 {
			t.Errorf("%d timeline queries, want 14", len(names))
		}
		for _, name := range names {
			for _, params := range []map[string]any{oneOfEach, noFilters, manyOfEach} { // the plan depends on their lengths
				plan := db.Explain(t, name, params)
				t.Logf("%s, on %s: %v", name, loaded, plan.Operators)
				plan.MustNotHave(t, slow...)
				plan.MustHave(t, "Limit")
			}
		}
		for _, name := range []string{"changes_events", "changes_gone"} {
			db.Explain(t, name, map[string]any{"after": "", "before": "000000000002/~", "limit": 50}).MustNotHave(t, slow...)
		}
		for _, ids := range [][]string{{"ev_1"}, make([]string, 50), make([]string, 1000)} {
			db.Explain(t, "events_by_id", map[string]any{"ids": ids}).MustNotHave(t, slow...)
		}
		db.Load(t, graphtest.Zipf(2000))
	}
}

func TestLookUpsReadNoWholeGraph(t *testing.T) {
	db := graphtest.New(t)
	params := map[string]any{
		"id": "x", "by": "y", "ids": []string{"x"}, "query": "x*", "key": "x", "limit": 10, "rows": []any{}, "articles": []string{"x"},
		"all": []string{"x"}, "any": []string{"x"}, "place": "x", "from": "x", "to": "y", "after": "", "before": "~",
		"name": "x", "role": "reader", "hash": "x",
	}
	names := []string{
		"event_evidence", "reviews_of", "events_touch", "gone_write", "gone_remove", "changes_write", "event_changes", "reviews_write", "review_undo", "actor_by_id", "place_by_id", "actors_by_id", "places_by_id", "actor_offices", "paths", "article_by_id", "actors_find", "places_find", "actors_resolve", "places_resolve",
		"event_degrees", "articles_reading", "events_standing", "reports_take_back", "relations_take_back",
		"events_clear_actors", "events_clear_places", "events_remove", "events_write", "parts_write", "places_at_write",
		"articles_write", "reports_write", "relations_write", "actors_described", "actors_write", "actors_link", "actors_sweep",
		"places_described", "places_write", "places_link", "places_sweep", "lock_writer", "revision", "revision_bump", "ingest_done", "key_create", "key_revoke",
	}
	for range 2 {
		for _, name := range names {
			db.Explain(t, name, params).MustNotHave(t, "AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan",
				"DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "NodeIndexScan",
				"DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan")
		}
		db.Load(t, graphtest.Zipf(300))
	}
}

// Keys are few and read all at once, so the one thing that may be scanned is their label.
func TestKeysAreReadByTheirLabel(t *testing.T) {
	db := graphtest.New(t)
	db.Explain(t, "keys_all", nil).MustNotHave(t, "AllNodesScan", "CartesianProduct")
}

// scans are the operators that read what no filter chose.
var scans = []string{
	"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan",
	"DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan", "NodeIndexScan", "DirectedRelationshipIndexScan",
	"UndirectedRelationshipIndexScan", "NodeHashJoin",
}

func TestGatheringQueriesReadIndexes(t *testing.T) {
	db := graphtest.New(t)
	for _, loaded := range []string{"an empty graph", "a full graph"} {
		for _, name := range []string{"histogram", "facet", "event_count", "network", "partners"} {
			for _, filters := range []map[string]any{noFilters, manyOfEach} {
				params := map[string]any{
					"by": "actor", "key": "A000", "keys": []string{"A000", "A001"}, "text": "word*", "date": "",
					"width": 7, "split": "type", "limit": 10, "self": "A000", "code": "A000", "states": true,
					"cooperation": []string{"AID"}, "conflict": []string{"ASSAULT"},
					"outside": []string{"topic"}, "receiving": []string{"target"},
				}
				maps.Copy(params, filters)
				plan := db.Explain(t, name, params)
				t.Logf("%s, on %s: %v", name, loaded, plan.Operators)
				plan.MustNotHave(t, scans...)
				plan.MustHave(t, "DirectedRelationshipIndexSeek", "NodeIndexSeekByRange", "ProcedureCall")
			}
		}
		if loaded == "an empty graph" {
			db.LoadFast(t, 2000)
		}
	}
}
