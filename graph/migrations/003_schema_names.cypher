// Names are compared folded (package fold) and as words with one space between,
// which is what `keys` holds: so the analyzer has nothing to do but split at spaces.
CREATE FULLTEXT INDEX actor_keys IF NOT EXISTS FOR (n:Actor) ON EACH [n.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX place_keys IF NOT EXISTS FOR (n:Place) ON EACH [n.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
