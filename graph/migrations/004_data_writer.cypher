// The node that a writer holds locked while it writes: one writer at a time, from
// however many programs. It counts the changes of the graph.
MERGE (l:Lock {name: 'writer'}) ON CREATE SET l.revision = 0;
