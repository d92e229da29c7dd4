// Takes away the tombstones of events that are there again, and answers whose they were.
// $ids list of event ids
UNWIND $ids AS id
MATCH (g:Gone {id: id})
DELETE g
RETURN id
