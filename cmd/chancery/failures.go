package main

import "io"

// failures reports errors as they come, and is the first of them in the end.
type failures struct {
	out   io.Writer
	first error
}

func (f *failures) add(err error) {
	report(f.out, err)
	if f.first == nil {
		f.first = err
	}
}

func (f *failures) err() error {
	if f.first == nil {
		return nil
	}
	return reportedError{f.first}
}
