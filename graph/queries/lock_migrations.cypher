// Takes the lock that lets one program migrate, until the transaction ends. SET
// makes it a write lock also where the node was there before.
MERGE (l:Lock {name: 'migrations'})
SET l.taken = true
