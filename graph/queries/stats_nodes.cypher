// How many nodes of each kind there are, out of the store's own counts.
RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Place) } AS places,
  COUNT { (:Event) } AS events
