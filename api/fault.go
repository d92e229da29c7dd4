package api

import (
	"fmt"
	"strings"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// maxGot is how many code points of a wrong value an answer repeats.
const maxGot = 80

// sentence says the fault in the form that graph.InvalidError has.
func (f Fault) sentence() string {
	if f.Got == "" {
		return f.Parameter + ": want " + f.Want
	}
	return (&graph.InvalidError{Param: f.Parameter, Got: f.Got, Want: f.Want}).Error()
}

func faultOf(e *graph.InvalidError) Fault {
	return Fault{Parameter: e.Param, Got: shorten(e.Got), Want: e.Want}
}

// faultOfDetail turns what huma's validation found into a Fault. Its location is
// "query.limit" or "body.items[3].text", its message "expected number >= 1".
func faultOfDetail(d *huma.ErrorDetail) Fault {
	in, name, _ := strings.Cut(d.Location, ".")
	if name == "" {
		name = in
	}
	if in == "query" { // which of the values is told by what was got
		name, _, _ = strings.Cut(name, "[")
	}
	want := strings.TrimPrefix(strings.TrimPrefix(d.Message, "expected "), "string to be ")
	f := Fault{Parameter: name, In: in, Want: want}
	if d.Message == "unexpected property" {
		f.Want = "no member of this name"
	}
	// A whole body or object is not repeated: only what is short helps.
	switch v := d.Value.(type) {
	case nil, map[string]any, []any:
	default:
		if name != "body" {
			f.Got = shorten(fmt.Sprint(v))
		}
	}
	return f
}

// shorten cuts a value that is too long to be repeated.
func shorten(s string) string {
	if r := []rune(s); len(r) > maxGot {
		return string(r[:maxGot]) + "…"
	}
	return s
}
