// Writes the nodes of actors, whole, takes away what they led up to, and answers
// what that was.
// $rows list of {id, labels (beside :Actor), props}
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n = row.props
REMOVE n:State:Organisation:Person:Group
SET n:$(row.labels)
WITH n
MATCH (n)-[r:PART_OF|HOLDS]->(m:Actor)
WITH r, m.id AS up
DELETE r
RETURN DISTINCT up
