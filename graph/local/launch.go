package local

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// pollInterval is how often a wait for a lock, a file or a port looks again.
const pollInterval = 50 * time.Millisecond

// launch is all that one start of Neo4j needs.
type launch struct {
	o       Options
	java    java
	neo4j   distribution
	archive string // Java's flag for the class archive, "" for none
	ports   func() (ports, error)
}

const mainClass = "org.neo4j.server.CommunityEntryPoint"

var javaFlags = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.io=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
	"-Dio.netty.tryReflectionSetAccessible=true",
	"-Dlog4j2.disable.jmx=true",
	"-Dfile.encoding=UTF-8",
	"-Djava.awt.headless=true",
	"-XX:+ExitOnOutOfMemoryError",
}

// command is Java and its arguments; the class path goes by the environment, which
// keeps the list of processes readable.
func (l launch) command() []string {
	command := append([]string{l.java.path, "-Xmx" + l.o.Heap}, javaFlags...)
	if l.archive != "" {
		command = append(command, l.archive)
	}
	if l.o.ShortLived {
		command = append(command, "-XX:TieredStopAtLevel=1")
	}
	return append(command, mainClass, "--home-dir="+l.o.DataDir, "--config-dir="+filepath.Join(l.o.DataDir, "conf"))
}

// running is a Neo4j that answers on Bolt.
type running struct {
	*child
	ports ports
}

// start starts Neo4j and returns when Bolt answers; a port that somebody else took
// in the meantime is replaced.
func (l launch) start(ctx context.Context, lock *os.File, password string) (*running, error) {
	const tries = 5
	var err error
	for range tries {
		var r *running
		r, err = l.startOnce(ctx, lock, password)
		if !errors.Is(err, errPortTaken) {
			return r, err
		}
	}
	return nil, fmt.Errorf("%w: no free port in %d tries: %w", ErrFailed, tries, err)
}

func (l launch) startOnce(ctx context.Context, lock *os.File, password string) (*running, error) {
	p, err := l.ports()
	if err != nil {
		return nil, err
	}
	if err := writeConf(l.o, p); err != nil {
		return nil, err
	}
	out, err := newOutput(l.o.DataDir)
	if err != nil {
		return nil, err
	}
	defer out.console.Close()
	c, err := startChild(l.o.DataDir, l.command(), []string{"CLASSPATH=" + l.neo4j.classPath()}, out.console, lock)
	if err != nil {
		return nil, err
	}
	err = awaitBolt(ctx, c, out, l.o.DataDir, p.boltURI(), password)
	if err == nil {
		err = checkDatabase(ctx, p.boltURI(), password)
	}
	if err != nil {
		return nil, errors.Join(err, c.stop())
	}
	return &running{child: c, ports: p}, nil
}

// awaitBolt returns when Bolt answers, the process has ended, the disk is full or
// ctx has ended.
func awaitBolt(ctx context.Context, c *child, out output, dataDir, uri, password string) error {
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for {
		select {
		case <-c.done:
			return explainExit(c.code, out.lines(), out.logPath)
		case <-ctx.Done():
			return fmt.Errorf("waiting for Neo4j to start: %w", ctx.Err())
		case <-tick.C:
		}
		if err := checkRoom(dataDir, roomToRun); err != nil {
			return err
		}
		err := ping(ctx, uri, password)
		if err == nil {
			return nil
		}
		// Before it has started, it is somebody else's server on a port that ours will
		// now fail to get.
		if isAuth(err) && out.says("INFO  Started.") {
			return fmt.Errorf("%w: Neo4j does not take the one in the file %q; write the right one there, or choose another data folder",
				ErrPassword, passwordFile)
		}
	}
}

func isAuth(err error) bool {
	var e *neo4j.Neo4jError
	return errors.As(err, &e) && strings.HasPrefix(e.Code, "Neo.ClientError.Security.")
}

// output is what the server writes in one run: console.log has what Java says,
// neo4j.log, which grows over many runs, what Neo4j says.
type output struct {
	console *os.File
	logPath string
	from    int64 // length of neo4j.log before this run
}

func newOutput(dataDir string) (output, error) {
	dir := filepath.Join(dataDir, "logs")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return output{}, fmt.Errorf("making folder for logs: %w", err)
	}
	o := output{logPath: filepath.Join(dir, "neo4j.log")}
	if info, err := os.Stat(o.logPath); err == nil {
		o.from = info.Size()
	}
	var err error
	o.console, err = os.Create(filepath.Join(dir, "console.log"))
	if err != nil {
		return output{}, fmt.Errorf("making console.log: %w", err)
	}
	return o, nil
}

// lines reads what this run has written. What cannot be read is left out: it is
// wanted only to explain another error.
func (o output) lines() []string {
	console, _ := os.ReadFile(o.console.Name())
	lines := strings.Split(string(console), "\n")
	f, err := os.Open(o.logPath)
	if err != nil {
		return lines
	}
	defer f.Close()
	log, _ := io.ReadAll(io.NewSectionReader(f, o.from, 1<<20))
	return append(lines, strings.Split(string(log), "\n")...)
}

func (o output) says(text string) bool {
	for _, line := range o.lines() {
		if strings.Contains(line, text) {
			return true
		}
	}
	return false
}
