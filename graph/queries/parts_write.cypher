// Writes who took part. The events have no participants when this runs, so CREATE
// makes no second one. No MERGE from the actor: it would walk a hub's relationships.
// $rows list of {event, actor, props}
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[x:TOOK_PART]->(e)
SET x = row.props
