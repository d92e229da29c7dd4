// Writes reviews, which lead to the actors and places that they name: so these stay in
// the graph, and are described, as long as a review needs them.
// $rows list of {props, actors (ids), places (ids)}
UNWIND $rows AS row
CREATE (r:Review)
SET r = row.props
WITH r, row
CALL (r, row) {
  UNWIND row.actors AS id
  MATCH (a:Actor {id: id})
  CREATE (r)-[:NAMES]->(a)
}
CALL (r, row) {
  UNWIND row.places AS id
  MATCH (p:Place {id: id})
  CREATE (r)-[:NAMES]->(p)
}
