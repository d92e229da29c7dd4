// Writes the nodes of events, whole. The label of those that an analyst rejected lets
// queries leave them out without reading their properties.
// $rows list of their properties
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e = row
FOREACH (_ IN CASE WHEN row.review = 'rejected' THEN [1] ELSE [] END | SET e:Rejected)
FOREACH (_ IN CASE WHEN e:Rejected AND coalesce(row.review, '') <> 'rejected' THEN [1] ELSE [] END | REMOVE e:Rejected)
