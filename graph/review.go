package graph

import "time"

// ReviewAction is what an analyst does about an event.
type ReviewAction string

// The actions.
const (
	Confirm ReviewAction = "confirm"
	Refuse  ReviewAction = "reject" // it is no such event: lists leave it out from now on
	Correct ReviewAction = "correct"
	Undo    ReviewAction = "undo"
)

// ReviewActions lists them all.
var ReviewActions = []ReviewAction{Confirm, Refuse, Correct, Undo}

// Field is a field of an event that can be corrected.
type Field string

// The fields.
const (
	FieldType         Field = "type"
	FieldMode         Field = "mode"
	FieldPolarity     Field = "polarity"
	FieldModality     Field = "modality"
	FieldTime         Field = "time"
	FieldPlace        Field = "place"
	FieldBackground   Field = "background"
	FieldParticipants Field = "participants"
)

// Fields lists them all; a mode is looked at when the type is known.
var Fields = []Field{
	FieldType, FieldMode, FieldPolarity, FieldModality, FieldTime, FieldPlace, FieldBackground, FieldParticipants,
}

// Correction says what one field of an event should be. Of its other members only that
// of the field counts.
type Correction struct {
	Field        Field
	Text         string // of type, mode, polarity and modality; of place its ID; "" for no mode and no place
	Background   bool
	Time         Interval      // zero if it is not known
	Participants []Participant // role and Actor.ID of all who took part
}

// Review is something that an analyst said of an event.
type Review struct {
	ID       string // "rev_" and a hash
	Event    string // ID of the event
	Action   ReviewAction
	To       *Correction // of Correct: what the field should be
	Was      *Correction // of Correct: what the event showed before
	Undoes   string      // of Undo: ID of the review it takes back
	UndoneBy string      // ID of the review that took it back, "" while it stands
	Why, By  string
	At       time.Time

	to, was claim // what To and Was come from
	n       int   // counts the reviews of the event
}

// standing reports whether a review counts.
func (r *Review) standing() bool { return r.Action != Undo && r.UndoneBy == "" }

// field is what it is about; the same for confirming and rejecting.
func (r *Review) field() Field {
	if r.To == nil {
		return ""
	}
	return r.To.Field
}

// ReviewStatus is what is held of an event as a whole.
type ReviewStatus string

// The statuses; "" is that of an event on which nobody has decided.
const (
	ReviewConfirmed ReviewStatus = "confirmed"
	ReviewRejected  ReviewStatus = "rejected"
)

// EventReview is what analysts say of an event, in short.
type EventReview struct {
	Status    ReviewStatus
	Corrected []Field // sorted
}

// NewReview is a review that is to be made.
type NewReview struct {
	Action      ReviewAction
	Corrections []Correction // of Correct: each becomes a review
	Review      string       // of Undo: which review, "" for the last that stands
	Why, By     string
}

// ConflictError says that something cannot be done because of something else that was
// done before, and names it. It is an ErrConflict.
type ConflictError struct {
	Param string // the parameter at fault
	Got   string
	By    string // ID of what is in the way, "" if nothing is
	Want  string // what would have to be done, or given
}

// Error says all in one line.
func (e *ConflictError) Error() string { return e.Param + ": " + e.Want }

// Unwrap makes errors.Is(err, ErrConflict) hold.
func (e *ConflictError) Unwrap() error { return ErrConflict }
