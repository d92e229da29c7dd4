package graph

import (
	"slices"
	"strings"
)

// checkNewReview finds what is wrong with a review before the graph is looked at.
func checkNewReview(r *NewReview) error {
	if !slices.Contains(ReviewActions, r.Action) {
		return &InvalidError{Param: "action", Got: shorten(string(r.Action)), Want: "one of " + join(ReviewActions)}
	}
	if strings.TrimSpace(r.By) == "" {
		return &InvalidError{Param: "by", Got: r.By, Want: "who says so"}
	}
	if strings.TrimSpace(r.Why) == "" && r.Action != Confirm {
		return &InvalidError{Param: "why", Got: r.Why, Want: "a reason; only confirming needs none"}
	}
	if (r.Action == Correct) != (len(r.Corrections) > 0) {
		return &InvalidError{Param: "field", Got: "", Want: "one of " + join(Fields) + " to correct, and with no other action"}
	}
	if r.Review != "" && r.Action != Undo {
		return &InvalidError{Param: "review", Got: shorten(r.Review), Want: "no review, except to undo it"}
	}
	slices.SortStableFunc(r.Corrections, func(a, b Correction) int {
		return slices.Index(Fields, a.Field) - slices.Index(Fields, b.Field)
	})
	for i := range r.Corrections {
		if i > 0 && r.Corrections[i].Field == r.Corrections[i-1].Field {
			return &InvalidError{Param: "field", Got: string(r.Corrections[i].Field), Want: "each field once"}
		}
		if err := checkCorrection(&r.Corrections[i]); err != nil {
			return err
		}
	}
	return nil
}

// checkCorrection looks at a value by itself: whether a mode is one of the type, and
// whether actors and places are there, the graph has to say.
func checkCorrection(c *Correction) error {
	o, err := LoadOntology()
	if err != nil {
		return err
	}
	bad := func(got, want string) error {
		return &InvalidError{Param: string(c.Field), Got: shorten(got), Want: want}
	}
	switch c.Field {
	case FieldType:
		return o.Check(Type(c.Text), "")
	case FieldPolarity:
		if !slices.Contains(o.Polarities(), Polarity(c.Text)) {
			return bad(c.Text, "one of "+join(o.Polarities()))
		}
	case FieldModality:
		if !slices.Contains(o.Modalities(), Modality(c.Text)) {
			return bad(c.Text, "one of "+join(o.Modalities()))
		}
	case FieldTime:
		return checkTime(c.Time)
	case FieldParticipants:
		return checkParts(o, c.Participants)
	case FieldMode, FieldPlace, FieldBackground:
	default:
		return &InvalidError{Param: "field", Got: shorten(string(c.Field)), Want: "one of " + join(Fields)}
	}
	return nil
}

func checkTime(i Interval) error {
	known := []Precision{PrecisionDay, PrecisionWeek, PrecisionMonth, PrecisionQuarter, PrecisionYear, PrecisionDecade}
	got := isoDay(i.Start) + " " + isoDay(i.End) + " " + string(i.Precision)
	switch {
	case i.Start.IsZero() && i.End.IsZero() && (i.Precision == PrecisionUnknown || i.Precision == ""):
	case i.Start.IsZero() || !i.Start.Before(i.End):
		return &InvalidError{Param: "time", Got: got, Want: "a start before the end, which is the day after the last, or neither with the precision unknown"}
	case !slices.Contains(known, i.Precision):
		return &InvalidError{Param: "time", Got: got, Want: "a precision for the days: one of " + join(known)}
	}
	return nil
}

func checkParts(o *Ontology, parts []Participant) error {
	if len(parts) == 0 {
		return &InvalidError{Param: "participants", Got: "", Want: "one at least"}
	}
	seen := map[[2]string]bool{}
	for _, p := range parts {
		key := [2]string{p.Actor.ID, string(p.Role)}
		if !slices.Contains(o.Roles(), p.Role) {
			return &InvalidError{Param: "participants", Got: shorten(string(p.Role)), Want: "a role: one of " + join(o.Roles())}
		}
		if seen[key] {
			return &InvalidError{Param: "participants", Got: shorten(p.Actor.ID), Want: "each actor once in each role"}
		}
		seen[key] = true
	}
	return nil
}
