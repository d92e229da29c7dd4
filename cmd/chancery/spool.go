package main

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"chancery/graph"
)

// spool keeps readings in a temporary file until it is known that all of them are
// good: nothing may be written into the graph before, and they may be more than
// memory holds.
type spool struct {
	file *os.File
	buf  *bufio.Writer
	enc  *gob.Encoder
}

func newSpool() (*spool, error) {
	file, err := os.CreateTemp("", "chancery-readings-*")
	if err != nil {
		return nil, fmt.Errorf("making a temporary file for readings: %w", err)
	}
	// On Unix the file now goes with this process, killed or not; where an open file
	// cannot be removed, close does it.
	_ = os.Remove(file.Name())
	buf := bufio.NewWriter(file)
	return &spool{file: file, buf: buf, enc: gob.NewEncoder(buf)}, nil
}

func (s *spool) add(r graph.Reading) error {
	if err := s.enc.Encode(r); err != nil {
		return fmt.Errorf("keeping a reading in %s: %w", s.file.Name(), err)
	}
	return nil
}

// all gives the readings in the order in which they were added. None can be added
// after it.
func (s *spool) all() iter.Seq2[graph.Reading, error] {
	return func(yield func(graph.Reading, error) bool) {
		if err := s.rewind(); err != nil {
			yield(graph.Reading{}, fmt.Errorf("keeping readings in %s: %w", s.file.Name(), err))
			return
		}
		dec := gob.NewDecoder(bufio.NewReader(s.file))
		for {
			var r graph.Reading
			switch err := dec.Decode(&r); {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(r, fmt.Errorf("fetching a reading from %s: %w", s.file.Name(), err))
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

func (s *spool) rewind() error {
	if err := s.buf.Flush(); err != nil {
		return err
	}
	_, err := s.file.Seek(0, io.SeekStart)
	return err
}

func (s *spool) close() {
	_ = s.file.Close() // what was kept is not wanted any more
	_ = os.Remove(s.file.Name())
}
