// Writes how events stand to each other, each with the article that tells it.
// $rows list of {from, type, to, article}; type is one of FOLLOWS, PART_OF, PREPARES,
// RESPONDS_TO
UNWIND $rows AS row
MATCH (e:Event {id: row.from})
MATCH (f:Event {id: row.to})
CREATE (e)-[r:$(row.type)]->(f)
SET r.article = row.article
