// Names of the indexes that loading fast does without: those no constraint needs.
SHOW INDEXES YIELD name, type, owningConstraint
WHERE type = 'RANGE' AND owningConstraint IS NULL
RETURN name
