// Writes whom actors serve or are a part of.
// $rows list of {from, type (HOLDS or PART_OF), to, props}
UNWIND $rows AS row
MATCH (n:Actor {id: row.from})
MATCH (m:Actor {id: row.to})
CREATE (n)-[r:$(row.type)]->(m)
SET r = row.props
