// All nodes but locks, migrations and what tells of changes, as a test compares them.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lock AND NOT n:Gone AND NOT n:Change
RETURN n.id AS name, labels(n) AS labels, properties(n) AS props
