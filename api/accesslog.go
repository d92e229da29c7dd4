package api

import (
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

// accessLog writes one line a request. Probes come every few seconds and say
// nothing while all is well, so they are logged at the debug level.
func accessLog(c *gin.Context) {
	start := time.Now()
	c.Next()
	ctx := c.Request.Context()
	r := requestOf(ctx)
	r.log.Log(ctx, accessLevel(c), "request",
		"method", c.Request.Method,
		"path", c.Request.URL.Path,
		"query", c.Request.URL.RawQuery,
		"route", c.FullPath(),
		"status", c.Writer.Status(),
		"bytes", max(c.Writer.Size(), 0),
		"duration", time.Since(start),
		"client", c.ClientIP(),
		"key", r.key.ID)
}

func accessLevel(c *gin.Context) slog.Level {
	switch {
	case c.Writer.Status() >= http.StatusInternalServerError:
		return slog.LevelError
	case strings.HasSuffix(c.FullPath(), "z"): // healthz, readyz
		return slog.LevelDebug
	}
	return slog.LevelInfo
}
