package graph

import (
	"errors"
	"fmt"
)

// ErrNotFound, ErrInvalid and ErrConflict say whose fault an error is. The API
// gives each its HTTP status, the command line its exit code; anything else is
// ours: logged whole, shown as "internal".
var (
	ErrNotFound = errors.New("not found")
	ErrInvalid  = errors.New("invalid")
	ErrConflict = errors.New("conflict")
)

// ErrUnavailable says that the database did not answer, or not in time.
var ErrUnavailable = errors.New("the database does not answer")

// InvalidError names the input that was wrong, what it was, and what would have
// been accepted. It is an ErrInvalid.
type InvalidError struct {
	Param string // the parameter, flag, field or file at fault
	Got   string // what was given, shortened where long
	Want  string // what would have been good
}

// Error says all three parts in one line.
func (e *InvalidError) Error() string {
	return fmt.Sprintf("%s: %q is not valid, want %s", e.Param, e.Got, e.Want)
}

// Unwrap makes errors.Is(err, ErrInvalid) hold.
func (e *InvalidError) Unwrap() error { return ErrInvalid }
