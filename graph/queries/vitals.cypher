// How much there is in the graph, from the counts that the server keeps, and when
// articles were last written into it.
CALL () { MATCH (e:Event) RETURN count(e) AS events }
CALL () { MATCH (a:Article) RETURN count(a) AS articles }
OPTIONAL MATCH (l:Lock {name: 'writer'})
RETURN events, articles, l.ingestedAt AS ingestedAt
