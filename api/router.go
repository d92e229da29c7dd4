package api

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
)

// Reader reads the events out of an article. An article that cannot be read is a
// graph.InvalidError.
type Reader interface {
	Read(ctx context.Context, a graph.Article) (graph.Reading, error)
}

// Option changes what New makes.
type Option func(*options)

type options struct {
	log     *slog.Logger
	timeout time.Duration
	maxBody int64
	version string
	keys    keyNeed
	rate    float64
	proxies []netip.Prefix
	origins []string
	metrics *metrics
	fetch   source.FetchOptions
}

// WithLogger has requests and faults logged by l instead of slog's default logger.
func WithLogger(l *slog.Logger) Option { return func(o *options) { o.log = l } }

// WithTimeout bounds the work for one request; 30 s without it.
func WithTimeout(d time.Duration) Option { return func(o *options) { o.timeout = d } }

// WithMaxBody bounds the body of a request in bytes; 4 MiB without it.
func WithMaxBody(n int64) Option { return func(o *options) { o.maxBody = n } }

// WithVersion puts the version of the program into the OpenAPI document.
func WithVersion(v string) Option { return func(o *options) { o.version = v } }

// WithKeys has all but the probes answer only those who have a key. Without it, or
// [WithKeysOnceMade], all are answered.
func WithKeys() Option { return func(o *options) { o.keys = keysAlways } }

// WithKeysOnceMade is as [WithKeys] from the moment that a first key has been made;
// until then whoever is on this machine is answered. It is for a server that listens
// on the loopback address only.
func WithKeysOnceMade() Option { return func(o *options) { o.keys = keysOnceMade } }

// WithRate bounds the requests a second that one key and one address may make; twice
// as many may come at once. Without it, or with 0, there is no bound.
func WithRate(perSecond float64) Option { return func(o *options) { o.rate = perSecond } }

// WithTrustedProxies has the address of a client taken from the header X-Forwarded-For
// of requests that come from these addresses. Without it the header is not looked at.
func WithTrustedProxies(proxies ...netip.Prefix) Option {
	return func(o *options) { o.proxies = proxies }
}

// WithOrigins lets pages of other sites ask from a browser (CORS): each is an origin
// such as https://example.org, or * for all. They are never let use what the browser
// knows of this server by itself: cookies, passwords. They send a key as all do.
func WithOrigins(origins ...string) Option { return func(o *options) { o.origins = origins } }

// WithFetching bounds what is fetched for those who send an address in place of a text.
// Without it only public addresses are fetched from.
func WithFetching(f source.FetchOptions) Option { return func(o *options) { o.fetch = f } }

// server holds what the handlers work with.
type server struct {
	graph   *graph.Store
	reader  Reader
	maxBody int64
	keys    *keyring
	fetcher *source.Fetcher
}

// New gives the handler of the whole API over a graph and a reader of articles.
func New(store *graph.Store, reader Reader, opts ...Option) http.Handler {
	engine, _ := build(store, reader, opts...)
	return traced(compress(headAsGet(engine)))
}

// OpenAPI gives the OpenAPI 3.1 document of the API as JSON, as /openapi.json does.
func OpenAPI(opts ...Option) ([]byte, error) {
	_, api := build(nil, nil, opts...)
	doc, err := json.Marshal(api.OpenAPI())
	if err != nil {
		return nil, fmt.Errorf("writing the OpenAPI document: %w", err)
	}
	return doc, nil
}

func build(store *graph.Store, reader Reader, opts ...Option) (*gin.Engine, huma.API) {
	o := options{log: slog.Default(), timeout: 30 * time.Second, maxBody: 4 << 20, version: "0"}
	for _, opt := range opts {
		opt(&o)
	}
	keys := newKeyring(store.Keys)
	o.metrics = newMetrics(store, o.log)
	engine, api := newAPI(o, keys)
	if store != nil { // else it is the document only that is wanted
		tags := &tagger{revision: store.Revision, version: o.version}
		api.UseMiddleware(tags.tag)
	}
	s := &server{graph: store, reader: reader, maxBody: o.maxBody, keys: keys, fetcher: source.NewFetcher(o.fetch)}
	s.registerHealth(api)
	s.registerTimeline(api)
	s.registerHistogram(api)
	s.registerExport(api)
	s.registerEvents(api)
	s.registerChanges(api)
	s.registerStream(api)
	s.registerActors(api)
	s.registerNetwork(api)
	s.registerPaths(api)
	s.registerPlaces(api)
	s.registerArticles(api)
	s.registerKeys(api)
	registerMetrics(api, o.metrics)
	registerOpenAPI(api)
	registerProblems(api)
	registerDocs(engine)
	addExamples(api.OpenAPI())
	return engine, api
}

// newAPI gives huma on gin, with no paths yet.
func newAPI(o options, keys *keyring) (*gin.Engine, huma.API) {
	engine := newEngine(o, keys)
	api := humagin.New(engine, newConfig(o))
	api.UseMiddleware(strictQuery)
	return engine, api
}

// newEngine sets gin up so that nothing leaves it but what this package wrote: no
// redirects, no texts of its own for what is not found, no trust in headers of proxies
// that nobody named.
func newEngine(o options, keys *keyring) *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New(func(e *gin.Engine) {
		e.HandleMethodNotAllowed = true
		e.RedirectTrailingSlash = false
	})
	trustProxies(engine, o.proxies)
	limit := newLimiter(o.rate)
	engine.Use(identify(o.log), nameSpan, o.metrics.observe, accessLog, recoverPanic, shareWith(o.origins), limit.addresses,
		bound(o.timeout), strictPath, authorize(o.keys, keys, o.origins), limit.keys)
	engine.NoRoute(noRoute)
	engine.NoMethod(noMethod)
	return engine
}

// newConfig leaves out what huma would add by itself: pages that load from a CDN,
// "$schema" in every answer, schemas at paths of their own.
func newConfig(o options) huma.Config {
	c := huma.DefaultConfig("chancery", o.version)
	c.Info.Description = "Diplomatic events read out of news articles: who did what to whom, when and where, with the sentences that say so."
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "", "", ""
	c.CreateHooks = nil
	c.Transformers = []huma.Transformer{completeProblem}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{keyScheme: {
		Type: "http", Scheme: "bearer", Description: "A key of this server; one that listens on its own machine only and has no keys answers without.",
	}}
	c.OnAddOperation = append(c.OnAddOperation, documentAccess, documentTag)
	return c
}

// headAsGet answers HEAD as GET; net/http leaves the body out.
func headAsGet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			get := *r
			get.Method = http.MethodGet
			r = &get
		}
		next.ServeHTTP(w, r)
	})
}
