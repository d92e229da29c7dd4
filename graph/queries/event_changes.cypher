// What ingests did to one event: the one that made it, where it is there, and the others.
// $id string (event id)
CALL () {
  MATCH (e:Event {id: $id})
  USING INDEX SEEK e:Event(id)
  RETURN {what: 'new', revision: e.created, at: e.createdAt, articles: [], extractors: []} AS change
  UNION ALL
  MATCH (c:Change {event: $id})
  USING INDEX SEEK c:Change(event)
  RETURN properties(c) AS change
}
RETURN change
