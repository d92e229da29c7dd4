// The migrations that the database has had. On a database that was never migrated
// there is no such label, and this answers nothing.
MATCH (m:Migration)
RETURN m.version AS version, m.checksum AS checksum
