// Writes a new key of the API.
// $id, $name, $role, $hash string (SHA-256 of the key, in hexadecimal)
CREATE (k:ApiKey {id: $id, name: $name, role: $role, hash: $hash, createdAt: datetime()})
RETURN k AS key
