// Takes the writer's lock until the transaction ends: one batch at a time, from
// however many programs, so that what a batch reads is true when it writes. Two at
// once are no faster; they would wait for each other at the busiest actors.
MATCH (l:Lock {name: 'writer'})
SET l.taken = true
