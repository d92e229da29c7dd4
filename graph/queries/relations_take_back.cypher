// Removes the relations between events that these articles told.
// $articles list of article ids
UNWIND $articles AS article
MATCH (:Article {id: article})-[:REPORTS]->(e:Event)
WITH DISTINCT article, e
MATCH (e)-[r:FOLLOWS|PART_OF|PREPARES|RESPONDS_TO]->(:Event)
WHERE r.article = article
DELETE r
