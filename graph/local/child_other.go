//go:build !unix

package local

import (
	"fmt"
	"os"
)

// child exists on Unix only: elsewhere a server cannot be tied to its parent.
type child struct {
	done chan struct{}
	code int
}

func startChild(string, []string, []string, *os.File, *os.File) (*child, error) {
	return nil, supported()
}

func (c *child) group() int { return 0 }

func (c *child) stop() error { return nil }

func lockServer(string) (*os.File, bool, error) { return nil, false, supported() }

// supported says that there is no server here, and what to do.
func supported() error {
	return fmt.Errorf("%w: set NEO4J_URI to a server that runs, or run: docker compose up", ErrUnsupported)
}
