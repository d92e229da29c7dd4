// Takes all participants from these events and answers who they were.
// $ids list of event ids
UNWIND $ids AS event
MATCH (:Event {id: event})<-[x:TOOK_PART]-(a:Actor)
WITH x, a.id AS id
DELETE x
RETURN DISTINCT id
