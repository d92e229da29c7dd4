// Notes that a batch of articles has been written, be it that the graph had them all.
MATCH (l:Lock {name: 'writer'})
SET l.ingestedAt = datetime()
