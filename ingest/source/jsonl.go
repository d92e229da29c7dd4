package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"chancery/graph"
)

// line is one article of a file of JSON lines. Members that are not listed are
// passed over: such files come from elsewhere and say more than is needed here.
type line struct {
	ID        string `json:"id"`
	Language  string `json:"lang"`
	Published string `json:"published"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Publisher string `json:"publisher"`
	Text      string `json:"text"`
}

// readJSONLines gives an article or an error a line. Blank lines are passed over.
func (o Options) readJSONLines(in input, yield yielder) bool {
	r := bufio.NewReaderSize(in, 64<<10)
	var raw []byte
	for n := 1; ; n++ {
		line, size, err := o.nextLine(r, raw[:0])
		raw = line
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(graph.Article{}, fmt.Errorf("reading %s: %w", in.name, err))
		}
		if size > 0 && !o.giveLine(fmt.Sprintf("%s:%d", in.name, n), n == 1, line, size, yield) {
			return false
		}
		if err != nil {
			return true
		}
	}
}

// nextLine appends the next line to buf and gives it with its size in bytes. What
// is beyond the largest size is counted, not kept.
func (o Options) nextLine(r *bufio.Reader, buf []byte) (line []byte, size int64, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		if size <= o.MaxBytes {
			buf = append(buf, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return buf, size, err
		}
	}
}

func (o Options) giveLine(name string, firstOfFile bool, raw []byte, size int64, yield yielder) bool {
	if size > o.MaxBytes {
		return yield(graph.Article{}, o.tooLarge(name, strconv.FormatInt(size, 10)))
	}
	if firstOfFile {
		raw = bytes.TrimPrefix(raw, byteOrderMark)
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return true
	}
	return yield(o.parseLine(name, raw))
}

func (o Options) parseLine(name string, raw []byte) (graph.Article, error) {
	// The decoder would put U+FFFD in place of what is not UTF-8 and move offsets.
	if i := invalidAt(raw); i >= 0 {
		return graph.Article{}, &graph.InvalidError{Param: name, Got: describe(raw, i), Want: "JSON in UTF-8"}
	}
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return graph.Article{}, &graph.InvalidError{Param: name, Got: jsonFault(err), Want: `a JSON object such as {"id":"1","published":"2025-02-27","text":"…"}`}
	}
	published, err := ParsePublished("published", l.Published)
	if err != nil {
		return graph.Article{}, fmt.Errorf("%s: %w", name, err)
	}
	if err := CheckURL("url", l.URL); err != nil {
		return graph.Article{}, fmt.Errorf("%s: %w", name, err)
	}
	text, err := CheckText("text", []byte(l.Text))
	if err != nil {
		return graph.Article{}, fmt.Errorf("%s: %w", name, err)
	}
	return o.complete(graph.Article{
		Key: l.ID, Language: l.Language, PublishedAt: published, Title: l.Title, URL: l.URL, Publisher: l.Publisher, Text: text,
	}), nil
}

// jsonFault says what was wrong in the terms of the line, not of this program.
func jsonFault(err error) string {
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		return strings.TrimPrefix(wrongType.Field+": ", ": ") + wrongType.Value
	}
	return err.Error()
}
