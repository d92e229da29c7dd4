package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// configShows gives what the command shows of one setting: its value and its source.
func configShows(t *testing.T, name string, args ...string) (value, from string) {
	t.Helper()
	o := chancery(t, "", append([]string{"config"}, args...)...).must(t)
	for line := range strings.Lines(o.out) {
		if fields := strings.Fields(line); fields[0] == name {
			return fields[1], strings.Join(fields[2:], " ")
		}
	}
	t.Fatalf("%s is missing in:\n%s", name, o.out)
	return "", ""
}

func TestAFlagComesBeforeTheEnvironmentAndThatBeforeTheFile(t *testing.T) {
	file := filepath.Join(folder(t, map[string]string{"c.yaml": "# mine\naddr: 127.0.0.1:3\nllm-rate: 60\nneo4j-password: hush-file\n"}), "c.yaml")
	want := func(value, from string, args ...string) {
		t.Helper()
		if v, f := configShows(t, "addr", args...); v != value || f != from {
			t.Errorf("addr is %s from %s, want %s from %s", v, f, value, from)
		}
	}
	want("127.0.0.1:8080", "default")
	want("127.0.0.1:3", "file "+file, "--config", file)
	t.Setenv("CHANCERY_CONFIG", file)
	want("127.0.0.1:3", "file "+file)
	t.Setenv("CHANCERY_ADDR", "127.0.0.1:2")
	want("127.0.0.1:2", "environment CHANCERY_ADDR")
	want("127.0.0.1:1", "flag --addr", "--addr", "127.0.0.1:1")
	if v, _ := configShows(t, "llm-rate"); v != "60" {
		t.Errorf("llm-rate is %s", v)
	}
	t.Setenv("OPENAI_API_KEY", "hush-env")
	t.Setenv("NEO4J_URI", "bolt://me:hush-uri@127.0.0.1:1")
	if o := chancery(t, "", "config").must(t); strings.Contains(o.out, "hush") || strings.Count(o.out, "(hidden)") != 2 {
		t.Errorf("secrets are shown:\n%s", o.out)
	}
}

// What the file says reaches the commands, and not only what shows it.
func TestTheFileSetsWhatCommandsUse(t *testing.T) {
	file := filepath.Join(folder(t, map[string]string{"c.yaml": "neo4j-uri: bolt://127.0.0.1:1\n"}), "c.yaml")
	o := chancery(t, "", "timeline", "--config", file)
	if o.code != exitFailed || !strings.Contains(o.errOut, "bolt://127.0.0.1:1") {
		t.Errorf("exit code %d, told %q", o.code, o.errOut)
	}
}

func TestBadSettingsFile(t *testing.T) {
	dir := folder(t, map[string]string{
		"near.yaml": "heap: 1g\nadr: 127.0.0.1:1\n", "far.yaml": "colour_of_the_table: red\n", "list.yaml": "heap: [1, 2]\n",
		"text.yaml": "just words\n", "broken.yaml": "heap: \"1g\n", "twice.yaml": "heap: 1g\nheap: 2g\n", "empty.yaml": "", "comment.yaml": "# nothing\n",
	})
	for name, want := range map[string]string{
		"near": `near.yaml:2: "adr" is not valid, want addr`, "far": `far.yaml:1: "colour_of_the_table" is not valid, want a setting; chancery config lists them`,
		"list": `list.yaml:1: heap: "[1, 2]" is not valid, want one value`, "text": `text.yaml: "just words" is not valid`,
		"broken": `broken.yaml: `, "twice": `twice.yaml: `, "missing": `--config: "`,
	} {
		o := chancery(t, "", "timeline", "--config", filepath.Join(dir, name+".yaml"))
		if o.code != exitInvalid || !strings.Contains(o.errOut, want) || strings.Count(o.errOut, "\n") != 1 {
			t.Errorf("%s: exit code %d, told %q, want %q", name, o.code, o.errOut, want)
		}
	}
	for _, name := range []string{"empty", "comment"} {
		chancery(t, "", "config", "--config", filepath.Join(dir, name+".yaml")).must(t)
	}
	t.Setenv("CHANCERY_CONFIG", filepath.Join(dir, "broken.yaml"))
	chancery(t, "", "version").must(t)
}

// A setting that is added has a name, and a flag unless it is secret.
func TestEverySettingHasAFlag(t *testing.T) {
	s, err := defaultSettings()
	if err != nil {
		t.Fatal(err)
	}
	cmd := newConfig(s)
	for _, v := range s.list() {
		if (cmd.Flags().Lookup(v.name) == nil) != v.secret || v.env == "" {
			t.Errorf("%s: secret %v, flag %v, variable %q", v.name, v.secret, cmd.Flags().Lookup(v.name) != nil, v.env)
		}
	}
}
