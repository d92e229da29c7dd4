// How many nodes a database holds that was never marked as the tests' own.
OPTIONAL MATCH (l:Lock {name: 'graphtest'})
WITH l
OPTIONAL MATCH (n)
WHERE l IS NULL AND NOT n:Migration AND NOT n:Lock
RETURN count(n) AS foreign
