// Events that changed between two places in the order of changes, in that order.
// $after, $before string (a revision, or "revision/event id"; both exclusive), $limit int
// ORDER BY names the key of the index, so the index gives the order: no Sort, no Top.
MATCH (e:Event)
USING INDEX SEEK e:Event(changed)
WHERE e.changed > $after AND e.changed < $before
WITH e ORDER BY e.changed
LIMIT $limit
RETURN e.changed AS changed, e.created AS created
