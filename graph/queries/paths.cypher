// The shortest chains of events between two actors: each is the ids of actors and
// events in turn. Only those who take part count, not those talked about or absent,
// and only events that no analyst rejected.
// $from, $to string (actor ids), $after, $before string (a day, or "day/event id"; both
// exclusive), $limit int
MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
MATCH p = allShortestPaths((a)-[:TOOK_PART*..8]-(b))
WHERE all(x IN relationships(p) WHERE NOT x.role IN ['topic', 'absent'] AND x.via IS NULL)
  AND all(n IN nodes(p) WHERE NOT n:Rejected AND (n.at IS NULL OR n.at > $after AND n.at < $before))
WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) WHERE n.at IS NOT NULL | n.at] AS ats
RETURN DISTINCT ids, ats ORDER BY ats DESC
LIMIT $limit
