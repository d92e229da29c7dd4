package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
)

// streamLimit bounds how long one stream lasts: its client then asks on from where it
// ended, as after any other break.
const streamLimit = 12 * time.Hour

// How often a stream looks for changes, how often it says that it is alive where there
// are none, and how many changes it reads at once.
const (
	streamPoll      = 500 * time.Millisecond
	streamHeartbeat = 15 * time.Second
	streamBatch     = 100
)

type streamInput struct {
	Languages
	Since
	LastEventID string `header:"Last-Event-ID" maxLength:"1000" doc:"The id of the last change that came; counts before since."`
}

func (s *server) registerStream(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "stream", Method: http.MethodGet, Path: streamPath, Tags: []string{"events"},
		Summary: "What is new, has changed or went, as it happens", Errors: readErrors,
		Description: "Server-sent events: `event` is new, changed or deleted, `data` a Change as JSON, `id` a cursor for since or " +
			"Last-Event-ID. Without either, from now on. A line `: alive` comes every 15 s where nothing else does.",
		Responses: map[string]*huma.Response{"200": {Description: "The changes.", Content: map[string]*huma.MediaType{
			"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}},
		}}},
	}, s.stream)
}

func (s *server) stream(ctx context.Context, in *streamInput) (*huma.StreamResponse, error) {
	since := graph.FromNow
	for _, given := range []string{in.Since.Since, in.LastEventID} {
		if given != "" {
			since = given
		}
	}
	// What is wrong with the cursor shows here, before anything is sent.
	page, err := s.graph.Changes(ctx, since, streamBatch)
	if err != nil {
		return nil, fmt.Errorf("stream: %w", err)
	}
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		c := humagin.Unwrap(hctx)
		st := streaming{
			graph: s.graph, langs: in.wanted, control: http.NewResponseController(c.Writer),
			out: &patientWriter{w: c.Writer, control: http.NewResponseController(c.Writer)},
		}
		c.Header("Content-Type", "text/event-stream")
		c.Header("Cache-Control", "no-store")
		c.Header("X-Accel-Buffering", "no") // nginx would hold it back
		if err := st.send(c.Request.Context(), page); err != nil && c.Request.Context().Err() == nil {
			requestOf(c.Request.Context()).log.WarnContext(c.Request.Context(), "stream ended", "error", err)
		}
	}}, nil
}

// streaming is one stream on its way out.
type streaming struct {
	graph   *graph.Store
	langs   []string
	out     *patientWriter
	control *http.ResponseController
}

// send writes changes until the client goes, the server stops or the time is up. All
// ends are good ones: the client asks on from the last id.
func (s *streaming) send(ctx context.Context, page graph.ChangePage) error {
	if err := s.write("retry: 2000\n\n"); err != nil {
		return err
	}
	stopping, poll, spoke := stoppingOf(ctx), time.NewTicker(streamPoll), time.Now()
	defer poll.Stop()
	for {
		if len(page.Changes) > 0 {
			spoke = time.Now()
			if err := s.writeChanges(page); err != nil {
				return err
			}
		}
		if time.Since(spoke) >= streamHeartbeat {
			spoke = time.Now()
			if err := s.write(": alive\n\n"); err != nil {
				return err
			}
		}
		if !page.More {
			select {
			case <-ctx.Done():
				return nil
			case <-stopping:
				return nil
			case <-poll.C:
			}
		}
		var err error
		if page, err = s.graph.Changes(ctx, page.Next, streamBatch); err != nil {
			return err
		}
	}
}

func (s *streaming) writeChanges(page graph.ChangePage) error {
	var lines []byte
	for _, c := range page.Changes {
		data, err := json.Marshal(viewChange(c, s.langs)) // of which no line is broken
		if err != nil {
			return fmt.Errorf("writing change %s: %w", c.ID, err)
		}
		lines = fmt.Appendf(lines, "id: %s\nevent: %s\ndata: %s\n\n", c.Cursor, c.Kind, data)
	}
	return s.write(string(lines))
}

// write sends at once.
func (s *streaming) write(text string) error {
	if _, err := s.out.Write([]byte(text)); err != nil {
		return fmt.Errorf("sending: %w", err)
	}
	if err := s.control.Flush(); err != nil {
		return fmt.Errorf("sending: %w", err)
	}
	return nil
}
