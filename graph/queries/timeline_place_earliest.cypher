// Events at one place, earliest first: their places in the timeline.
// $at_place string (place id)
// $after, $before string (a day, or "day/event id"; both exclusive), $limit int;
// the rest is said in event_filter.md. ORDER BY names the whole key of the
// index, so the index gives the order: no Sort, no Top.
MATCH (e:Event)-[x:AT]->()
USING INDEX SEEK x:AT(place, at)
WHERE x.place = $at_place AND x.at > $after AND x.at < $before
  // filter: one text in every query, see event_filter.md
  AND ($types IS NULL OR e.type IN $types)
  AND ($modes IS NULL OR e.mode IN $modes)
  AND ($contexts IS NULL OR any(c IN e.contexts WHERE c IN $contexts))
  AND ($polarity IS NULL OR e.polarity = $polarity)
  AND ($modality IS NULL OR e.modality IN $modality)
  AND ($status IS NULL OR e.status IN $status)
  AND ($background IS NULL OR coalesce(e.background, false) = $background)
  AND ($confidence IS NULL OR e.confidence >= $confidence)
  AND ($sources IS NULL OR e.sources >= $sources)
  AND ($place IS NULL OR EXISTS { (e)-[p:AT]->() WHERE p.place = $place })
  AND ($any IS NULL OR EXISTS { (e)<-[y:TOOK_PART]-() WHERE y.actor IN $any AND ($roles IS NULL OR y.role IN $roles) })
  AND all(a IN $all WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a })
  AND all(a IN $cast WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a AND z.role IN $roles })
  AND ($roles IS NULL OR EXISTS { (e)<-[w:TOOK_PART]-() WHERE w.role IN $roles })
  // end of filter
WITH x ORDER BY x.place, x.at
LIMIT $limit
RETURN x.at AS at
