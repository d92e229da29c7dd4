// One row if there is any article, else none.
MATCH (a:Article)
RETURN a.id AS id
LIMIT 1
