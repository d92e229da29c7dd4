// All that articles quote of one event, an article a row: what stands in it, and the
// whole text, for which there are places in bytes.
// $id string (event id)
MATCH (e:Event {id: $id})
USING INDEX SEEK e:Event(id)
MATCH (a)-[r:REPORTS]->(e)
WITH a, collect(r{.*, claim: null, words: null, article: a.id}) AS reports
RETURN a{.id, .url, .title, .language, .publisher, .published, .ingestedAt, .text} AS article, reports
