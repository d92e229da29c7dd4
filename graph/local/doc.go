// Package local runs chancery's own Neo4j: it fetches Neo4j Community 5.26 once,
// starts it as a child process on a data folder, joins one that already runs
// there, and stops it.
//
// The jars come through Maven, the ordinary client for them, or from an unpacked
// distribution that NEO4J_HOME names; each is checked against jars.lock. Java's
// class archive, made once, halves the time of a start.
//
// # Who owns a server
//
// Two locks in the data folder say who does what, and both end with the process
// that holds them, killed or not:
//
//   - owner.lock is held by the program that starts the server, from before it
//     starts until after it stopped. Another program that finds it held waits for
//     server.json, which says where Bolt answers, and joins.
//   - server.lock is held by the server's own processes. A new owner waits for it,
//     so it never meets the store lock of a server that is still going down.
//
// The server is held on a leash, a pipe whose other end its watchdog (leash.sh)
// reads: when the owner closes it, or dies in whatever way, the server is shut
// down cleanly. It runs in a process group of its own, so that Ctrl-C in the
// terminal reaches only the program, which then closes it.
package local
