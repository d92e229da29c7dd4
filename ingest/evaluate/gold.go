package evaluate

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"chancery/graph"
)

// goldEvent is a line of a gold file. Members that are not compared (names, notes,
// who said it) are passed over.
type goldEvent struct {
	Type     graph.Type     `json:"type"`
	Mode     string         `json:"mode"`
	Polarity graph.Polarity `json:"polarity"`
	Modality graph.Modality `json:"modality"`
	Actors   []goldActor    `json:"actors"`
	Place    struct {
		Country string `json:"country"`
	} `json:"place"`
	Date     string   `json:"date"` // a day, month or year, or from/to with both in it; "" for none
	Evidence []string `json:"evidence"`
	Optional bool     `json:"optional"`
}

type goldActor struct {
	Role graph.Role `json:"role"`
	Code string     `json:"code"`
}

// loadGold reads the events annotated in text. Errors name the line.
func loadGold(file, text string) ([]deed, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var deeds []deed
	for i, line := range strings.Split(unixLines(string(raw)), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		g, err := parseGold(line, text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		deeds = append(deeds, goldDeed(g, text))
	}
	return deeds, nil
}

func parseGold(line, text string) (goldEvent, error) {
	var g goldEvent
	if err := json.Unmarshal([]byte(line), &g); err != nil {
		return g, &graph.InvalidError{Param: "event", Got: err.Error(), Want: "a JSON object such as " + goldExample}
	}
	return g, g.check(text)
}

const goldExample = `{"type":"CONSULT","polarity":"affirmed","modality":"actual","actors":[{"role":"participant","code":"RUS"}],"evidence":["…"]}`

// check says what is wrong with an annotation. What passes can be scored.
func (g goldEvent) check(text string) error {
	o, err := graph.LoadOntology()
	if err != nil {
		return err
	}
	if err := o.Check(g.Type, g.Mode); err != nil {
		return err
	}
	if err := oneOf("polarity", g.Polarity, o.Polarities()); err != nil {
		return err
	}
	if err := oneOf("modality", g.Modality, o.Modalities()); err != nil {
		return err
	}
	for _, a := range g.Actors {
		if err := oneOf("role", a.Role, o.Roles()); err != nil {
			return err
		}
	}
	if _, _, err := g.days(); err != nil {
		return err
	}
	return g.checkEvidence(text)
}

func oneOf[S ~string](param string, got S, good []S) error {
	if slices.Contains(good, got) {
		return nil
	}
	return &graph.InvalidError{Param: param, Got: string(got), Want: fmt.Sprintf("one of %v", good)}
}

func (g goldEvent) checkEvidence(text string) error {
	if len(g.Evidence) == 0 {
		return &graph.InvalidError{Param: "evidence", Got: "", Want: "one sentence of the article or more"}
	}
	for _, quote := range g.Evidence {
		if quote == "" || !strings.Contains(text, quote) {
			return &graph.InvalidError{Param: "evidence", Got: quote, Want: "a sentence as it stands in the article"}
		}
	}
	return nil
}

// days gives the date as half-open days, "" and "" if there is none.
func (g goldEvent) days() (start, end string, err error) {
	if g.Date == "" {
		return "", "", nil
	}
	first, last, isRange := strings.Cut(g.Date, "/")
	if !isRange {
		last = first
	}
	from, _, err := unit(first)
	if err != nil {
		return "", "", err
	}
	_, to, err := unit(last)
	if err != nil {
		return "", "", err
	}
	if !from.Before(to) {
		return "", "", &graph.InvalidError{Param: "date", Got: g.Date, Want: "a range that does not end before it begins"}
	}
	return from.Format(time.DateOnly), to.Format(time.DateOnly), nil
}

// units are the layouts of a date, with the years, months and days to its end.
var units = []struct {
	layout              string
	years, months, days int
}{
	{"2006", 1, 0, 0},
	{"2006-01", 0, 1, 0},
	{time.DateOnly, 0, 0, 1},
}

// unit gives the half-open days of a year, a month or a day.
func unit(s string) (from, to time.Time, err error) {
	for _, u := range units {
		if t, err := time.Parse(u.layout, s); err == nil {
			return t, t.AddDate(u.years, u.months, u.days), nil
		}
	}
	return from, to, &graph.InvalidError{Param: "date", Got: s, Want: "a year, month or day (2025, 2025-02, 2025-02-27) or two of them with / between"}
}
