// Creates the actors and places that graphtest_raw_create needs.
// $actors, $cities, $countries lists of properties
UNWIND $actors AS props
CREATE (a:Actor:State)
SET a = props
WITH count(*) AS done
CALL {
  UNWIND $cities AS props
  CREATE (p:Place:City)
  SET p = props
}
CALL {
  UNWIND $countries AS props
  CREATE (p:Place:Country)
  SET p = props
}
RETURN count(*) AS done
