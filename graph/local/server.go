package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Server is a running Neo4j that answered on Bolt when Start returned.
type Server struct {
	BoltURI    string // bolt://127.0.0.1:PORT
	BrowserURL string // address of Neo4j Browser
	Username   string
	Password   string
	Joined     bool // another program started it, and will stop it

	stop func() error
}

// Close stops the server if Start started it, and waits until its data folder is
// free; a server that was joined it leaves alone. More calls than one do no more.
func (s *Server) Close() error { return s.stop() }

// Start starts a server on o.DataDir, or joins the one that runs there. What is
// missing is fetched first. ctx ends the start only: a server that has started runs
// until Close, or until this program ends. Errors are of the kinds ErrNoJava and
// following, or graph.InvalidError for options that are none.
func Start(ctx context.Context, o Options) (*Server, error) {
	o, err := o.complete()
	if err != nil {
		return nil, err
	}
	if err := supported(); err != nil {
		return nil, err
	}
	s, err := startOrJoin(ctx, o)
	if err != nil {
		return nil, explainSystem(err)
	}
	return s, nil
}

func startOrJoin(ctx context.Context, o Options) (*Server, error) {
	if err := os.MkdirAll(o.DataDir, 0o700); err != nil {
		return nil, fmt.Errorf("making the data folder: %w", err)
	}
	owner, joined, err := ownOrJoin(ctx, o)
	if err != nil || joined != nil {
		return joined, err
	}
	s, err := startOwned(ctx, o, owner)
	if err != nil {
		return nil, errors.Join(err, owner.Close())
	}
	return s, nil
}

// startOwned starts the server of the data folder whose owner.lock this program
// holds; Close frees it.
func startOwned(ctx context.Context, o Options, owner *flock.Flock) (*Server, error) {
	l, err := prepare(ctx, o)
	if err != nil {
		return nil, err
	}
	lock, err := awaitServerLock(ctx, o.DataDir)
	if err != nil {
		return nil, err
	}
	defer lock.Close() // the child has its own by then
	password, err := ensurePassword(ctx, l)
	if err != nil {
		return nil, err
	}
	if err := writeVersion(o.DataDir, l.neo4j.version); err != nil {
		return nil, err
	}
	r, err := l.startWithArchive(ctx, lock, password)
	if err != nil {
		return nil, err
	}
	s := state{Owner: os.Getpid(), Server: r.group(), Started: time.Now().UTC(),
		BoltURI: r.ports.boltURI(), BrowserURL: r.ports.browserURL()}
	if err := s.write(o.DataDir); err != nil {
		return nil, errors.Join(err, r.stop())
	}
	server := s.server(password)
	server.stop = sync.OnceValue(func() error {
		return errors.Join(removeState(o.DataDir), r.stop(), owner.Close())
	})
	return server, nil
}

// prepare finds Java and Neo4j, fetching it where needed, and refuses a data folder
// that it could not read, before anything in that folder changes.
func prepare(ctx context.Context, o Options) (launch, error) {
	l := launch{o: o, ports: freePorts}
	var err error
	if l.java, err = findJava(ctx); err != nil {
		return l, err
	}
	if l.neo4j, err = findDistribution(ctx, o); err != nil {
		return l, err
	}
	if err := checkVersion(o.DataDir, l.neo4j.version); err != nil {
		return l, err
	}
	return l, checkRoom(o.DataDir, roomToStart)
}
