// What a server does from the first second on, so that Java's class archive holds
// the classes for it: schema, writes, reads by key, path, text and time.
// No parameters. It runs once, on an empty graph that is thrown away.
CREATE CONSTRAINT training IF NOT EXISTS FOR (n:Training) REQUIRE n.id IS UNIQUE;
CREATE INDEX trained IF NOT EXISTS FOR ()-[r:TRAINED]-() ON (r.actor, r.at);
CREATE FULLTEXT INDEX trainings IF NOT EXISTS FOR (n:Training) ON EACH [n.text];
CREATE POINT INDEX places IF NOT EXISTS FOR (n:Training) ON (n.point);
CALL db.awaitIndexes(60);
UNWIND range(1, 50) AS i
MERGE (n:Training {id: i})
SET n += {text: 'text ' + i, names: ['a', 'b'], day: date('2025-02-27'), point: point({latitude: 41.0, longitude: 29.0})}
MERGE (m:Training {id: i % 5})
MERGE (n)<-[r:TRAINED {actor: toString(i % 5), at: toString(i)}]-(m)
SET r.role = 'source';
MATCH ()-[x:TRAINED]->(e:Training)
USING INDEX x:TRAINED(actor, at)
WHERE x.actor = '1' AND x.at >= '1' AND x.at < '9'
WITH x, e ORDER BY x.actor DESC, x.at DESC LIMIT 5
OPTIONAL MATCH (e)<-[y:TRAINED]-(p)
WHERE EXISTS { (e)<-[z:TRAINED]-() WHERE z.actor = '1' }
RETURN e, collect({actor: p.id, role: y.role}) AS who, count(*) AS n, e.day.year AS year, left(x.at, 7) AS month;
CALL { MATCH (n:Training {id: 1}) RETURN n UNION MATCH (n:Training {id: 2}) RETURN n } RETURN n.id;
CALL db.index.fulltext.queryNodes('trainings', 'text') YIELD node, score RETURN node.id, score LIMIT 3;
MATCH p = shortestPath((a:Training {id: 1})-[*..4]-(b:Training {id: 3})) RETURN length(p);
SHOW INDEXES YIELD name, state RETURN name, state;
EXPLAIN MATCH (n:Training) WHERE n.id > 3 RETURN n ORDER BY n.id LIMIT 1;
MATCH (n:Training) DETACH DELETE n;
