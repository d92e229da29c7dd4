// Writes the nodes of places, whole, takes away what they led up to, and answers
// what that was.
// $rows list of {id, labels (beside :Place), props}
UNWIND $rows AS row
MERGE (n:Place {id: row.id})
SET n = row.props
REMOVE n:City:Country:Region
SET n:$(row.labels)
WITH n
MATCH (n)-[r:IN]->(m:Place)
WITH r, m.id AS up
DELETE r
RETURN DISTINCT up
