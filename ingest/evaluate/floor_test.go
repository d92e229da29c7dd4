package evaluate

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"chancery/graph"

	"github.com/google/go-cmp/cmp"
)

func TestFloorsCheck(t *testing.T) {
	r := Report{Languages: []Language{{Language: "ar", Scores: []Score{{Of: All, F1: 0.6396}, {Of: Deeds, F1: 0.5}}}}}
	for name, c := range map[string]struct {
		floors Floors
		want   []string
	}{
		"none":               {nil, nil},
		"held as it is told": {Floors{"ar": {All: 0.640, Deeds: 0.5}}, nil},
		"another language":   {Floors{"en": {}}, nil},
		"below": {
			Floors{"ar": {All: 0.641, Deeds: 0.6}, "en": {Deeds: 0.1}},
			[]string{
				"ar is read worse than it must be: F1 of all is 0.640, the floor 0.641; F1 of deeds is 0.500, the floor 0.600",
				"en is read worse than it must be: F1 of deeds is 0.000, the floor 0.100",
			},
		},
	} {
		var got []string
		for _, err := range c.floors.Check(r) {
			got = append(got, fmt.Sprint(err))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLoadFloors(t *testing.T) {
	dir := set(t, map[string]string{
		"good.yaml": "# why\nar: {all: 0.64, deeds: 0.6}\n", "good.json": `{"ar":{"all":0.64,"deeds":0.6}}`, "empty.yaml": "# nothing\n",
		"typo.yaml": "ar: {deed: 0.6}\n", "list.yaml": "- ar\n", "percent.yaml": "ar: {all: 64}\n", "nan.yaml": "ar: {all: .nan}\n",
	})
	for _, name := range []string{"good.yaml", "good.json"} {
		floors, err := LoadFloors(filepath.Join(dir, name))
		if diff := cmp.Diff(Floors{"ar": {All: 0.64, Deeds: 0.6}}, floors); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
	if floors, err := LoadFloors(filepath.Join(dir, "empty.yaml")); err != nil || len(floors) > 0 {
		t.Errorf("empty: %v, %v", floors, err)
	}
	for _, name := range []string{"typo.yaml", "list.yaml", "percent.yaml", "nan.yaml", "missing.yaml"} {
		_, err := LoadFloors(filepath.Join(dir, name))
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), name) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A report for people says the figures, and all mistakes only where it is asked to.
func TestWrite(t *testing.T) {
	r := scored(t, []string{meeting, expulsion}, made(graph.Statement, "say", expelled, "source FRA"))
	var short, long strings.Builder
	if err := errors.Join(r.Write(&short, false), r.Write(&long, true)); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"ar   1 article", "quotations that are not verbatim: 0", "0.8 to 0.9  0.800   0.000      1", "type: SANCTION read as STATEMENT", "«" + expelled + "»"} {
		if !strings.Contains(short.String(), part) {
			t.Errorf("%q is missing in:\n%s", part, short.String())
		}
	}
	miss := "MISS  01.ar CONSULT/meeting actual [participant EGY, participant QAT] «" + met + "»"
	if !strings.Contains(long.String(), miss) || !strings.Contains(long.String(), "EXTRA 01.ar STATEMENT/say") || strings.Contains(short.String(), "MISS") {
		t.Errorf("verbose:\n%s", long.String())
	}
}
