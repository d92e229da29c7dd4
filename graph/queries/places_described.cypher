// What readers have said of these places, for those that are there.
// $ids list of place ids
UNWIND $ids AS id
MATCH (n:Place {id: id})
RETURN id, n.described AS described
