// Events that a sentence with these words tells, earliest first: their places in the
// timeline. The full-text index gives them in no order of ours, so all it finds are
// ordered.
// $text string (for the full-text index), $by string ("" , "published", "ingested":
// whose timeline), $after, $before string (a day, or "day/event id"; both exclusive),
// $limit int; the rest is said in event_filter.md.
CALL db.index.fulltext.queryRelationships('report_words', $text) YIELD relationship AS r
WITH DISTINCT endNode(r) AS e
WITH e, CASE $by WHEN 'published' THEN e.atPublished WHEN 'ingested' THEN e.atIngested ELSE e.at END AS at
WHERE at > $after AND at < $before
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
WITH at ORDER BY at
LIMIT $limit
RETURN at
