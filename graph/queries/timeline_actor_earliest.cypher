// Events of one actor, earliest first: their places in the timeline.
// $actor string (actor id)
// $after, $before string (a day, or "day/event id"; both exclusive), $limit int;
// the rest is said in timeline_filters.md. ORDER BY names the whole key of the
// index, so the index gives the order: no Sort, no Top.
MATCH ()-[x:TOOK_PART]->(e:Event)
USING INDEX SEEK x:TOOK_PART(actor, at)
WHERE x.actor = $actor AND x.at > $after AND x.at < $before
  AND ($types IS NULL OR e.type IN $types)
  AND ($polarity IS NULL OR e.polarity = $polarity)
  AND ($modality IS NULL OR e.modality IN $modality)
  AND ($place IS NULL OR EXISTS { (e)-[p:AT]->() WHERE p.place = $place })
  AND ($any IS NULL OR EXISTS { (e)<-[y:TOOK_PART]-() WHERE y.actor IN $any })
  AND all(a IN $all WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a })
WITH x ORDER BY x.actor, x.at
LIMIT $limit
RETURN x.at AS at
