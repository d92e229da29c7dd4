package api

import (
	"context"
	"crypto/rand"
	"log/slog"
	"regexp"
	"time"

	"chancery/graph"

	"github.com/gin-gonic/gin"
)

// requestIDHeader carries the id of a request both ways.
const requestIDHeader = "X-Request-Id"

// A client's own id is kept if it can stand in a log line as it is.
var goodRequestID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

type requestKey struct{}

// request is what everything done for one request knows of it.
type request struct {
	id  string
	log *slog.Logger // names the id in each line
	key graph.Key    // whose request it is, zero where none was needed
}

func requestOf(ctx context.Context) request {
	if r, ok := ctx.Value(requestKey{}).(request); ok {
		return r
	}
	return request{log: slog.Default()}
}

// identify gives every request an id, the client's own where it sent one, and what
// every answer bears.
func identify(log *slog.Logger) gin.HandlerFunc {
	return func(c *gin.Context) {
		id := c.GetHeader(requestIDHeader)
		if !goodRequestID.MatchString(id) {
			id = rand.Text()
		}
		c.Header(requestIDHeader, id)
		c.Header("X-Content-Type-Options", "nosniff")
		r := request{id: id, log: log.With("request_id", id)}
		c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, r))
	}
}

// ownLimits are the routes whose answers are sent while they are made, and how long
// each may take.
var ownLimits = map[string]time.Duration{exportPath: exportLimit, streamPath: streamLimit}

// bound ends the work that one request causes after a time.
func bound(d time.Duration) gin.HandlerFunc {
	return func(c *gin.Context) {
		limit := d
		if own, ok := ownLimits[c.FullPath()]; ok {
			limit = own
		}
		ctx, cancel := context.WithTimeout(c.Request.Context(), limit)
		defer cancel()
		c.Request = c.Request.WithContext(ctx)
		c.Next()
	}
}
