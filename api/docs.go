package api

import (
	"embed"
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/swaggest/swgui/v5/static"
	"github.com/vearutop/statigz"
)

const docsPath = "/docs"

// docsPage is the page that shows the OpenAPI document. It is the project's own, so
// that it has no script between its lines and its policy can forbid them.
//
//go:embed docs/index.html docs/docs.js
var docsPage embed.FS

// docsFiles are the files that the page loads, and what serves each.
var docsFiles = func() map[string]http.Handler {
	own, swagger := http.FileServerFS(docsPage), statigz.FileServer(static.FS)
	return map[string]http.Handler{
		"docs.js":              own,
		"swagger-ui-bundle.js": http.StripPrefix(docsPath, swagger),
		"swagger-ui.css":       http.StripPrefix(docsPath, swagger),
		"favicon-32x32.png":    http.StripPrefix(docsPath, swagger),
	}
}()

// docsPolicy lets the page load what this server has and nothing else. The pictures
// in its stylesheet are data.
var docsPolicy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
	"base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
}, "; ")

// registerDocs serves a page that shows the OpenAPI document, with all that it needs.
func registerDocs(engine *gin.Engine) {
	engine.GET(docsPath, noParameters, func(c *gin.Context) {
		c.Header("Content-Security-Policy", docsPolicy)
		c.Header("Referrer-Policy", "no-referrer")
		c.FileFromFS("docs/", http.FS(docsPage)) // a folder is served by its index.html
	})
	engine.GET(docsPath+"/:file", noParameters, func(c *gin.Context) {
		h, ok := docsFiles[path.Base(c.Request.URL.Path)]
		if !ok {
			noRoute(c)
			return
		}
		h.ServeHTTP(c.Writer, c.Request)
	})
}

// noParameters refuses parameters where huma does not see to that.
func noParameters(c *gin.Context) {
	if query := c.Request.URL.Query(); len(query) > 0 {
		writeProblem(c, unknown(sortedKeys(query)[0], nil))
	}
}
