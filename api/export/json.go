package export

import (
	"encoding/json"
	"io"

	"chancery/graph"
)

// lines writes a JSON value a line.
type lines struct{ out *json.Encoder }

func newLines(w io.Writer) lines {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return lines{out}
}

type ndjsonWriter struct {
	lines
	view func(graph.Event) any
}

func openNDJSON(w io.Writer, o Options) (Writer, error) {
	return &ndjsonWriter{newLines(w), o.View}, nil
}

func (n *ndjsonWriter) Write(e graph.Event) error { return n.out.Encode(n.view(e)) }

func (n *ndjsonWriter) Close() error { return nil }

// list of JSON values within a text that goes round them.
type jsonList struct {
	w     io.Writer
	after string // what ends the text
	lines
	n int
}

func newJSONList(w io.Writer, before, after string) (*jsonList, error) {
	_, err := io.WriteString(w, before+"\n")
	return &jsonList{w: w, after: after, lines: newLines(w)}, err
}

func (l *jsonList) add(v any) error {
	if l.n++; l.n > 1 {
		if _, err := io.WriteString(l.w, ","); err != nil {
			return err
		}
	}
	return l.out.Encode(v)
}

// Close ends the text.
func (l *jsonList) Close() error {
	_, err := io.WriteString(l.w, l.after+"\n")
	return err
}
