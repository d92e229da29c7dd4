// Places by the beginnings of their names' words: first those of that very name, then
// those whose name begins so, and of these the busiest.
// $query string (for the full-text index), $key string (the folded name), $limit int
CALL db.index.fulltext.queryNodes('place_keys', $query) YIELD node AS n
WITH n, COUNT { ()-[:AT]->(n) } AS events,
  $key IN n.keys AS same,
  any(k IN n.keys WHERE k STARTS WITH $key) AS begins
ORDER BY same DESC, begins DESC, events DESC, n.id
LIMIT $limit
RETURN n{.*, described: null, keys: null} AS node, events
