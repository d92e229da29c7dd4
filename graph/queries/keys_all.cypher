// All keys of the API that were ever made, oldest first: there are few, and who checks
// requests holds them all.
MATCH (k:ApiKey)
RETURN k AS key
ORDER BY k.createdAt, k.id
