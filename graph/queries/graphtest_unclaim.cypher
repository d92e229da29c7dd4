// Takes the mark of graphtest_claim away, so that what is written into the database
// after the tests is safe from them.
MATCH (l:Lock {name: 'graphtest'})
DELETE l
