package api

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
	"chancery/graph/queries"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	benchEvents   = 600_000
	benchPage     = 50
	benchDeepPage = 1000
)

// BenchmarkTimeline asks for a page of an actor's timeline over HTTP and, turn about,
// runs the same two queries through the driver alone. It reports both medians in
// milliseconds and their ratio. Loading the graph takes some minutes:
//
//	go test -run '^$' -bench Timeline -benchtime 500x -timeout 30m ./api
func BenchmarkTimeline(b *testing.B) {
	db := graphtest.New(b)
	loadZipf(b, db, benchEvents)
	srv := httptest.NewServer(New(db.Store, nil, WithLogger(quiet())))
	b.Cleanup(srv.Close)
	const busiest = "A000"
	rare := fmt.Sprintf("A%03d", graphtest.ZipfActors-1)
	cursor, at := deepCursor(b, srv.URL, busiest)
	for _, c := range []struct{ name, actor, cursor, before string }{
		{"busiest/page=1", busiest, "", "~"},
		{fmt.Sprintf("busiest/page=%d", benchDeepPage), busiest, cursor, at},
		{"rare/page=1", rare, "", "~"},
	} {
		b.Run(c.name, func(b *testing.B) {
			compare(b, db, timelineURL(srv.URL, c.actor, benchPage, c.cursor), rawPage{actor: c.actor, before: c.before})
		})
	}
}

func loadZipf(b *testing.B, db *graphtest.DB, n int) {
	b.Helper()
	for chunk := range slices.Chunk(slices.Collect(graphtest.ZipfSeq(n)), 1000) {
		db.Load(b, chunk)
	}
}

func timelineURL(base, actor string, limit int, cursor string) string {
	u := fmt.Sprintf("%s/v1/timeline?actor=%s&limit=%d", base, actor, limit)
	if cursor != "" {
		u += "&cursor=" + url.QueryEscape(cursor)
	}
	return u
}

// deepCursor goes to the last page before the deep one, in strides as long as pages
// may be, and gives its cursor and the place in the timeline where it ends.
func deepCursor(b *testing.B, base, actor string) (cursor, at string) {
	b.Helper()
	for left := (benchDeepPage - 1) * benchPage; left > 0; left -= graph.MaxLimit {
		var page Timeline
		if err := json.Unmarshal(fetch(b, timelineURL(base, actor, min(left, graph.MaxLimit), cursor)), &page); err != nil {
			b.Fatal(err)
		}
		last := page.Events[len(page.Events)-1]
		cursor, at = page.Next, *last.Time.Start+"/"+last.ID
	}
	return cursor, at
}

func fetch(b *testing.B, target string) []byte {
	b.Helper()
	req, err := http.NewRequestWithContext(b.Context(), http.MethodGet, target, nil)
	if err != nil {
		b.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		b.Fatalf("GET %s gives %d %s (%v)", target, resp.StatusCode, body, err)
	}
	return body
}

// compare takes turns, so that what else the machine does hits both alike.
func compare(b *testing.B, db *graphtest.DB, target string, raw rawPage) {
	var viaAPI, viaDriver []time.Duration
	for b.Loop() {
		viaDriver = append(viaDriver, timed(func() { raw.run(b, db) }))
		viaAPI = append(viaAPI, timed(func() { fetch(b, target) }))
	}
	driver, api := median(viaDriver), median(viaAPI)
	b.ReportMetric(driver, "driver-ms")
	b.ReportMetric(api, "api-ms")
	b.ReportMetric(api/driver, "ratio")
}

func timed(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}

func median(d []time.Duration) float64 {
	slices.Sort(d)
	return float64(d[len(d)/2].Microseconds()) / 1000
}

// rawPage is a page of a timeline as the driver alone reads it.
type rawPage struct{ actor, before string }

func (p rawPage) run(b *testing.B, db *graphtest.DB) {
	b.Helper()
	ctx := b.Context()
	session := db.Driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: db.Config.Database})
	defer func() { _ = session.Close(ctx) }()
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		rows, err := collect(ctx, tx, "timeline_actor_latest", map[string]any{
			"actor": p.actor, "after": "", "before": p.before, "limit": benchPage + 1,
			"f": map[string]any{"all": []string{}, "cast": []string{}},
		})
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, r := range rows[:min(len(rows), benchPage)] {
			at, _ := r.Values[0].(string)
			_, id, _ := strings.Cut(at, "/")
			ids = append(ids, id)
		}
		return collect(ctx, tx, "events_by_id", map[string]any{"ids": ids})
	})
	if err != nil {
		b.Fatal(err)
	}
}

func collect(ctx context.Context, tx neo4j.ManagedTransaction, query string, params map[string]any) ([]*neo4j.Record, error) {
	result, err := tx.Run(ctx, queries.Text(query), params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
