package graph

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph/queries"
)

// Store keeps the graph in Neo4j. It is safe for concurrent use. A read sees all
// that the same Store wrote before it, on a cluster too.
type Store struct {
	driver    neo4j.DriverWithContext
	database  string
	bookmarks neo4j.BookmarkManager

	settled atomic.Int64 // the last revision that is known to be written whole
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

// Ready reports whether the server answers and its database is at this program's
// version.
func (s *Store) Ready(ctx context.Context) error {
	applied, err := s.appliedMigrations(ctx)
	if err != nil {
		return err
	}
	return checkComplete(applied)
}

// Empty reports whether no article has been written yet.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var empty bool
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "articles_any", nil)
		empty = len(records) == 0
		return err
	})
	if err != nil {
		return false, fmt.Errorf("looking for articles: %w", err)
	}
	return empty, nil
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode:      mode,
		DatabaseName:    s.database,
		BookmarkManager: s.bookmarks,
	})
}

// read runs work in a read transaction, again if the server asks for it.
func (s *Store) read(ctx context.Context, work func(neo4j.ManagedTransaction) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer closeSession(ctx, session)
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, work(tx) })
	return unavailable(err)
}

// write runs work in a write transaction, again if the server asks for it: work
// must not keep anything of a former attempt.
func (s *Store) write(ctx context.Context, work func(neo4j.ManagedTransaction) error) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer closeSession(ctx, session)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, work(tx) })
	return unavailable(err)
}

// unavailable marks an error that comes from a database which cannot be reached.
func unavailable(err error) error {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return err // the driver calls these unreachable too
	}
	var limit *neo4j.TransactionExecutionLimit
	if neo4j.IsConnectivityError(err) || errors.As(err, &limit) {
		return fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return err
}

// closeSession gives the connection back. What it could report has been reported
// by the transaction already.
func closeSession(ctx context.Context, session neo4j.SessionWithContext) {
	_ = session.Close(context.WithoutCancel(ctx))
}

// runner is what queries run in: a managed or an explicit transaction.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}

// run runs the query of that name and collects all it answers.
func run(ctx context.Context, tx runner, query string, params map[string]any) (records []*neo4j.Record, err error) {
	ctx, span := traceQuery(ctx, query)
	defer func() { endSpan(span, len(records), err) }()
	result, err := tx.Run(ctx, queries.Text(query), params)
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", query, err)
	}
	records, err = result.Collect(ctx)
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", query, err)
	}
	return records, nil
}
