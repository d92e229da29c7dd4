// Fills an empty graph with articles as fast as can be, for benchmarks of reading:
// what Store.Write leaves, but without what only writing again needs.
// $rows list of {article, events: [{event, report, actors: [{id, props}], places: [{id, props}]}]}
UNWIND $rows AS row
CREATE (s:Article)
SET s = row.article
WITH s, row
UNWIND row.events AS told
CREATE (s)-[r:REPORTS]->(e:Event)
SET r = told.report, e = told.event
WITH e, told
CALL (e, told) {
  UNWIND told.places AS place
  MATCH (p:Place {id: place.id})
  CREATE (e)-[x:AT]->(p)
  SET x = place.props
}
CALL (e, told) {
  UNWIND told.actors AS actor
  MATCH (a:Actor {id: actor.id})
  CREATE (a)-[x:TOOK_PART]->(e)
  SET x = actor.props
}
