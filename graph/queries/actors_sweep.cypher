// Removes those of these actors that nothing leads to any longer, and answers what
// they led up to themselves.
// $ids list of actor ids
UNWIND $ids AS id
MATCH (n:Actor {id: id})
WHERE NOT EXISTS { (n)-[:TOOK_PART]->() } AND NOT EXISTS { ()-[:PART_OF|HOLDS|NAMES]->(n) }
OPTIONAL MATCH (n)-[:PART_OF|HOLDS]->(m:Actor)
WITH n, collect(m.id) AS ups
DETACH DELETE n
WITH ups
UNWIND ups AS up
RETURN DISTINCT up
