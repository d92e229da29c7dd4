// Actors that go by a name, folded, the busiest first.
// $query string (a phrase for the full-text index), $key string (the folded name)
CALL db.index.fulltext.queryNodes('actor_keys', $query) YIELD node AS n
WITH n WHERE $key IN n.keys
WITH n, COUNT { (n)-[:TOOK_PART]->() } AS events
ORDER BY events DESC, n.id
RETURN n{.*, described: null, keys: null} AS node, events
