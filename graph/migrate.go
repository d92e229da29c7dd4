package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Migrate brings the database to this program's version. Of several programs that
// start at once one migrates and the others wait for it. A database that a newer
// program has migrated is left alone: [ErrNewerDatabase].
func (s *Store) Migrate(ctx context.Context) error {
	applied, err := s.appliedMigrations(ctx)
	if err != nil {
		return err
	}
	if checkComplete(applied) == nil {
		return nil
	}
	// The lock needs its constraint, or two programs could each make a lock node.
	err = s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		_, err := run(ctx, tx, "lock_constraint", nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("preparing the lock for migrations: %w", err)
	}
	return s.underMigrationLock(ctx, s.migrateLocked)
}

// underMigrationLock runs work while a transaction of its own holds the lock node.
// The server lets go of it when the connection ends, however it ends.
func (s *Store) underMigrationLock(ctx context.Context, work func(context.Context) error) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer closeSession(ctx, session)
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return fmt.Errorf("locking the migrations: %w", err)
	}
	defer func() { _ = tx.Close(context.WithoutCancel(ctx)) }()
	if _, err := run(ctx, tx, "lock_migrations", nil); err != nil {
		return fmt.Errorf("locking the migrations: %w", err)
	}
	if err := work(ctx); err != nil {
		return err
	}
	if err := tx.Commit(ctx); err != nil {
		return fmt.Errorf("unlocking the migrations: %w", err)
	}
	return nil
}

// migrateLocked looks again, as another program may have been here while this one
// waited, and applies what is missing.
func (s *Store) migrateLocked(ctx context.Context) error {
	applied, err := s.appliedMigrations(ctx)
	if err != nil {
		return err
	}
	pending, err := pendingMigrations(applied)
	if err != nil {
		return err
	}
	for _, m := range pending {
		if err := s.apply(ctx, m); err != nil {
			return fmt.Errorf("migration %s: %w", m.name, err)
		}
	}
	return s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		_, err := run(ctx, tx, "indexes_await", nil)
		return err
	})
}

// apply runs one migration and records it. Should the program die between the two,
// the statements of a schema are run again and change nothing, and so are those that
// fill in what is missing.
func (s *Store) apply(ctx context.Context, m migration) error {
	for _, statement := range m.statements {
		var err error
		switch m.kind {
		case "schema":
			err = s.write(ctx, execute(ctx, statement))
		case "fill":
			err = s.fill(ctx, statement)
		}
		if err != nil {
			return err
		}
	}
	return s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		if m.kind == "data" {
			for _, statement := range m.statements {
				if err := execute(ctx, statement)(tx); err != nil {
					return err
				}
			}
		}
		_, err := run(ctx, tx, "migration_record", map[string]any{
			"version": m.version, "name": m.name, "checksum": m.checksum,
		})
		return err
	})
}

// fill runs a statement that makes its own transactions.
func (s *Store) fill(ctx context.Context, statement string) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer closeSession(ctx, session)
	result, err := session.Run(ctx, statement, nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// execute gives the work of running one statement that answers nothing.
func execute(ctx context.Context, statement string) func(neo4j.ManagedTransaction) error {
	return func(tx neo4j.ManagedTransaction) error {
		result, err := tx.Run(ctx, statement, nil)
		if err != nil {
			return err
		}
		_, err = result.Consume(ctx)
		return err
	}
}

// appliedMigrations gives the checksum of each migration the database has had.
func (s *Store) appliedMigrations(ctx context.Context) (map[int64]string, error) {
	applied := map[int64]string{}
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		clear(applied)
		records, err := run(ctx, tx, "migrations_applied", nil)
		for _, r := range records {
			version, _, err := neo4j.GetRecordValue[int64](r, "version")
			if err != nil {
				return err
			}
			checksum, _, err := neo4j.GetRecordValue[string](r, "checksum")
			if err != nil {
				return err
			}
			applied[version] = checksum
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the database's version: %w", err)
	}
	return applied, nil
}
