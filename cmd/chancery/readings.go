package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"chancery/graph"
	"chancery/ingest"
)

// readAll reads articles, as many at once as there are cores, and gives the readings
// in the order of the articles; an article that cannot be read is an error in its
// place. It holds no more articles than it works on.
func readAll(ctx context.Context, p *ingest.Pipeline, articles iter.Seq2[graph.Article, error]) iter.Seq2[graph.Reading, error] {
	return func(yield func(graph.Reading, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := startReading(ctx, p, articles)
		for {
			r, ok := next(ctx, queue)
			if !ok || !yield(r.reading, r.err) {
				return
			}
		}
	}
}

type result struct {
	reading graph.Reading
	err     error
}

// next waits for the next result. It does not wait for a slot once ctx is done: the
// reading end may hang on a terminal for as long as nobody types.
func next(ctx context.Context, queue <-chan chan result) (result, bool) {
	select {
	case slot, ok := <-queue:
		if !ok {
			return result{err: ctx.Err()}, ctx.Err() != nil
		}
		return <-slot, true
	case <-ctx.Done():
		return result{err: ctx.Err()}, true
	}
}

// startReading gives a slot for each article, in order, into which its result comes
// when it is there.
func startReading(ctx context.Context, p *ingest.Pipeline, articles iter.Seq2[graph.Article, error]) <-chan chan result {
	queue := make(chan chan result, runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for article, err := range articles {
			slot := make(chan result, 1)
			select {
			case queue <- slot:
			case <-ctx.Done():
				return
			}
			if err != nil {
				slot <- result{err: err}
				continue
			}
			go func() { slot <- read(ctx, p, article) }()
		}
	}()
	return queue
}

func read(ctx context.Context, p *ingest.Pipeline, article graph.Article) result {
	reading, err := p.Read(ctx, article)
	if err != nil && article.Key != "" {
		err = fmt.Errorf("%s: %w", article.Key, err)
	}
	return result{reading, err}
}
