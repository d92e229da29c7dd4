// The offices that an actor is told to hold, and from when to when it is told so.
// $id string (actor id)
MATCH (a:Actor {id: $id})-[x:TOOK_PART]->(e)
WHERE x.office IS NOT NULL
RETURN x.office AS office, x.partOf AS body, count(DISTINCT e) AS events, min(e.at) AS first, max(e.at) AS last
ORDER BY last DESC, office
