// What readers have said of these actors, for those that are there.
// $ids list of actor ids
UNWIND $ids AS id
MATCH (n:Actor {id: id})
RETURN id, n.described AS described
