package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
)

// A cursor is the place in the timeline where a page ended, and a checksum over it
// and the filters and order of the query: so one that was altered, or is used with
// another query, is refused and does not answer something else than was asked. It
// is no secret and keeps nobody out.

// cursorVersion is part of the checksum; it changes when old cursors must not be
// taken any longer.
const cursorVersion = "chancery timeline 1\n"

const checksumBytes = 9

var sortKeyForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}/\S+$`)

func encodeCursor(at string, q TimelineQuery) string {
	return base64.RawURLEncoding.EncodeToString(append(cursorChecksum(at, q), at...))
}

// decodeCursor gives the place that the cursor of the query stands for.
func decodeCursor(q TimelineQuery) (at string, err error) {
	refused := &InvalidError{Param: "cursor", Got: shorten(q.Cursor), Want: "the next of a page with the same filters and order, as it was given"}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(q.Cursor)
	if err != nil || len(raw) <= checksumBytes {
		return "", refused
	}
	at = string(raw[checksumBytes:])
	if !sortKeyForm.MatchString(at) || string(raw[:checksumBytes]) != string(cursorChecksum(at, q)) {
		return "", refused
	}
	return at, nil
}

// cursorChecksum leaves out the limit: the next page may have another length.
func cursorChecksum(at string, q TimelineQuery) []byte {
	q.Cursor, q.Limit = "", 0
	sum := sha256.Sum256([]byte(cursorVersion + at + "\n" + encode(q)))
	return sum[:checksumBytes]
}
