// Events of one type, earliest first: their places in the timeline.
// $type string
// $after, $before string (a day, or "day/event id"; both exclusive), $limit int;
// the rest is said in event_filter.md. ORDER BY names the whole key of the
// index, so the index gives the order: no Sort, no Top.
MATCH (e:Event)
USING INDEX SEEK e:Event(type, at)
WHERE e.type = $type AND e.at > $after AND e.at < $before
  // filter: one text in every query, see event_filter.md
  AND ($f.rejected IS NULL OR (e:Rejected) = $f.rejected)
  AND ($f.review IS NULL OR coalesce(e.review, 'none') = $f.review)
  AND ($f.corrected IS NULL OR (e.corrected IS NOT NULL) = $f.corrected)
  AND ($f.types IS NULL OR e.type IN $f.types)
  AND ($f.modes IS NULL OR e.mode IN $f.modes)
  AND ($f.contexts IS NULL OR any(c IN e.contexts WHERE c IN $f.contexts))
  AND ($f.polarity IS NULL OR e.polarity = $f.polarity)
  AND ($f.modality IS NULL OR e.modality IN $f.modality)
  AND ($f.status IS NULL OR e.status IN $f.status)
  AND ($f.background IS NULL OR coalesce(e.background, false) = $f.background)
  AND ($f.confidence IS NULL OR e.confidence >= $f.confidence)
  AND ($f.sources IS NULL OR e.sources >= $f.sources)
  AND ($f.place IS NULL OR EXISTS { (e)-[p:AT]->() WHERE p.place = $f.place })
  AND ($f.any IS NULL OR EXISTS { (e)<-[y:TOOK_PART]-() WHERE y.actor IN $f.any AND ($f.roles IS NULL OR y.role IN $f.roles) })
  AND all(a IN $f.all WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a })
  AND all(a IN $f.cast WHERE EXISTS { (e)<-[z:TOOK_PART]-() WHERE z.actor = a AND z.role IN $f.roles })
  AND ($f.roles IS NULL OR EXISTS { (e)<-[w:TOOK_PART]-() WHERE w.role IN $f.roles })
  // end of filter
WITH e ORDER BY e.type, e.at
LIMIT $limit
RETURN e.at AS at
