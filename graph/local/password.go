package local

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// username is the one user of Neo4j Community.
const username = "neo4j"

// readPassword returns "" where there is none yet.
func readPassword(dataDir string) (string, error) {
	b, err := os.ReadFile(filepath.Join(dataDir, passwordFile))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("reading the graph's password: %w", err)
	}
	return strings.TrimSpace(string(b)), nil
}

// ensurePassword returns the password of the data folder and, where no server has
// run on it yet, makes one and has Neo4j take it. Neo4j reads it from the file, so
// that it does not stand in the list of processes.
func ensurePassword(ctx context.Context, run launch) (string, error) {
	dir := run.o.DataDir
	path := filepath.Join(dir, passwordFile)
	password, err := readPassword(dir)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(filepath.Join(dir, "data", "databases", "system")); err == nil {
		if password == "" {
			return "", fmt.Errorf("%w: %s is missing or empty; write the password there, or choose another data folder", ErrPassword, path)
		}
		return password, nil
	}
	if password == "" {
		password = rand.Text()
		if err := os.WriteFile(path, []byte(password+"\n"), 0o600); err != nil {
			return "", fmt.Errorf("keeping the graph's password: %w", err)
		}
	}
	return password, run.setInitialPassword(ctx, path)
}

func (l launch) setInitialPassword(ctx context.Context, file string) error {
	cmd := exec.CommandContext(ctx, l.java.path, "-XX:TieredStopAtLevel=1",
		"org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "@"+file)
	cmd.Env = append(os.Environ(), "CLASSPATH="+l.neo4j.classPath(),
		"NEO4J_HOME="+l.o.DataDir, "NEO4J_CONF="+filepath.Join(l.o.DataDir, "conf"))
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return fmt.Errorf("setting the graph's password: %w", ctx.Err())
	}
	if err != nil {
		lines := strings.Split(string(out), "\n")
		return fmt.Errorf("setting the graph's password: %w", explainExit(cmd.ProcessState.ExitCode(), lines, "its output"))
	}
	return nil
}
