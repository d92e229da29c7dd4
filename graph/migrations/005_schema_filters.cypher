// Timelines by the day on which events were first published or came into the graph,
// each of which has an `at` of its own, and the words of the sentences that tell them,
// folded as names are (003).
CREATE INDEX event_at_published IF NOT EXISTS FOR (e:Event) ON (e.atPublished);
CREATE INDEX event_at_ingested IF NOT EXISTS FOR (e:Event) ON (e.atIngested);
CREATE FULLTEXT INDEX report_words IF NOT EXISTS FOR ()-[r:REPORTS]-() ON EACH [r.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
