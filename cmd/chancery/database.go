package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"chancery/graph"
	"chancery/graph/local"
)

// lossInterval is how often a joined server is asked whether it is still there.
const lossInterval = 5 * time.Second

var errOwnerEnded = errors.New("the chancery that ran the Neo4j of this one has ended")

// database is an open graph, at this program's version, and the server behind it.
type database struct {
	*graph.Store
	server *local.Server // nil where NEO4J_URI named another
}

// close closes the connections, then the server, also when ctx is done already.
func (d *database) close(ctx context.Context) error {
	err := d.Store.Close(context.WithoutCancel(ctx))
	if d.server != nil {
		err = errors.Join(err, d.server.Close())
	}
	return err
}

// awaitLoss returns an error when the server of another program, which this one
// joined, has ended with it: it will not come back at that address. A server of one's
// own, or of the user's, is not lost; then, and when ctx is done, it returns nil.
func (d *database) awaitLoss(ctx context.Context) error {
	if d.server == nil || !d.server.Joined {
		return nil
	}
	tick := time.NewTicker(lossInterval)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		if err := d.Ready(ctx); errors.Is(err, graph.ErrUnavailable) {
			return fmt.Errorf("%w; start this one again and it will run Neo4j itself (%w)", errOwnerEnded, err)
		}
	}
}

// openGraph opens the graph that the settings mean: a server of the user's, or the
// embedded one, which it starts or joins; shortLived is for commands that end soon.
// It shows on progress what it fetches.
func (s *settings) openGraph(ctx context.Context, progress io.Writer, shortLived bool) (*database, error) {
	db := &database{}
	config := graph.Config{URI: s.URI, Username: s.Username, Password: s.Password, Database: s.Database}
	if s.URI == "" {
		server, err := local.Start(ctx, local.Options{
			DataDir: s.DataDir, CacheDir: s.CacheDir, Heap: s.Heap, Progress: progress, ShortLived: shortLived,
		})
		if err != nil {
			return nil, fmt.Errorf("starting Neo4j: %w", err)
		}
		db.server = server
		config = graph.Config{URI: server.BoltURI, Username: server.Username, Password: server.Password}
	}
	if err := db.connect(ctx, config, !shortLived); err != nil {
		if db.server != nil {
			err = errors.Join(err, db.server.Close())
		}
		return nil, err
	}
	return db, nil
}

// connect opens the graph and brings it to this program's version; warm has the
// queries of a timeline planned meanwhile.
func (d *database) connect(ctx context.Context, config graph.Config, warm bool) error {
	store, err := graph.Open(ctx, config)
	if err != nil {
		return err
	}
	if warm {
		go planTimeline(ctx, store)
	}
	if err := store.Migrate(ctx); err != nil {
		return errors.Join(fmt.Errorf("bringing the graph to this version: %w", err), store.Close(context.WithoutCancel(ctx)))
	}
	d.Store = store
	return nil
}

// planTimeline asks for a timeline, so that a server that has just started has its
// queries planned when the first client asks: that takes it more than a second. What
// fails here (a graph that has no indexes yet) will be told to that client.
func planTimeline(ctx context.Context, store *graph.Store) {
	if a, err := store.ResolveActor(ctx, "UN"); err == nil {
		_, _ = store.Timeline(ctx, graph.TimelineQuery{Filter: graph.Filter{Actors: []string{a.ID}}, Limit: 1})
	}
}
