// Places by their ids, in no particular order.
// $ids list of place ids
UNWIND $ids AS id
MATCH (n:Place {id: id})
USING INDEX SEEK n:Place(id)
RETURN n{.*, described: null, keys: null} AS node, 0 AS events
