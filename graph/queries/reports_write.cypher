// Writes the evidence. The articles report nothing when this runs.
// $rows list of {article, event, props}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Event {id: row.event})
CREATE (a)-[r:REPORTS]->(e)
SET r = row.props
