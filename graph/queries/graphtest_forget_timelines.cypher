// Takes the migration that makes the indexes of timelines as not applied, so that
// it is applied again.
MATCH (m:Migration)
WHERE m.name ENDS WITH '_schema_timelines.cypher'
DELETE m
