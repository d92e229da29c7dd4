// Takes the migrations that make indexes, or fill in properties, as not applied, so
// that they are applied again.
MATCH (m:Migration)
WHERE m.name CONTAINS '_schema_' OR m.name CONTAINS '_fill_'
DELETE m
