package local

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// What chancery keeps in the data folder beside Neo4j's own folders.
const (
	ownerLockFile  = "owner.lock"
	serverLockFile = "server.lock"
	stateFile      = "server.json"
	passwordFile   = "password"
)

// state is what other programs need to join a running server. The file is there
// from when Bolt answers until the owner begins to stop the server; after a kill it
// may be left over, so it counts only while owner.lock is held and Bolt answers.
type state struct {
	Owner      int       `json:"owner"`  // process id of the program that started the server
	Server     int       `json:"server"` // process group of the server
	BoltURI    string    `json:"bolt"`
	BrowserURL string    `json:"browser"`
	Started    time.Time `json:"started"`
}

// readState returns false where no server has announced itself.
func readState(dataDir string) (state, bool, error) {
	var s state
	b, err := os.ReadFile(filepath.Join(dataDir, stateFile))
	if errors.Is(err, fs.ErrNotExist) {
		return s, false, nil
	}
	if err != nil {
		return s, false, fmt.Errorf("reading which server runs: %w", err)
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, false, nil // damaged by a full disk or by hand: as good as none
	}
	return s, true, nil
}

// write announces the server; by way of a rename, so that nobody reads half of it.
func (s state) write(dataDir string) error {
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("writing which server runs: %w", err)
	}
	path := filepath.Join(dataDir, stateFile)
	if err := os.WriteFile(path+".new", append(b, '\n'), 0o600); err != nil {
		return fmt.Errorf("writing which server runs: %w", err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("writing which server runs: %w", err)
	}
	return nil
}

func removeState(dataDir string) error {
	err := os.Remove(filepath.Join(dataDir, stateFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing the note of the running server: %w", err)
	}
	return nil
}

// ping connects to Bolt and logs in, within two seconds.
func ping(ctx context.Context, uri, password string) (err error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	driver, err := connect(uri, password)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	return driver.VerifyConnectivity(ctx)
}

func connect(uri, password string) (neo4j.DriverWithContext, error) {
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(username, password, ""), func(c *config.Config) {
		c.SocketConnectTimeout = time.Second
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, fmt.Errorf("connecting to %s: %w", uri, err)
	}
	return driver, nil
}
