// All that was ever said of these events by analysts, in the order it was said.
// $ids list of event ids
UNWIND $ids AS id
MATCH (r:Review {event: id})
USING INDEX SEEK r:Review(event)
RETURN properties(r) AS review ORDER BY r.event, r.n
