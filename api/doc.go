// Package api serves the graph over HTTP: JSON under /v1, on gin.
//
// It takes a graph.Store and a reader of articles and gives one http.Handler. The
// handlers' own input and output types make the OpenAPI document and the checks of
// what comes in, so neither is written a second time.
//
// Whatever goes wrong is answered as application/problem+json (RFC 9457), also for
// paths and methods that are not there and for panics; problem.go is the one place
// where an error gets its status.
package api
