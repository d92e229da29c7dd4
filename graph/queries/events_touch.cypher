// Notes that something about these events changed that they do not show themselves.
// $rows list of {id, revision, changed}
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
SET e.revision = row.revision, e.changed = row.changed
