package when

import (
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"chancery/graph/fold"
)

// TestFaults compiles faulty data: the message names the file, the line and what
// would be good.
func TestFaults(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"meaning":  {"rules:\n  - as: yesteryear\n    like: [a]", "x/when.yaml:2: \"yesteryear\" is no meaning (ago, "},
		"class":    {"rules:\n  - as: date\n    like:\n      - \"{dya} {month}\"", "x/when.yaml:4: pattern \"{dya} {month}\": there is no class or group of words \"dya\""},
		"slot":     {"rules:\n  - as: date\n    like: [\"{day:dya}\"]", "there is no slot \"dya\""},
		"unit":     {"rules:\n  - as: unit\n    like: [\"{unit=fortnight}\"]", "\"fortnight\" is no unit"},
		"brackets": {"rules:\n  - as: date\n    like: [\"[{day}\"]", "no \"]\""},
		"closing":  {"rules:\n  - as: date\n    like: [\"{day}>\"]", "\">\" closes nothing"},
		"nothing":  {"rules:\n  - as: date\n    like: [\"[{day}]\"]", "it can be read as nothing"},
		"macro":    {"rules:\n  - as: date\n    like: [\"$d\"]", "there is no macro \"d\""},
		"circle":   {"macros: {d: $d}\nrules:\n  - as: date\n    like: [\"$d\"]", "macros contain one another"},
	} {
		t.Run(name, func(t *testing.T) {
			f := &file{name: "x/when.yaml", fold: fold.String}
			if err := yaml.UnmarshalWithOptions([]byte(c.data), f, yaml.Strict()); err != nil {
				t.Fatal(err)
			}
			if _, err := compile(f); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
