// Drops an index.
// $name string
DROP INDEX $name
