// Counts a change of the graph and answers its number.
MATCH (l:Lock {name: 'writer'})
SET l.revision = l.revision + 1
RETURN l.revision AS revision
