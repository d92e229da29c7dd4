package lang

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Row is one line of a table.
type Row struct {
	File   string
	Line   int               // from 1, the line of the column names
	Fields map[string]string // by column name
}

// List returns the values of a field that holds several, separated by "|".
func (r Row) List(column string) []string {
	var out []string
	for v := range strings.SplitSeq(r.Fields[column], "|") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// Errorf names the file and line of the row in front of what is wrong.
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.File, r.Line, fmt.Sprintf(format, args...))
}

// Optional ends the name of a column that a table need not have.
const Optional = "?"

// ReadTable reads a tab-separated table whose first line names the columns, and
// calls each for every further line. A missing column or a line with too many or
// too few fields is an error that names the line.
func ReadTable(name string, in io.Reader, columns []string, each func(Row) error) error {
	r := csv.NewReader(in)
	r.Comma, r.Comment, r.LazyQuotes, r.ReuseRecord = '\t', '#', true, true
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: reading the line that names the columns: %w", name, err)
	}
	at := map[string]int{}
	for i, c := range head {
		at[c] = i
	}
	for _, c := range columns {
		if _, ok := at[c]; !ok && !strings.HasSuffix(c, Optional) {
			return fmt.Errorf("%s:1: column %q is missing (has %s)", name, c, strings.Join(head, ", "))
		}
	}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		line, _ := r.FieldPos(0)
		fields := make(map[string]string, len(columns))
		for _, c := range columns {
			c = strings.TrimSuffix(c, Optional)
			if i, ok := at[c]; ok {
				fields[c] = record[i]
			}
		}
		if err := each(Row{name, line, fields}); err != nil {
			return err
		}
	}
}

// ReadOwnTable is ReadTable for a table of a language that it may do without.
func ReadOwnTable(tag, file string, columns []string, each func(Row) error) error {
	name := "ingest/lang/" + tag + "/" + file
	f, err := Open(tag, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("opening %s: %w", name, err)
	}
	return ReadTable(name, f, columns, each)
}
