// What values events have, and how many each: the most frequent first.
// $split string (what is counted), $limit int; the rest is said in event_selection.md.
// selection: one text in every query that gathers events, see event_selection.md
CALL {
  WITH 1 AS go WHERE $by = 'actor'
  MATCH ()-[x:TOOK_PART]->(e:Event)
  USING INDEX SEEK x:TOOK_PART(actor, at)
  WHERE x.actor = $key AND x.at > $after AND x.at < $before
  RETURN e, x.at AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'actors'
  MATCH ()-[x:TOOK_PART]->(e:Event)
  USING INDEX SEEK x:TOOK_PART(actor, at)
  WHERE x.actor IN $keys AND x.at > $after AND x.at < $before
  RETURN DISTINCT e, x.at AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'place'
  MATCH (e:Event)-[x:AT]->()
  USING INDEX SEEK x:AT(place, at)
  WHERE x.place = $key AND x.at > $after AND x.at < $before
  RETURN e, x.at AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'all'
  MATCH (e:Event)
  USING INDEX SEEK e:Event(at)
  WHERE e.at > $after AND e.at < $before
  RETURN e, e.at AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'published'
  MATCH (e:Event)
  USING INDEX SEEK e:Event(atPublished)
  WHERE e.atPublished > $after AND e.atPublished < $before
  RETURN e, e.atPublished AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'ingested'
  MATCH (e:Event)
  USING INDEX SEEK e:Event(atIngested)
  WHERE e.atIngested > $after AND e.atIngested < $before
  RETURN e, e.atIngested AS at
  UNION ALL
  WITH 1 AS go WHERE $by = 'text'
  CALL db.index.fulltext.queryRelationships('report_words', $text) YIELD relationship AS r
  WITH DISTINCT endNode(r) AS e
  WITH e, CASE $date WHEN 'published' THEN e.atPublished WHEN 'ingested' THEN e.atIngested ELSE e.at END AS at
  WHERE at > $after AND at < $before
  RETURN e, at
}
WITH e, at WHERE true
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
// end of selection
UNWIND CASE $split
  WHEN 'type' THEN [e.type]
  WHEN 'mode' THEN [e.mode]
  WHEN 'context' THEN e.contexts
  WHEN 'polarity' THEN [e.polarity]
  WHEN 'modality' THEN [e.modality]
  WHEN 'status' THEN [e.status]
  WHEN 'place' THEN [e.place]
  WHEN 'actor' THEN COLLECT { MATCH (e)<-[x:TOOK_PART]-() RETURN DISTINCT x.actor }
  ELSE [null] END AS key
WITH key, count(*) AS events
WHERE key IS NOT NULL
RETURN key, events ORDER BY events DESC, key
LIMIT $limit
