package graph

import (
	"context"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Change is an event that is new, has changed or went.
type Change struct {
	Cursor   string // the place right behind it
	Kind     string // ChangeNew, ChangeChanged or ChangeGone
	Revision int    // of the graph, since when it is so
	ID       string // of the event
	Event    Event  // as it is now; zero for one that went
}

// ChangePage is a run of changes in the order in which they were made.
type ChangePage struct {
	Changes []Change
	Next    string // cursor of what comes after
	More    bool   // whether there is more already
}

// FromNow is the cursor of the changes that are yet to come.
const FromNow = "now"

// Changes gives what has changed since a cursor: "" is the beginning. An event that
// changed several times comes once, as it is now. Who asks on from Next misses nothing
// and is told nothing twice, whatever is written meanwhile.
//
// A revision is visible before all of its changes are; so before any of it is given, the
// writer's lock is taken for a moment, which waits for the end of its transaction.
func (s *Store) Changes(ctx context.Context, since string, limit int) (ChangePage, error) {
	if limit < 1 || limit > MaxLimit {
		return ChangePage{}, &InvalidError{Param: "limit", Got: strconv.Itoa(limit), Want: fmt.Sprintf("1 to %d", MaxLimit)}
	}
	after, err := decodeChange(since)
	if err != nil {
		return ChangePage{}, err
	}
	revision, err := s.settledRevision(ctx)
	if err != nil {
		return ChangePage{}, err
	}
	end := changeKey(revision, afterAll)
	switch {
	case since == FromNow || after == end:
		return ChangePage{Next: encodeChange(end)}, nil
	case after > end:
		return ChangePage{}, refusedChange(since)
	}
	p := changeScan{after: after, end: end, limit: limit}
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error { return p.read(ctx, tx) })
	if err != nil {
		return ChangePage{}, fmt.Errorf("reading what has changed: %w", err)
	}
	return p.page, nil
}

// settledRevision gives the last revision of which all changes can be read.
func (s *Store) settledRevision(ctx context.Context) (int, error) {
	revision, err := s.Revision(ctx)
	if err != nil || s.settled.Load() == revision {
		return int(revision), err
	}
	err = s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		if _, err := run(ctx, tx, "lock_writer", nil); err != nil {
			return err
		}
		records, err := run(ctx, tx, "revision", nil)
		if err == nil && len(records) > 0 {
			revision = int64(integer(records[0].AsMap(), "revision"))
		}
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("waiting for the writer: %w", err)
	}
	s.settled.Store(revision)
	return int(revision), nil
}

// changeScan reads one page.
type changeScan struct {
	after, end string
	limit      int
	page       ChangePage
}

func (p *changeScan) read(ctx context.Context, tx runner) error {
	p.page = ChangePage{}
	params := map[string]any{"after": p.after, "before": p.end, "limit": p.limit + 1}
	found, err := run(ctx, tx, "changes_events", params)
	if err != nil {
		return err
	}
	gone, err := run(ctx, tx, "changes_gone", params)
	if err != nil {
		return err
	}
	var keys []string
	created := map[string]int{}
	for _, r := range append(found, gone...) {
		row := r.AsMap()
		key := text(row, "changed")
		keys = append(keys, key)
		if _, there := row["created"]; there {
			created[key] = integer(row, "created")
		}
	}
	slices.Sort(keys)
	if p.page.Next = encodeChange(p.end); len(keys) > p.limit {
		keys, p.page.More = keys[:p.limit], true
		p.page.Next = encodeChange(keys[p.limit-1])
	}
	return p.fill(ctx, tx, keys, created)
}

// fill reads the events. One that another writer has changed or removed since the keys
// were read is left out: it comes again, under its new key.
func (p *changeScan) fill(ctx context.Context, tx runner, keys []string, created map[string]int) error {
	var ids []string
	for _, key := range keys {
		if _, there := created[key]; there {
			ids = append(ids, key[strings.Index(key, "/")+1:])
		}
	}
	events := map[string]Event{} // by key
	if len(ids) > 0 {
		records, err := run(ctx, tx, "events_by_id", map[string]any{"ids": ids})
		if err != nil {
			return err
		}
		for _, r := range records {
			row := r.AsMap()
			e, err := readEvent(row)
			if err != nil {
				return err
			}
			props, _ := row["event"].(map[string]any)
			events[text(props, "changed")] = e
		}
	}
	for _, key := range keys {
		c := Change{Cursor: encodeChange(key), Kind: ChangeGone, Revision: revisionOf(key), ID: key[strings.Index(key, "/")+1:]}
		if came, there := created[key]; there {
			var current bool
			if c.Event, current = events[key]; !current {
				continue
			}
			c.Kind = ChangeChanged
			if changeKey(came, c.ID) > p.after {
				c.Kind = ChangeNew
			}
		}
		p.page.Changes = append(p.page.Changes, c)
	}
	return nil
}

func revisionOf(key string) int {
	n, _ := strconv.Atoi(key[:strings.Index(key, "/")]) // of the form that changeKey gives
	return n
}

var changeKeyForm = regexp.MustCompile(`^\d{12}/\S+$`)

func encodeChange(key string) string { return base64.RawURLEncoding.EncodeToString([]byte(key)) }

func decodeChange(cursor string) (string, error) {
	if cursor == "" || cursor == FromNow {
		return "", nil
	}
	key, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || !changeKeyForm.Match(key) {
		return "", refusedChange(cursor)
	}
	return string(key), nil
}

func refusedChange(cursor string) error {
	return &InvalidError{Param: "since", Got: shorten(cursor), Want: "the next of changes of this graph, as it was given, or now"}
}
