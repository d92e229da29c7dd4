// Package graphtest gives tests a real, empty graph.
//
// A package whose tests use it has
//
//	func TestMain(m *testing.M) { graphtest.Main(m) }
//
// and gets one Neo4j of its own, started when the first test asks for it and stopped
// after the last. With NEO4J_URI (and NEO4J_USERNAME, NEO4J_PASSWORD,
// NEO4J_DATABASE) the tests use that server, one package at a time; its database has
// to be empty, because they wipe it.
package graphtest
