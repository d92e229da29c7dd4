// Records a migration as applied.
// $version int, $name string (its file), $checksum string (SHA-256 of the file)
CREATE (:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: datetime()})
