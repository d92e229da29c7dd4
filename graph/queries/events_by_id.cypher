// Events whole, in no particular order. Of an actor only what a list shows: not the
// aliases and what serves looking it up. Relationships that stand for another's
// (via) are left out: they are for the timelines of states and organisations.
// The other ends of the patterns have no labels: with them, on a small graph, the
// planner may read all that has the label and look for the event among it.
// $ids list of event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
USING INDEX SEEK e:Event(id)
RETURN properties(e) AS event,
  [(a)-[x:TOOK_PART]->(e) WHERE x.via IS NULL |
    x{.n, .role, .mention, .office, .partOf,
      actor: a{.*, described: null, keys: null, aliases: null}}] AS parts,
  [(e)-[:AT]->(p) WHERE p.id = e.place |
    p{.*, described: null, keys: null, aliases: null}] AS places,
  [(s)-[r:REPORTS]->(e) | r{.*, claim: null, words: null, article: s.id}] AS reports,
  [(e)-[r:FOLLOWS|PART_OF|PREPARES|RESPONDS_TO]->(f) |
    {type: type(r), event: f.id}] AS relations
