package api

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// sse is one server-sent event.
type sse struct{ id, event, data string }

// listen opens a stream and hands out what comes, until it ends.
func listen(t *testing.T, url, lastID string) <-chan sse {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if lastID != "" {
		req.Header.Set("Last-Event-ID", lastID)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Type") != "text/event-stream" {
		t.Fatalf("the stream is %s %s", resp.Status, resp.Header.Get("Content-Type"))
	}
	out := make(chan sse, 100)
	go func() {
		defer close(out)
		defer func() { _ = resp.Body.Close() }()
		var e sse
		lines := bufio.NewScanner(resp.Body)
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch name {
			case "id":
				e.id = value
			case "event":
				e.event = value
			case "data":
				e.data = value
			case "":
				if e.id != "" {
					out <- e
				}
				e = sse{}
			}
		}
		if lines.Err() != nil {
			t.Errorf("the stream was broken off: %v", lines.Err())
		}
	}()
	return out
}

// next waits for one event; ok is false where the stream ended.
func next(t *testing.T, from <-chan sse) (e sse, ok bool) {
	t.Helper()
	select {
	case e, ok = <-from:
		return e, ok
	case <-time.After(testTimeout):
		t.Fatal("nothing came")
		return e, false
	}
}

func TestStreamSendsChangesAndEndsWithTheServer(t *testing.T) {
	db := graphtest.New(t)
	var lc net.ListenConfig
	ln, err := lc.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	served := make(chan error, 1)
	go func() {
		served <- ServeListener(ctx, ln, New(db.Store, nil, WithLogger(quiet()), WithTimeout(time.Second)))
	}()
	url := "http://" + ln.Addr().String() + "/v1/stream"

	live := listen(t, url, "")
	db.Load(t, []graph.Reading{sampleReading(t)})
	var got []sse
	for range 3 {
		e, _ := next(t, live)
		var c Change
		if err := json.Unmarshal([]byte(e.data), &c); err != nil || e.event != "new" || c.Kind != "new" || c.Event == nil {
			t.Errorf("came %+v, %v", e, err)
		}
		got = append(got, e)
	}
	resumed := listen(t, url+"?since=now", got[1].id)
	if e, _ := next(t, resumed); e != got[2] {
		t.Errorf("behind %s came %+v, want %+v", got[1].id, e, got[2])
	}
	if _, err := db.Store.Review(t.Context(), "ev_talks", graph.NewReview{Action: graph.Refuse, By: "ana", Why: "x"}); err != nil {
		t.Fatal(err)
	}
	for _, s := range []<-chan sse{live, resumed} {
		if e, _ := next(t, s); e.event != "changed" || !strings.Contains(e.data, `"rejected"`) {
			t.Errorf("after a review came %+v", e)
		}
	}
	began := time.Now()
	stop()
	for _, s := range []<-chan sse{live, resumed} {
		if e, ok := next(t, s); ok {
			t.Errorf("at the end came %+v", e)
		}
	}
	if err := <-served; err != nil || time.Since(began) > graceTimeout/2 {
		t.Errorf("the server stopped after %v with %v", time.Since(began), err)
	}
}

func TestStreamRefusesBeforeItBegins(t *testing.T) {
	h := sampleAPI(t)
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/stream?since=x", "", ""), invalidParameter)
}
