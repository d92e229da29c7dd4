// Leaves tombstones of events that went.
// $rows list of {id, revision, changed}
UNWIND $rows AS row
MERGE (g:Gone {id: row.id})
SET g.revision = row.revision, g.changed = row.changed
