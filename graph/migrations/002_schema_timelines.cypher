// A timeline is read off an index in the order it is shown in. The last column of
// each is `at`: the day an event stands on, "/", its id. A relationship without
// `at` is in none of them; the store sets it on one relationship for each event
// and actor (or place), so that no event comes twice.
CREATE INDEX took_part_actor_at IF NOT EXISTS FOR ()-[x:TOOK_PART]-() ON (x.actor, x.at);
CREATE INDEX took_part_actor_type_at IF NOT EXISTS FOR ()-[x:TOOK_PART]-() ON (x.actor, x.type, x.at);
CREATE INDEX at_place_at IF NOT EXISTS FOR ()-[x:AT]-() ON (x.place, x.at);
CREATE INDEX event_at IF NOT EXISTS FOR (e:Event) ON (e.at);
CREATE INDEX event_type_at IF NOT EXISTS FOR (e:Event) ON (e.type, e.at);
