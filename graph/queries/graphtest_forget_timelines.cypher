// Takes the migrations that make the indexes of timelines as not applied, so that
// they are applied again.
MATCH (m:Migration)
WHERE m.name ENDS WITH '_schema_timelines.cypher' OR m.name ENDS WITH '_schema_filters.cypher'
DELETE m
