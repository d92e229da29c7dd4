// Events that went between two places in the order of changes, in that order.
// $after, $before string (a revision, or "revision/event id"; both exclusive), $limit int
MATCH (g:Gone)
USING INDEX SEEK g:Gone(changed)
WHERE g.changed > $after AND g.changed < $before
WITH g ORDER BY g.changed
LIMIT $limit
RETURN g.changed AS changed
