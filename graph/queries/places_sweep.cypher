// Removes those of these places that nothing leads to any longer, and answers what
// they led up to themselves.
// $ids list of place ids
UNWIND $ids AS id
MATCH (n:Place {id: id})
WHERE NOT EXISTS { ()-[:AT]->(n) } AND NOT EXISTS { ()-[:IN|NAMES]->(n) }
OPTIONAL MATCH (n)-[:IN]->(m:Place)
WITH n, collect(m.id) AS ups
DETACH DELETE n
WITH ups
UNWIND ups AS up
RETURN DISTINCT up
