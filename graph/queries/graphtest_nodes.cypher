// All nodes but locks and migrations, as a test compares them.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lock
RETURN n.id AS name, labels(n) AS labels, properties(n) AS props
