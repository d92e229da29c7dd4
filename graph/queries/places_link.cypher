// Writes which country places lie in.
// $rows list of {from, type (IN), to, props}
UNWIND $rows AS row
MATCH (n:Place {id: row.from})
MATCH (m:Place {id: row.to})
CREATE (n)-[r:$(row.type)]->(m)
SET r = row.props
