package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// readmeAddress is where the README has the API.
const readmeAddress = "http://127.0.0.1:8080"

// questions are what each question of the README has to find in the sample: a path of
// members of the answer, and a text that one of the values there has.
var questions = []struct{ path, has string }{
	{"series.events", "4"},
	{"facets.values.key", "SAU"},
	{"events.participants.actor", "Q58217"},
	{"events.mode", "close-mission"},
	{"events.status", "planned"},
	{"events.participants.name", "أوكرانيا"},
	{"events.evidence.quote", "إسطنبول"},
	{"partners.actor", "UKR"},
	{"events.place.id", "745044"},
	{"", "ev_"},
}

func TestQuestionsOfTheREADMEAreAnswered(t *testing.T) {
	lines := curlLines(t, section(t, "## Ten questions"))
	if len(lines) != len(questions) {
		t.Fatalf("%d lines of curl, want %d", len(lines), len(questions))
	}
	base := sampleServer(t)
	for i, q := range questions {
		body := curl(t, base, lines[i])
		found := []string{body}
		if q.path != "" {
			var answer any
			if err := json.Unmarshal([]byte(body), &answer); err != nil {
				t.Errorf("question %d: %v in %s", i+1, err, body)
				continue
			}
			found = valuesAt(answer, strings.Split(q.path, "."))
		}
		if !strings.Contains(strings.Join(found, "\n"), q.has) {
			t.Errorf("question %d, %s: %s is %.300q, want %q among it", i+1, lines[i], q.path, found, q.has)
		}
	}
}

// TestNotebookOfTheREADMERuns needs a Python with pandas, matplotlib and requests: the
// one that CHANCERY_PYTHON names, else python3.
func TestNotebookOfTheREADMERuns(t *testing.T) {
	python := os.Getenv("CHANCERY_PYTHON")
	if python == "" {
		python = "python3"
	}
	if err := exec.Command(python, "-c", "import pandas, matplotlib, requests").Run(); err != nil {
		t.Skipf("%s lacks pandas, matplotlib or requests", python)
	}
	_, code, _ := strings.Cut(section(t, "## Ten questions"), "```python\n")
	code, _, _ = strings.Cut(code, "```")
	code = strings.ReplaceAll(code, readmeAddress, sampleServer(t))
	script := filepath.Join(t.TempDir(), "notebook.py")
	code = "import matplotlib\nmatplotlib.use('Agg')\n" + code + "\nassert months.to_numpy().sum() >= 7, months\nassert len(events) >= 9, events\n"
	if err := os.WriteFile(script, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(python, script).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// sampleServer starts the program on an empty graph, which it fills with the sample,
// and gives the address of its API.
func sampleServer(t *testing.T) string {
	t.Helper()
	useGraph(t)
	p := startUp(t, "")
	t.Cleanup(func() { p.stop(t) })
	u, err := url.Parse(p.timeline)
	if err != nil {
		t.Fatal(err)
	}
	return "http://" + u.Host
}

// section gives the README from a heading to the next of its level.
func section(t *testing.T, heading string) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "\n"+heading+"\n")
	if !found {
		t.Fatalf("the README has no %q", heading)
	}
	before, _, _ := strings.Cut(after, "\n## ")
	return before
}

func curlLines(t *testing.T, text string) []string {
	t.Helper()
	return regexp.MustCompile(`(?m)^curl .*$`).FindAllString(text, -1)
}

var (
	curlURL  = regexp.MustCompile(`'(http[^']*)'`)
	curlData = regexp.MustCompile(`--data-urlencode '([^'=]*)=([^']*)'`)
)

// curl asks what a line of curl asks, of the server at base.
func curl(t *testing.T, base, line string) string {
	t.Helper()
	u, err := url.Parse(strings.Replace(curlURL.FindStringSubmatch(line)[1], readmeAddress, base, 1))
	if err != nil {
		t.Fatal(err)
	}
	query := u.Query()
	for _, m := range curlData.FindAllStringSubmatch(line, -1) {
		query.Add(m[1], m[2])
	}
	u.RawQuery = query.Encode()
	resp, err := http.Get(u.String())
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Errorf("%s: %s, %v: %s", line, resp.Status, err, body)
	}
	return string(body)
}

// valuesAt lists the values at the end of a path of members, through all lists on it.
func valuesAt(v any, path []string) []string {
	if list, ok := v.([]any); ok {
		var out []string
		for _, item := range list {
			out = append(out, valuesAt(item, path)...)
		}
		return out
	}
	if len(path) == 0 {
		return []string{fmt.Sprint(v)}
	}
	members, _ := v.(map[string]any)
	return valuesAt(members[path[0]], path[1:])
}
