// How many relationships into events these actors and this place have, to read
// from the rarest of them. The count stands at the node; nothing is walked.
// $all, $any lists of actor ids, $place string (place id, "" for none). Answers a
// count for each of $all in order, and the sum for $any.
CALL {
  UNWIND $all AS id
  OPTIONAL MATCH (a:Actor {id: id})
  RETURN collect(COUNT { (a)-[:TOOK_PART]->() }) AS all
}
CALL {
  UNWIND $any AS id
  OPTIONAL MATCH (a:Actor {id: id})
  RETURN sum(COUNT { (a)-[:TOOK_PART]->() }) AS any
}
OPTIONAL MATCH (p:Place {id: $place})
RETURN all, any, COUNT { ()-[:AT]->(p) } AS place
