// The plain way to write events, against which the benchmark holds Store.Write: the
// same nodes, relationships, properties and indexes, no check, no replacement.
// Every MERGE of a relationship starts at the event, the end with few of them.
// $rows list of {event, article, report, actors: [{id, props}], places: [{id, props}]}
UNWIND $rows AS row
MERGE (e:Event {id: row.event.id})
SET e = row.event
MERGE (s:Article {id: row.article.id})
ON CREATE SET s = row.article
MERGE (e)<-[r:REPORTS {from: row.report.from}]-(s)
SET r = row.report
WITH e, row
CALL (e, row) {
  UNWIND row.places AS place
  MERGE (p:Place {id: place.id})
  MERGE (e)-[x:AT {place: place.id}]->(p)
  SET x = place.props
}
UNWIND row.actors AS actor
MERGE (a:Actor {id: actor.id})
MERGE (e)<-[x:TOOK_PART {actor: actor.id, role: actor.props.role}]-(a)
SET x = actor.props
