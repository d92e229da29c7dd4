package api

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"chancery/api/export"
	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
)

// exportLimit bounds how long one export may take, and stallLimit how long its reader
// may take none of it: so a slow reader gets all, and one that is gone holds nothing.
const (
	exportLimit = 2 * time.Hour
	stallLimit  = time.Minute
)

const exportPath = "/v1/export"

// exportBuffer is how much of an export is sent at once.
const exportBuffer = 64 << 10

// countTrailer is the trailer that says how many events a whole export has.
const countTrailer = "X-Event-Count"

type exportInput struct {
	Languages
	Filters
	Format string `query:"format" enum:"csv,ndjson,json-ld,graphml,gexf,ics,geojson,timelinejs,ftm" default:"ndjson" doc:"What to write: see the description."`
	Order  string `query:"order" enum:"asc,desc" default:"asc" doc:"Oldest or newest first."`
}

func (s *server) registerExport(api huma.API) {
	about, content := "", map[string]*huma.MediaType{}
	for _, f := range export.Formats {
		about += "\n- `" + f.Name + "`: " + f.About
		content[f.MediaType] = &huma.MediaType{Schema: &huma.Schema{Description: f.About}} // of whatever type: none is ours
	}
	huma.Register(api, huma.Operation{
		OperationID: "export", Method: http.MethodGet, Path: exportPath, Tags: []string{"events"},
		Summary: "All events that the filters choose, for other programs", Errors: readErrors,
		Description: "However many there are, sent as they are read. The trailer " + countTrailer + " says how many there were; an answer " +
			"without its end was broken off, and the connection says so. Formats:\n" + about,
		Responses: map[string]*huma.Response{"200": {Description: "The events.", Content: content}},
	}, s.export)
}

func (s *server) export(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
	filter, _, err := s.filter(ctx, &in.Filters, in.wanted)
	if err != nil {
		return nil, err
	}
	format, err := export.Find(in.Format)
	if err != nil {
		return nil, err
	}
	// What is wrong with the filter shows here, before anything is sent.
	if _, err := s.graph.Timeline(ctx, graph.TimelineQuery{Filter: filter, Limit: 1}); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		e := exporting{graph: s.graph, format: format, filter: filter, ascending: in.Order == "asc", langs: in.wanted}
		c := humagin.Unwrap(hctx)
		e.send(c.Request.Context(), c.Writer)
	}}, nil
}

// exporting is one export on its way out.
type exporting struct {
	graph     *graph.Store
	format    export.Format
	filter    graph.Filter
	ascending bool
	langs     []string
}

// send writes the whole export. If it cannot be finished the connection is broken off,
// so that nobody takes a part for the whole.
func (e *exporting) send(ctx context.Context, w http.ResponseWriter) {
	w.Header().Set("Content-Type", e.format.MediaType)
	w.Header().Set("Content-Disposition", `attachment; filename="chancery-events`+e.format.Extension+`"`)
	w.Header().Set("Trailer", countTrailer)
	n, err := e.write(ctx, w)
	if err != nil {
		requestOf(ctx).log.ErrorContext(ctx, "export broken off", "format", e.format.Name, "after", n, "error", err)
		panic(http.ErrAbortHandler)
	}
	// What is small may still be held back, and the headers with it; behind them only
	// is this a trailer. A writer that cannot flush (in a test) holds nothing back.
	_ = http.NewResponseController(w).Flush()
	w.Header().Set(countTrailer, strconv.Itoa(n))
}

func (e *exporting) write(ctx context.Context, w http.ResponseWriter) (n int, err error) {
	out := bufio.NewWriterSize(&patientWriter{w: w, control: http.NewResponseController(w)}, exportBuffer)
	n, err = e.format.WriteAll(out, export.Options{
		Langs: e.langs, View: func(ev graph.Event) any { return viewEvent(ev, e.langs) },
	}, e.graph.Events(ctx, e.filter, e.ascending))
	if err != nil {
		return n, err
	}
	return n, out.Flush()
}

// patientWriter gives each write its own time, in place of one for the whole answer.
type patientWriter struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

func (p *patientWriter) Write(b []byte) (int, error) {
	// A writer that knows no deadlines (in a test) has none to move.
	_ = p.control.SetWriteDeadline(time.Now().Add(stallLimit))
	return p.w.Write(b)
}
