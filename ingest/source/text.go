package source

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"unicode/utf8"

	"chancery/graph"
)

var byteOrderMark = []byte("\uFEFF")

// CheckText makes sure that the bytes of what name stands for (a file, a field) are
// the text of an article and gives it, without a byte order mark in front but
// otherwise verbatim, line ends and all, so that offsets hold for what was given.
// What is empty, binary or not UTF-8 is a graph.InvalidError.
func CheckText(name string, raw []byte) (string, error) {
	if i := invalidAt(raw); i >= 0 {
		return "", &graph.InvalidError{Param: name, Got: describe(raw, i), Want: "text in UTF-8"}
	}
	raw = bytes.TrimPrefix(raw, byteOrderMark)
	if len(bytes.TrimSpace(raw)) == 0 {
		return "", &graph.InvalidError{Param: name, Got: "", Want: "the text of an article, not nothing"}
	}
	return string(raw), nil
}

func (o Options) readText(in input) (graph.Article, error) {
	raw, err := o.readWhole(in)
	if err != nil {
		return graph.Article{}, err
	}
	text, err := CheckText(in.name, raw)
	if err != nil {
		return graph.Article{}, err
	}
	return o.complete(graph.Article{Key: in.key, Text: text}), nil
}

// readWhole reads an input that is one article, if it is not too large for one.
func (o Options) readWhole(in input) ([]byte, error) {
	if in.size > o.MaxBytes {
		return nil, o.tooLarge(in.name, strconv.FormatInt(in.size, 10))
	}
	raw, err := io.ReadAll(io.LimitReader(in, o.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", in.name, err)
	}
	if int64(len(raw)) > o.MaxBytes {
		return nil, o.tooLarge(in.name, "more than "+strconv.FormatInt(o.MaxBytes, 10))
	}
	return raw, nil
}

// invalidAt is the offset of the first byte that text in UTF-8 cannot have there, or
// -1. A zero byte is valid UTF-8, but no text has one and every binary format does.
func invalidAt(raw []byte) int {
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			if raw[i] == 0 {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// describe says what bytes that are no text are: a known format where it is one,
// else the first wrong byte.
func describe(raw []byte, i int) string {
	at := fmt.Sprintf("byte 0x%02x at offset %d", raw[i], i)
	switch kind := http.DetectContentType(raw); {
	case kind == "text/plain; charset=utf-8":
		return at
	case kind == "application/octet-stream":
		return "binary data: " + at
	default:
		return kind + ": " + at
	}
}
