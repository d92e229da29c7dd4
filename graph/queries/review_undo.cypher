// Marks a review as undone by another one.
// $id, $by string (ids of reviews)
MATCH (r:Review {id: $id})
SET r.undoneBy = $by
