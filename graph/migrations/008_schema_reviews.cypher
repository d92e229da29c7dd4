// What analysts say of events. A review is a node of its own, found by the id of its
// event, so that it stays when the event goes and counts again when it comes back.
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE INDEX review_event IF NOT EXISTS FOR (n:Review) ON (n.event);
