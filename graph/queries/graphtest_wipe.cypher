// Removes all but the migrations and locks, in several transactions: has to be run
// outside of one.
MATCH (n)
WHERE NOT n:Migration AND NOT n:Lock
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
