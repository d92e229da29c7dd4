// Writes the nodes of articles, whole.
// $rows list of their properties
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a = row
