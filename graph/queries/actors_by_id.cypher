// Actors by their ids, in no particular order, without their aliases.
// $ids list of actor ids
UNWIND $ids AS id
MATCH (n:Actor {id: id})
USING INDEX SEEK n:Actor(id)
RETURN n{.*, described: null, keys: null, aliases: null} AS node, 0 AS events
