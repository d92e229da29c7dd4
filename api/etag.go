package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
)

// revisionAge is how old a revision may be under which an answer is sent. It costs no
// client anything new: what is sent under an old revision is only asked for again
// sooner. Whether a client's own copy still holds is looked up each time.
const revisionAge = time.Second

// untagged are the routes below /v1/ whose answers depend on more than the graph's
// revision, or never end.
var untagged = []string{keysPath, streamPath, "/v1/jobs"}

// tagger gives answers out of the graph a tag that changes with them (ETag), and those
// who have an answer already none again (304).
type tagger struct {
	revision func(context.Context) (int64, error)
	version  string // of the program, which shows the same data otherwise

	mu    sync.Mutex
	last  int64
	until time.Time
}

// tag is the middleware. The tag is made of the revision, the address asked for, the
// languages wanted and the day, which "now" in a query depends on. It is a weak one, for
// the same answer goes out compressed and as it is.
//
// The revision is read before the answer, so the answer may be newer than its tag but
// never older.
func (t *tagger) tag(hctx huma.Context, next func(huma.Context)) {
	c := humagin.Unwrap(hctx)
	if tagged(hctx.Operation()) {
		t.begin(c)
	}
	if !c.IsAborted() {
		next(hctx)
	}
}

// begin puts the tag on what will be answered, or ends the request where the client
// has that answer.
func (t *tagger) begin(c *gin.Context) {
	ctx, given := c.Request.Context(), c.GetHeader("If-None-Match")
	revision, err := t.current(ctx, given != "")
	if err != nil {
		return // whoever answers will find the same, and say it
	}
	tag := t.of(revision, c.Request)
	h := c.Writer.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, no-cache")
	if has(given, tag) {
		h.Add("Vary", "Accept-Language")
		c.AbortWithStatus(http.StatusNotModified)
		return
	}
	c.Writer = &tagWriter{c.Writer}
}

func tagged(op *huma.Operation) bool {
	if op.Method != http.MethodGet || !strings.HasPrefix(op.Path, "/v1/") {
		return false
	}
	for _, path := range untagged {
		if op.Path == path || strings.HasPrefix(op.Path, path+"/") {
			return false
		}
	}
	return true
}

// documentTag says in the OpenAPI document what an operation has of tags.
func documentTag(_ *huma.OpenAPI, op *huma.Operation) {
	if !tagged(op) {
		return
	}
	op.Parameters = append(op.Parameters, &huma.Param{
		Name: "If-None-Match", In: "header", Schema: &huma.Schema{Type: huma.TypeString},
		Description: "The ETag of an answer that the client has: it is not sent again if it still holds.",
	})
	op.Responses["304"] = &huma.Response{Description: "The answer that the client has still holds."}
}

// current gives the graph's revision, the one just read where that will do.
func (t *tagger) current(ctx context.Context, fresh bool) (int64, error) {
	t.mu.Lock()
	last, good := t.last, time.Now().Before(t.until)
	t.mu.Unlock()
	if good && !fresh {
		return last, nil
	}
	revision, err := t.revision(ctx)
	if err != nil {
		return 0, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last, t.until = revision, time.Now().Add(revisionAge)
	return revision, nil
}

func (t *tagger) of(revision int64, r *http.Request) string {
	day := time.Now().UTC().Format(time.DateOnly)
	sum := sha256.Sum256([]byte(strings.Join([]string{
		t.version, day, r.URL.EscapedPath(), r.URL.RawQuery, r.Header.Get("Accept-Language"), r.Header.Get("Accept"),
	}, "\n")))
	return fmt.Sprintf(`W/"%d-%s"`, revision, hex.EncodeToString(sum[:12]))
}

// has tells whether a list of tags has this one, weak or strong.
func has(list, tag string) bool {
	for other := range strings.SplitSeq(list, ",") {
		if strings.TrimPrefix(strings.TrimSpace(other), "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}

// tagWriter takes the tag off an answer that is none: a problem is not kept.
type tagWriter struct{ gin.ResponseWriter }

// WriteHeader notes the status, as gin does until the first byte is written.
func (w *tagWriter) WriteHeader(status int) {
	if status != http.StatusOK {
		w.Header().Del("ETag")
		w.Header().Set("Cache-Control", "no-store")
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *tagWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
