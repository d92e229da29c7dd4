// One actor. $id string
MATCH (n:Actor {id: $id})
RETURN properties(n) AS node, COUNT { (n)-[:TOOK_PART]->() } AS events
