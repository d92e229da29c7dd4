package api

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/rs/cors"
)

// preflightAge is how many seconds a browser may remember who is let ask for what.
const preflightAge = 600

// shareWith lets pages of other origins ask (CORS), or does nothing if there are none.
// Credentials of the browser's own are never let through: keys come in a header that
// the page sets, so nobody asks in the name of somebody who only looks at a page.
func shareWith(origins []string) gin.HandlerFunc {
	if len(origins) == 0 {
		return func(*gin.Context) {}
	}
	policy := cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete},
		AllowedHeaders: []string{"Accept", "Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID", requestIDHeader},
		ExposedHeaders: []string{"Content-Disposition", "Content-Language", "ETag", "Link", "Location", "Retry-After", "WWW-Authenticate", requestIDHeader},
		MaxAge:         preflightAge,
	})
	return func(c *gin.Context) {
		policy.HandlerFunc(c.Writer, c.Request)
		if preflight(c.Request) {
			c.Abort()
		}
	}
}

// preflight tells a browser's question whether it may ask from a request as such.
func preflight(r *http.Request) bool {
	return r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
}

// newCrossOrigin refuses what pages of other sites have browsers send, but for those
// that are named; all of them is not a name.
func newCrossOrigin(origins []string) *http.CrossOriginProtection {
	p := http.NewCrossOriginProtection()
	for _, origin := range slices.DeleteFunc(slices.Clone(origins), func(o string) bool { return o == "*" }) {
		if err := p.AddTrustedOrigin(origin); err != nil {
			panic("an origin that was not checked: " + err.Error())
		}
	}
	return p
}
