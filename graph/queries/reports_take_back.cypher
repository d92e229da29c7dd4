// Removes what these articles reported and answers the events it was about.
// $articles list of article ids
UNWIND $articles AS article
MATCH (:Article {id: article})-[r:REPORTS]->(e:Event)
WITH r, e, e.id AS event
DELETE r
RETURN DISTINCT event
