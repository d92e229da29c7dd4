// What has changed is read off an index in the order it changed in. `changed` is the
// revision of the graph, with leading zeros, "/", the id; an event that went leaves a
// tombstone with the same. What ingests did to an event that was there is a node.
CREATE INDEX event_changed IF NOT EXISTS FOR (e:Event) ON (e.changed);
CREATE CONSTRAINT gone_id IF NOT EXISTS FOR (g:Gone) REQUIRE g.id IS UNIQUE;
CREATE INDEX gone_changed IF NOT EXISTS FOR (g:Gone) ON (g.changed);
CREATE INDEX change_event IF NOT EXISTS FOR (c:Change) ON (c.event);
MATCH (e:Event)
WHERE e.changed IS NULL
CALL (e) {
  SET e.revision = 0, e.created = 0, e.changed = '000000000000/' + e.id
} IN TRANSACTIONS OF 5000 ROWS;
