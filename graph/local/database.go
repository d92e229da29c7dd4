package local

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed status.cypher
var statusQuery string

// checkDatabase asks the database for something. Neo4j answers on Bolt also where
// the database itself could not be opened, for want of space or of understanding
// the format of its store.
func checkDatabase(ctx context.Context, uri, password string) (err error) {
	driver, err := connect(uri, password)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	_, err = neo4j.ExecuteQuery(ctx, driver, "RETURN 1", nil, neo4j.EagerResultTransformer)
	if err == nil || ctx.Err() != nil {
		return err
	}
	return explainDatabase(ctx, driver, err)
}

// explainDatabase finds out why a database does not answer.
func explainDatabase(ctx context.Context, driver neo4j.DriverWithContext, cause error) error {
	status, err := neo4j.ExecuteQuery(ctx, driver, statusQuery, nil, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase("system"))
	if err != nil || len(status.Records) == 0 {
		return fmt.Errorf("%w: its database does not answer: %w", ErrFailed, cause)
	}
	said := strings.ReplaceAll(fmt.Sprint(status.Records[0].Values...), "\n", " ")
	if err := readSigns(neo4jSigns, []string{said}); err != nil {
		return err
	}
	return fmt.Errorf("%w: its database is not open: %s", ErrFailed, shorten(said))
}
