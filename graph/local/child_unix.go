//go:build unix

package local

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

//go:embed leash.sh
var leashScript string

// stopLimit is a little longer than leash.sh gives Java to shut down.
const stopLimit = 70 * time.Second

// supported is an error where a server cannot be tied to its parent.
func supported() error { return nil }

// child is a running server process on its leash.
type child struct {
	cmd   *exec.Cmd
	leash *os.File      // closing it stops the process
	done  chan struct{} // closed when the process has ended
	code  int           // its exit code, valid after done
}

// startChild runs the command in dir under leash.sh, output to the file out. The
// child takes over lock, a file whose flock this process holds: it is free again
// when the child has ended.
func startChild(dir string, command, env []string, out, lock *os.File) (*child, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("making the server's leash: %w", err)
	}
	defer r.Close()
	cmd := exec.Command("/bin/sh", append([]string{"-c", leashScript, "leash"}, command...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdout, cmd.Stderr = out, out
	cmd.ExtraFiles = []*os.File{r, lock} // descriptors 3 and 4
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		return nil, errors.Join(fmt.Errorf("starting Java: %w", err), w.Close())
	}
	c := &child{cmd: cmd, leash: w, done: make(chan struct{})}
	go c.wait()
	return c, nil
}

// group is the process group of the shell and Java.
func (c *child) group() int { return c.cmd.Process.Pid }

func (c *child) wait() {
	// The error says the exit code once more, and nothing else can fail.
	_ = c.cmd.Wait()
	c.code = c.cmd.ProcessState.ExitCode()
	close(c.done)
}

// stop lets go of the leash and waits until the process has ended.
func (c *child) stop() error {
	if err := c.leash.Close(); err != nil && !errors.Is(err, os.ErrClosed) {
		return fmt.Errorf("stopping Neo4j: %w", err)
	}
	select {
	case <-c.done:
		return nil
	case <-time.After(stopLimit):
	}
	if err := syscall.Kill(-c.group(), syscall.SIGKILL); err != nil {
		return fmt.Errorf("killing Neo4j, which did not stop: %w", err)
	}
	<-c.done
	return nil
}

// lockServer takes the lock that a running server holds, or says that it is held.
// The lock belongs to the open file, so a child that inherits it keeps it alive.
func lockServer(dataDir string) (*os.File, bool, error) {
	f, err := os.OpenFile(filepath.Join(dataDir, serverLockFile), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, false, fmt.Errorf("opening the server's lock: %w", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, false, f.Close()
	}
	if err != nil {
		return nil, false, errors.Join(fmt.Errorf("locking %s: %w", f.Name(), err), f.Close())
	}
	return f, true, nil
}
