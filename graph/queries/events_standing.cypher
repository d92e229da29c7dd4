// What is in the graph of these events: the fingerprint of what each shows, when
// it came, and
// what each article claims (one REPORTS of an article has the claim).
// $ids list of event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN id, e.shown AS shown, e.created AS created, e.createdAt AS createdAt,
  [(e)<-[r:REPORTS]-(a:Article) WHERE r.claim IS NOT NULL |
    {article: a.id, published: a.published, ingested: a.ingestedAt, claim: r.claim}] AS claims
