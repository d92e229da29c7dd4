// One place. $id string
MATCH (n:Place {id: $id})
RETURN properties(n) AS node, COUNT { ()-[:AT]->(n) } AS events
