// Writes where events took place. They have no places when this runs.
// $rows list of {event, place, props}
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Place {id: row.place})
CREATE (e)-[x:AT]->(p)
SET x = row.props
