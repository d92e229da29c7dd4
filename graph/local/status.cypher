// Whether the database that is used when none is named is open, and what keeps it
// from being so. For the system database, which answers also when the other does not.
// No parameters.
SHOW HOME DATABASE YIELD currentStatus, statusMessage
