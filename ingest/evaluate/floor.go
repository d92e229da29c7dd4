package evaluate

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"chancery/graph"

	"github.com/goccy/go-yaml"
)

// Floors is how good the reading must be, by language.
type Floors map[string]Floor

// Floor is the F1 that a language must reach, 0 to 1.
type Floor struct {
	All   float64 `yaml:"all"`
	Deeds float64 `yaml:"deeds"`
}

// LoadFloors reads a file of YAML or JSON: {ar: {all: 0.64, deeds: 0.60}}. What is
// at fault in it is a graph.InvalidError that names the file and says where.
func LoadFloors(file string) (Floors, error) {
	raw, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &graph.InvalidError{Param: "file", Got: file, Want: "a file of floors that is there"}
	}
	if err != nil {
		return nil, err // names the file itself
	}
	var floors Floors
	err = yaml.NewDecoder(bytes.NewReader(raw), yaml.Strict()).Decode(&floors)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &graph.InvalidError{Param: file, Got: firstLine(err), Want: floorExample}
	}
	for _, tag := range slices.Sorted(maps.Keys(floors)) {
		for _, f1 := range []float64{floors[tag].All, floors[tag].Deeds} {
			if !(0 <= f1 && f1 <= 1) { // also refuses what is no number
				return nil, &graph.InvalidError{Param: file + ": " + tag, Got: fmt.Sprint(f1), Want: "an F1 from 0 to 1"}
			}
		}
	}
	return floors, nil
}

const floorExample = "the F1 that each language must reach, such as {ar: {all: 0.64, deeds: 0.60}}"

// firstLine leaves out the excerpt of the file that the parser draws.
func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// Check says for each language that is below its floor in one error by how much, in
// the order of the languages. The figures are compared as they are shown, with three
// decimals, so that a floor copied from a report holds. A language without an
// article reaches nothing.
func (f Floors) Check(r Report) []error {
	var below []error
	for _, tag := range slices.Sorted(maps.Keys(f)) {
		var l Language
		if i := slices.IndexFunc(r.Languages, func(l Language) bool { return l.Language == tag }); i >= 0 {
			l = r.Languages[i]
		}
		var faults []string
		for _, c := range []struct {
			of    string
			floor float64
		}{{All, f[tag].All}, {Deeds, f[tag].Deeds}} {
			if f1 := l.Score(c.of).F1; thousandths(f1) < thousandths(c.floor) {
				faults = append(faults, fmt.Sprintf("F1 of %s is %.3f, the floor %.3f", c.of, f1, c.floor))
			}
		}
		if len(faults) > 0 {
			below = append(below, fmt.Errorf("%s is read worse than it must be: %s", tag, strings.Join(faults, "; ")))
		}
	}
	return below
}

func thousandths(f1 float64) int { return int(math.Round(1000 * f1)) }
