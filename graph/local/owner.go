package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// inUseLimit is how long a server that is there but does not answer is waited for:
// it may be going down, for which leash.sh gives it a minute.
const inUseLimit = 90 * time.Second

var errSilent = errors.New("no answer for " + inUseLimit.String())

// ownOrJoin makes this program the owner of the data folder, or joins the server of
// the one that is. While the owner is still starting, which a first use or a large
// graph can make long, it waits as long as ctx lets it.
func ownOrJoin(ctx context.Context, o Options) (*flock.Flock, *Server, error) {
	owner := flock.New(filepath.Join(o.DataDir, ownerLockFile))
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for silent := time.Now(); ; {
		mine, err := owner.TryLock()
		if err != nil {
			return nil, nil, fmt.Errorf("locking the data folder: %w", err)
		}
		if mine {
			// Left behind by an owner that was killed; it must not lead anybody to us.
			return owner, nil, removeState(o.DataDir)
		}
		joined, announced, err := join(ctx, o.DataDir)
		if err != nil || joined != nil {
			return nil, joined, errors.Join(err, owner.Close())
		}
		if !announced {
			silent = time.Now()
		}
		if time.Since(silent) > inUseLimit {
			return nil, nil, errors.Join(inUse(o.DataDir, errSilent), owner.Close())
		}
		select {
		case <-ctx.Done():
			return nil, nil, errors.Join(inUse(o.DataDir, ctx.Err()), owner.Close())
		case <-tick.C:
		}
	}
}

// join returns nil where no server has announced itself, or it does not answer.
func join(ctx context.Context, dataDir string) (server *Server, announced bool, err error) {
	s, ok, err := readState(dataDir)
	if err != nil || !ok {
		return nil, false, err
	}
	password, err := readPassword(dataDir)
	if err != nil {
		return nil, true, err
	}
	if ping(ctx, s.BoltURI, password) != nil {
		return nil, true, nil // it may be going down; the owner's lock tells
	}
	server = s.server(password)
	server.Joined = true
	return server, true, nil
}

// awaitServerLock waits for a server whose owner was killed to go down.
func awaitServerLock(ctx context.Context, dataDir string) (*os.File, error) {
	ctx, cancel := context.WithTimeout(ctx, inUseLimit)
	defer cancel()
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for {
		lock, mine, err := lockServer(dataDir)
		if err != nil || mine {
			return lock, err
		}
		select {
		case <-ctx.Done():
			return nil, inUse(dataDir, ctx.Err())
		case <-tick.C:
		}
	}
}

// inUse says who holds the folder, as far as the state file knows.
func inUse(dataDir string, cause error) error {
	who := "another program, which is still starting or stopping its Neo4j"
	if s, ok, err := readState(dataDir); err == nil && ok {
		who = fmt.Sprintf("process %d, whose Neo4j (process group %d) does not answer at %s", s.Owner, s.Server, s.BoltURI)
	}
	return fmt.Errorf("%w: %s is held by %s; stop it, or choose another data folder (%w)", ErrInUse, dataDir, who, cause)
}

func (s state) server(password string) *Server {
	return &Server{
		BoltURI: s.BoltURI, BrowserURL: s.BrowserURL,
		Username: username, Password: password,
		stop: func() error { return nil },
	}
}
