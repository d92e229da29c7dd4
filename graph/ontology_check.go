package graph

import (
	"cmp"
	"regexp"
	"slices"
)

// check finds the first fault of a table, in the order of the file but for the
// CAMEO codes, which the types refer to and so come first.
func (t *ontologyTable) check() error {
	codes, err := t.checkCAMEO()
	if err != nil {
		return err
	}
	if err := distinct("type", typeForm, column(t.Types, func(r typeRow) word { return r.Type })); err != nil {
		return err
	}
	roots := make(map[string]bool)
	for _, row := range t.Types {
		roots[row.Type.text] = row.PLOVER != nil
	}
	for _, row := range t.Types {
		if err := cmp.Or(row.checkClass(), row.checkPLOVER(roots), row.checkModes(codes)); err != nil {
			return err
		}
	}
	return cmp.Or(
		distinct("context", nameForm, t.Contexts),
		distinct("role", nameForm, t.Roles),
		distinct("polarity", nameForm, t.Polarities),
		distinct("modality", nameForm, t.Modalities),
	)
}

// checkCAMEO checks the table of codes and returns which there are.
func (t *ontologyTable) checkCAMEO() (map[string]bool, error) {
	all := column(t.CAMEO, func(r cameoRow) word { return r.Code })
	if err := distinct("CAMEO code", cameoForm, all); err != nil {
		return nil, err
	}
	codes := make(map[string]bool)
	for _, row := range t.CAMEO {
		codes[row.Code.text] = true
		if row.Goldstein < -10 || row.Goldstein > 10 {
			return nil, row.Code.fault("CAMEO code", "has a Goldstein score of %v, want -10 to 10", row.Goldstein)
		}
		if row.Title == "" {
			return nil, row.Code.fault("CAMEO code", "has no title")
		}
	}
	return codes, nil
}

// checkClass checks what a type says of itself. Only a type that PLOVER has can
// have PLOVER's quad class and score, and it must.
func (r *typeRow) checkClass() error {
	quads := []Quad{VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict}
	switch {
	case r.Means == "":
		return r.Type.fault("type", "does not say what it means")
	case r.PLOVER == nil && (r.QuadClass.text != "" || r.Score != 0):
		return r.Type.fault("type", "has a quad class or score, but no PLOVER roots")
	case r.PLOVER != nil && !slices.Contains(quads, r.quad()):
		return r.Type.fault("type", "has the quad class %q, want one of %s", r.quad(), join(quads))
	case r.Score < -10 || r.Score > 10:
		return r.Type.fault("type", "has a score of %v, want -10 to 10", r.Score)
	}
	return nil
}

// checkPLOVER checks that the roots a type points to are types of PLOVER.
func (r *typeRow) checkPLOVER(roots map[string]bool) error {
	if r.PLOVER == nil {
		return nil
	}
	for _, root := range []word{r.PLOVER.Planned, r.PLOVER.Denied, r.PLOVER.CalledOff} {
		if root.text == "" {
			return r.Type.fault("type", "needs the PLOVER roots planned, denied and called-off")
		}
		if !roots[root.text] {
			return root.fault("PLOVER root", "is not a type that PLOVER has")
		}
	}
	return nil
}

// checkModes checks the modes of a type and the CAMEO codes of all of it.
func (r *typeRow) checkModes(codes map[string]bool) error {
	if !codes[r.CAMEO.text] {
		code := word{text: r.CAMEO.text, line: cmp.Or(r.CAMEO.line, r.Type.line)}
		return code.fault("CAMEO code", "of %s is not in the table of codes", r.name())
	}
	if err := distinct("mode", nameForm, column(r.Modes, func(m modeRow) word { return m.Mode })); err != nil {
		return err
	}
	for _, m := range r.Modes {
		switch {
		case m.Means == "":
			return m.Mode.fault("mode", "does not say what it means")
		case !codes[m.CAMEO.text]:
			return m.Mode.fault("mode", "has the CAMEO code %q, which is not in the table of codes", m.CAMEO.text)
		case m.Score != nil && (*m.Score < -10 || *m.Score > 10):
			return m.Mode.fault("mode", "has a score of %v, want -10 to 10", *m.Score)
		}
	}
	return nil
}

// distinct checks that words are of a form and that none comes twice. A word that
// was left out has no line: the one before it is the nearest that can be named.
func distinct(what string, form *regexp.Regexp, words []word) error {
	lines := make(map[string]int)
	last := 0
	for _, w := range words {
		last = cmp.Or(w.line, last)
		w.line = last
		if !form.MatchString(w.text) {
			return w.fault(what, "is not of the form %s", form)
		}
		if line, twice := lines[w.text]; twice {
			return w.fault(what, "is in line %d already", line)
		}
		lines[w.text] = w.line
	}
	return nil
}

// column picks one word out of every row.
func column[Row any](rows []Row, pick func(Row) word) []word {
	words := make([]word, len(rows))
	for i, r := range rows {
		words[i] = pick(r)
	}
	return words
}
