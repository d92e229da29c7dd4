// Removes events that no article tells any longer.
// $ids list of event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
DETACH DELETE e
