// Samples the indexes and forgets all plans, which were made for an empty graph.
CALL db.prepareForReplanning()
