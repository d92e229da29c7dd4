// Writes the nodes of events, whole.
// $rows list of their properties
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e = row
