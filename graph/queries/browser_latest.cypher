// The latest events with all who took part and where, as a picture.
// It has no parameters and is run by no program: `chancery up` prints it, to be
// pasted into Neo4j Browser. ORDER BY names the key of the index on Event(at).
MATCH (e:Event)
WHERE e.at > ''
WITH e ORDER BY e.at DESC
LIMIT 25
MATCH (e)<-[part:TOOK_PART]-(actor:Actor)
OPTIONAL MATCH (e)-[at:AT]->(place:Place)
RETURN e, part, actor, at, place
