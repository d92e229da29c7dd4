package api

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"chancery/api/export"
)

// exported asks a real server for an export, and gives the body and the trailer.
func exported(t *testing.T, h http.Handler, query string) (string, *http.Response) {
	t.Helper()
	srv := httptest.NewServer(h)
	defer srv.Close()
	resp, err := http.Get(srv.URL + "/v1/export?" + query)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body), resp
}

func TestExportsHaveWhatTheFiltersChoose(t *testing.T) {
	h := sampleAPI(t)
	for _, f := range export.Formats {
		body, resp := exported(t, h, "format="+f.Name)
		if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Type") != f.MediaType || resp.Trailer.Get(countTrailer) != "3" {
			t.Errorf("%s: %s %s, trailer %v", f.Name, resp.Status, resp.Header.Get("Content-Type"), resp.Trailer)
		}
		if !strings.Contains(body, "ev_talks") {
			t.Errorf("%s lacks the talks:\n%s", f.Name, body)
		}
		if body, _ := exported(t, h, "actor=UKR&format="+f.Name); strings.Contains(body, "RUS") {
			t.Errorf("%s of another actor has the talks", f.Name)
		}
	}
}

func TestExportsAsTableAndLines(t *testing.T) {
	h := sampleAPI(t)
	body, _ := exported(t, h, "format=csv&lang=ar")
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(rows) != 4 || rows[3][0] != "ev_talks" || rows[3][14] != "RUS; USA" || rows[3][17] != "إسطنبول" {
		t.Errorf("%v: %q", err, rows)
	}
	body, _ = exported(t, h, "format=ndjson&order=desc")
	dec := json.NewDecoder(bytes.NewReader([]byte(body)))
	var events []Event
	for dec.More() {
		var e Event
		if err := dec.Decode(&e); err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	if len(events) != 3 || events[0].ID != "ev_talks" {
		t.Errorf("lines are %v", ids(events))
	}
}

func TestExportRefusesBeforeItBegins(t *testing.T) {
	h := sampleAPI(t)
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/export?format=xls", "", ""), invalidParameter)
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/export?from=2025&to=2024", "", ""), invalidParameter)
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/export?actor=Atlantis", "", ""), notFound)
}

// TestExportsAreReadByOtherPrograms needs a Python that has the packages of
// testdata/requirements.txt: the one that CHANCERY_PYTHON names, else python3.
func TestExportsAreReadByOtherPrograms(t *testing.T) {
	python := cmp.Or(os.Getenv("CHANCERY_PYTHON"), "python3")
	if out, err := exec.Command(python, "-c", "import geojson, icalendar, networkx, pandas, followthemoney, pyld").CombinedOutput(); err != nil {
		if os.Getenv("CHANCERY_PYTHON") != "" {
			t.Fatalf("CHANCERY_PYTHON lacks packages of testdata/requirements.txt: %v\n%s", err, out)
		}
		t.Skipf("%s lacks packages of testdata/requirements.txt", python)
	}
	h, dir := sampleAPI(t), t.TempDir()
	for _, f := range export.Formats {
		body, _ := exported(t, h, "format="+f.Name)
		if err := os.WriteFile(filepath.Join(dir, "events."+f.Name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command(python, "testdata/read_exports.py", dir).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
