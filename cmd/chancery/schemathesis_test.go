package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// TestSchemathesisFindsNoFault has the whole OpenAPI document tried on the program with
// the sample in its graph. It needs the Python that CHANCERY_PYTHON names, with the
// packages of api/testdata/requirements.txt.
func TestSchemathesisFindsNoFault(t *testing.T) {
	program := filepath.Join(filepath.Dir(os.Getenv("CHANCERY_PYTHON")), "schemathesis")
	if err := exec.Command(program, "--version").Run(); err != nil || os.Getenv("CHANCERY_PYTHON") == "" {
		t.Skip("CHANCERY_PYTHON names no Python that has schemathesis beside it")
	}
	config, err := filepath.Abs("../../api/testdata/schemathesis.toml")
	if err != nil {
		t.Fatal(err)
	}
	base := sampleServer(t)
	made := chancery(t, "", "keys", "create", "--role", "admin", "--name", "test").must(t)
	key := regexp.MustCompile(`chancery_\S+`).FindString(made.out)
	awaitClosed(t, base)
	cmd := exec.Command(program, "--config-file", config, "run", base+"/openapi.json", "--header", "Authorization: Bearer "+key,
		"--checks", "all", "--phases", "examples,coverage", "--request-timeout", "20", "--seed", "1")
	cmd.Dir = t.TempDir()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
