// Package graph holds the domain that every part of chancery agrees on (articles,
// events, actors, places and the evidence that ties them together) and the store
// that keeps it in Neo4j.
//
// It knows nothing of how articles are read or how answers are served: ingest and
// api import it, and it imports neither.
package graph
