// Removes what these articles reported and answers which events each was about.
// $articles list of article ids
UNWIND $articles AS article
MATCH (:Article {id: article})-[r:REPORTS]->(e:Event)
WITH r, article, e.id AS event
DELETE r
RETURN DISTINCT article, event
