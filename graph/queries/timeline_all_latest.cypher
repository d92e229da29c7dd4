// Events of the whole graph, latest first: their places in the timeline.
// no key
// $after, $before string (a day, or "day/event id"; both exclusive), $limit int;
// the rest is said in timeline_filters.md. ORDER BY names the whole key of the
// index, so the index gives the order: no Sort, no Top.
MATCH (e:Event)
USING INDEX SEEK e:Event(at)
WHERE e.at > $after AND e.at < $before
  AND ($types IS NULL OR e.type IN $types)
  AND ($polarity IS NULL OR e.polarity = $polarity)
  AND ($modality IS NULL OR e.modality IN $modality)
  AND ($place IS NULL OR EXISTS { (e)-[p:AT]->() WHERE p.place = $place })
  AND ($any IS NULL OR EXISTS { (e)<-[y:TOOK_PART]-() WHERE y.actor IN $any })
  AND all(a IN $all WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a })
WITH e ORDER BY e.at DESC
LIMIT $limit
RETURN e.at AS at
