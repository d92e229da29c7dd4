// Writes what an ingest did to events that were there before.
// $rows list of properties: event, revision, at, what, articles and extractors (lists,
// side by side)
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
