// The fingerprint of what was last read out of each of these articles, for those
// that are there.
// $ids list of article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, a.reading AS reading
