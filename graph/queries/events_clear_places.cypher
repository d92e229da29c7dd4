// Takes all places from these events and answers which they were.
// $ids list of event ids
UNWIND $ids AS event
MATCH (:Event {id: event})-[x:AT]->(p:Place)
WITH x, p.id AS id
DELETE x
RETURN DISTINCT id
