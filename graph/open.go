package graph

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Config says which Neo4j to use.
type Config struct {
	URI      string // bolt://, neo4j://, neo4j+s:// …
	Username string // "" for a server without authentication
	Password string
	Database string // "" for the server's default database
}

// openTimeout bounds how long Open waits for a server that does not answer.
const openTimeout = 15 * time.Second

// retryTime bounds how long a transaction is tried again while the database cannot be
// reached or changes its leader: short enough that a client is told within its own
// time limit.
const retryTime = 10 * time.Second

// Open connects to the server and makes sure that it answers, lets us in and is not
// too old. It does not migrate; see [Store.Migrate].
func Open(ctx context.Context, c Config) (*Store, error) {
	auth := neo4j.NoAuth()
	if c.Username != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(d *config.Config) { d.MaxTransactionRetryTime = retryTime })
	if err != nil {
		return nil, &InvalidError{Param: "NEO4J_URI", Got: c.URI, Want: "an address such as bolt://localhost:7687 or neo4j+s://host"}
	}
	ctx, cancel := context.WithTimeout(ctx, openTimeout)
	defer cancel()
	if err := checkServer(ctx, driver, c); err != nil {
		return nil, errors.Join(err, driver.Close(context.WithoutCancel(ctx)))
	}
	return &Store{
		driver:    driver,
		database:  c.Database,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
	}, nil
}

// checkServer asks the server for its version.
func checkServer(ctx context.Context, driver neo4j.DriverWithContext, c Config) error {
	info, err := driver.GetServerInfo(ctx)
	var refused *neo4j.Neo4jError
	switch {
	case errors.As(err, &refused) && strings.HasPrefix(refused.Code, "Neo.ClientError.Security."):
		return fmt.Errorf("the Neo4j at %s does not let the user %q in with this password: %w", c.URI, c.Username, err)
	case err != nil:
		return fmt.Errorf("no Neo4j answers at %s: %w", c.URI, err)
	case tooOld(info.Agent()):
		return fmt.Errorf("the server at %s is %s, chancery needs Neo4j 5.26 or later", c.URI, info.Agent())
	}
	return nil
}

var agentVersion = regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`)

// tooOld tells whether a server ("Neo4j/5.26.30") lacks the dynamic labels and types
// that our queries use. One that calls itself something else gets the benefit of
// the doubt.
func tooOld(agent string) bool {
	v := agentVersion.FindStringSubmatch(agent)
	if v == nil {
		return false
	}
	major, _ := strconv.Atoi(v[1]) // digits
	minor, _ := strconv.Atoi(v[2])
	return major < 5 || major == 5 && minor < 26
}
