package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// asProgram makes the test binary behave as the program itself, for tests that have
// to stop it by a signal.
const asProgram = "CHANCERY_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	// The settings file of whoever runs the tests is not theirs.
	_ = os.Setenv("XDG_CONFIG_HOME", "/nowhere")
	if os.Getenv(asProgram) != "" {
		main()
	}
	graphtest.Main(m)
}

// outcome is what one command line gave.
type outcome struct {
	out, errOut string
	code        int
}

// chancery runs a command line in this process.
func chancery(t *testing.T, stdin string, args ...string) outcome {
	t.Helper()
	var out, errOut bytes.Buffer
	code := run(context.Background(), args, strings.NewReader(stdin), &out, &errOut)
	return outcome{out.String(), errOut.String(), code}
}

// must fails the test unless the command line worked.
func (o outcome) must(t *testing.T) outcome {
	t.Helper()
	if o.code != exitOK {
		t.Fatalf("exit code %d: %s", o.code, o.errOut)
	}
	return o
}

// useGraph makes the commands use an empty graph of this test.
func useGraph(t *testing.T) *graphtest.DB {
	t.Helper()
	db := graphtest.New(t)
	setServer(t, db.Config)
	return db
}

func setServer(t *testing.T, c graph.Config) {
	t.Helper()
	t.Setenv("NEO4J_URI", c.URI)
	t.Setenv("NEO4J_USERNAME", c.Username)
	t.Setenv("NEO4J_PASSWORD", c.Password)
	t.Setenv("NEO4J_DATABASE", c.Database)
}

// folder makes a folder with these files and gives its path.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
