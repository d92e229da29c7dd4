// Makes the lock nodes unique by name. Comes before all migrations, which are run
// under such a lock.
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE
