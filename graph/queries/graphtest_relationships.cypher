// All relationships, as a test compares them.
MATCH (m)-[r]->(n)
RETURN m.id + ' > ' + n.id AS name, [type(r)] AS labels, properties(r) AS props
