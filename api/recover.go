package api

import (
	"errors"
	"net/http"
	"runtime/debug"

	"github.com/gin-gonic/gin"
)

// recoverPanic answers a panic with a problem and logs it with its stack. If part
// of an answer has gone out already, the connection is broken off, so that the
// client cannot take the part for the whole.
func recoverPanic(c *gin.Context) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		if err, ok := cause.(error); ok && errors.Is(err, http.ErrAbortHandler) {
			panic(cause)
		}
		ctx := c.Request.Context()
		requestOf(ctx).log.ErrorContext(ctx, "panic", "cause", cause, "stack", string(debug.Stack()))
		if c.Writer.Written() {
			panic(http.ErrAbortHandler)
		}
		writeProblem(c, problem(internal, "the fault is ours and has been logged"))
	}()
	c.Next()
}
