// Gives the events that are there what the filters look at: their status, and their
// places in the timelines by the days of publication and of coming in. The words of
// their sentences cannot be folded here: they come when an article is read again.
MATCH (e:Event)
WHERE e.status IS NULL
CALL (e) {
  OPTIONAL MATCH (e)<-[r:REPORTS]-(a:Article)
  WITH e, min(a.ingestedAt) AS ingested,
    collect(DISTINCT r.polarity + CASE WHEN r.modality IN ['actual', 'ongoing'] THEN ' done' ELSE ' open' END) AS said
  SET e.status = CASE
      WHEN 'affirmed done' IN said AND 'negated done' IN said THEN 'disputed'
      WHEN e.polarity = 'negated' AND e.modality IN ['actual', 'ongoing'] THEN 'denied'
      WHEN e.polarity = 'negated' THEN 'cancelled'
      WHEN e.modality IN ['actual', 'ongoing'] THEN 'happened'
      WHEN e.modality = 'planned' THEN 'planned'
      ELSE 'proposed' END,
    e.atPublished = coalesce(toString(e.reported), '0000-00-00') + '/' + e.id,
    e.atIngested = coalesce(toString(date(ingested)), '0000-00-00') + '/' + e.id
} IN TRANSACTIONS OF 5000 ROWS;
