// One article and the ids of the events it tells, in the order it tells them.
// $id string
MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)-[r:REPORTS]->(e:Event)
WITH a, e.id AS event, min(r.from) AS first
ORDER BY first, event
RETURN properties(a) AS article, collect(event) AS events
