// How often the graph has been changed.
MATCH (l:Lock {name: 'writer'})
RETURN l.revision AS revision
