package main

import (
	"fmt"
	"strings"
	"testing"

	"chancery/graph"

	"github.com/google/go-cmp/cmp"
)

func TestIngestTwiceIsIngestOnce(t *testing.T) {
	db := useGraph(t)
	dir := folder(t, map[string]string{
		"sample.txt": sampleText,
		"more.jsonl": `{"id":"1","lang":"ar","published":"2025-03-01","text":"` + good + `"}`,
	})
	first := chancery(t, "", "ingest", "--published", "2025-02-27", dir).must(t)
	if !strings.HasPrefix(first.out, "2 articles written, 0 unchanged; ") {
		t.Errorf("said %q", first.out)
	}
	before := db.Dump(t)
	if !strings.Contains(before, "2025-03-01") {
		t.Error("the day of publication was lost")
	}
	again := chancery(t, "", "ingest", "--published", "2025-02-27", dir).must(t)
	if again.out != "0 articles written, 2 unchanged; 0 events new or changed, 0 removed\n" {
		t.Errorf("said %q", again.out)
	}
	if diff := cmp.Diff(before, db.Dump(t)); diff != "" {
		t.Errorf("the graph changed (-once +twice):\n%s", diff)
	}
}

func TestSpoolKeepsReadings(t *testing.T) {
	kept, err := newSpool()
	if err != nil {
		t.Fatal(err)
	}
	defer kept.close()
	var want []graph.Reading
	for i := range 3 {
		r := graph.Reading{Article: graph.Article{ID: fmt.Sprint(i), PublishedAt: day(2025, 2, 27), Text: "نص"}, Events: []graph.Event{istanbulMeeting}, Extractor: "test/1"}
		want = append(want, r)
		if err := kept.add(r); err != nil {
			t.Fatal(err)
		}
	}
	var got []graph.Reading
	for r, err := range kept.all() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("readings (-want +got):\n%s", diff)
	}
}

// What is written at once is bounded by events and by text, and nothing is lost.
func TestBatches(t *testing.T) {
	many := make([]graph.Event, 400)
	long := strings.Repeat("x", writeBytes/2)
	readings := []graph.Reading{
		{Events: many}, {Events: many}, {Events: many}, // 1,200 events
		{Article: graph.Article{Text: long}}, {Article: graph.Article{Text: long}}, // 32 MB
		{Events: many[:1]},
	}
	var sizes []int
	for batch, err := range batches(func(yield func(graph.Reading, error) bool) {
		for _, r := range readings {
			if !yield(r, nil) {
				return
			}
		}
	}) {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(batch))
	}
	if diff := cmp.Diff([]int{3, 2, 1}, sizes); diff != "" {
		t.Errorf("readings at once (-want +got):\n%s", diff)
	}
}
