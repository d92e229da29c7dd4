// Marks a key of the API as revoked; one that is stays revoked since then. Nothing is
// answered where there is no such key.
// $id string
MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, datetime())
RETURN k AS key
