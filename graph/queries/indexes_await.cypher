// Waits until all indexes can be used, five minutes at the most.
CALL db.awaitIndexes(300)
