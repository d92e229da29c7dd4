// Counts a change of the graph.
MATCH (l:Lock {name: 'writer'})
SET l.revision = l.revision + 1
