// Package evaluate measures how well articles are read: it reads annotated articles
// and compares what was found with what the annotators marked.
//
// A gold set is a folder with articles/NN.LANG.txt, whose first line tells the
// origin, and gold/NN.LANG.jsonl, an event a line. Load reads and checks it, Run
// reads the articles and gives a Report, Floors says how good a report must be.
//
// An event is right when its type is right, one of its quotations lies on one of the
// gold ones (half of the shorter or more), and its actors' codes agree: a Jaccard
// index of 0.5 or more for source and for target apart, or for all together where
// the type has no direction. Every gold event and every read event counts once; a
// gold event marked optional costs nothing missed and earns nothing read.
package evaluate

import (
	"context"
	"fmt"

	"chancery/graph"
)

// Reader reads the events out of an article; ingest.Pipeline is one.
type Reader interface {
	Read(ctx context.Context, a graph.Article) (graph.Reading, error)
}

// Run reads the articles and scores what was read. An article that cannot be read
// ends it: a score over the rest would look better than it is.
func Run(ctx context.Context, reader Reader, articles []Article) (Report, error) {
	t := newTally()
	for _, a := range articles {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		r, err := reader.Read(ctx, a.Article)
		if err != nil {
			return Report{}, fmt.Errorf("reading %s: %w", a.File, err)
		}
		t.add(a, r.Events)
	}
	return t.report(), nil
}
