// Marks a database as one that tests may wipe.
MERGE (:Lock {name: 'graphtest'})
