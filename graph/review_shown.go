package graph

import (
	"slices"
	"time"
)

// reviewed is what the standing reviews make of an event's claims.
type reviewed struct {
	status    ReviewStatus
	corrected []Field // sorted
	to        claim   // the fields that are corrected
}

// reviewedBy puts reviews, in their order, together: of each field the last counts.
func reviewedBy(log []Review) reviewed {
	var v reviewed
	for i := range log {
		r := &log[i]
		switch {
		case !r.standing():
		case r.Action == Confirm:
			v.status = ReviewConfirmed
		case r.Action == Refuse:
			v.status = ReviewRejected
		default:
			copyField(r.field(), &r.to, &v.to)
			v.corrected = append(v.corrected, r.field())
		}
	}
	v.corrected = canonical(v.corrected)
	return v
}

func (v *reviewed) has(f Field) bool { return slices.Contains(v.corrected, f) }

// correct gives a claim as it should be. A mode that is none of the type falls away:
// the one or the other was corrected, or the articles say something else by now.
func (v *reviewed) correct(c claim, all []reported) claim {
	for _, f := range v.corrected {
		copyField(f, &v.to, &c)
	}
	if v.has(FieldParticipants) {
		c.Participants = toldParts(c.Participants, all)
	}
	if o, err := LoadOntology(); err == nil && (v.has(FieldType) || v.has(FieldMode)) && !o.HasMode(c.Type, c.Mode) {
		c.Mode = ""
	}
	return c
}

// only gives the claims of which a list is made of one field: all of them, or where it
// was corrected the corrected one alone.
func (v *reviewed) only(f Field, corrected claim, all []reported) []reported {
	if v.has(f) {
		return []reported{{claim: corrected}}
	}
	return all
}

// toldParts adds to corrected participants what articles tell of them.
func toldParts(parts []claimedPart, all []reported) []claimedPart {
	out := make([]claimedPart, len(parts))
	for i, p := range parts {
		for _, c := range all {
			at := slices.IndexFunc(c.claim.Participants, func(t claimedPart) bool { return t.Actor == p.Actor })
			if at >= 0 {
				role := p.Role
				p = c.claim.Participants[at]
				p.Role = role
				break
			}
		}
		out[i] = p
	}
	return out
}

// copyField takes one field over from another claim.
func copyField(f Field, from, to *claim) {
	switch f {
	case FieldType:
		to.Type = from.Type
	case FieldMode:
		to.Mode = from.Mode
	case FieldPolarity:
		to.Polarity = from.Polarity
	case FieldModality:
		to.Modality = from.Modality
	case FieldTime:
		to.Start, to.End, to.Precision = from.Start, from.End, from.Precision
	case FieldPlace:
		to.Place, to.Country = from.Place, from.Country
	case FieldBackground:
		to.Background = from.Background
	case FieldParticipants:
		to.Participants = from.Participants
	}
}

// correctionOf shows one field of a claim.
func correctionOf(f Field, c *claim) *Correction {
	out := &Correction{Field: f}
	switch f {
	case FieldType:
		out.Text = string(c.Type)
	case FieldMode:
		out.Text = c.Mode
	case FieldPolarity:
		out.Text = string(c.Polarity)
	case FieldModality:
		out.Text = string(c.Modality)
	case FieldPlace:
		out.Text = c.Place
	case FieldBackground:
		out.Background = c.Background
	case FieldTime:
		out.Time = Interval{Start: parsedDay(c.Start), End: parsedDay(c.End), Precision: c.Precision}
	case FieldParticipants:
		for _, p := range c.Participants {
			out.Participants = append(out.Participants, Participant{Role: p.Role, Actor: Actor{ID: p.Actor}})
		}
	}
	return out
}

// parsedDay reads a day that isoDay wrote.
func parsedDay(iso string) time.Time {
	t, _ := time.Parse(time.DateOnly, iso)
	return t
}
