// Removes all but the migrations and locks, in several transactions: has to be run
// outside of one. A database without the mark of graphtest_claim stays as it is.
MATCH (:Lock {name: 'graphtest'})
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lock
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
