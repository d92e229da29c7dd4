// How many articles each reader read, by its name and version, the busiest first. It
// looks at every article.
MATCH (a:Article)
RETURN coalesce(a.extractor, '') AS reader, count(*) AS articles
ORDER BY articles DESC, reader
