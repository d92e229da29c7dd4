package graph

import (
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// prepared is a reading as it is written, made before the transaction starts, which
// may run more than once.
type prepared struct {
	reading     *Reading
	fingerprint string
	published   string // ISO day
	ingested    time.Time
	claims      map[string]claim
}

// writtenForm changes when the graph keeps more of a reading than before, so that
// one that was written in the old form is written again.
const writtenForm = 2

// prepareAll prepares a batch. Of readings of the same article the last one counts.
func prepareAll(readings []Reading) []*prepared {
	out := make([]*prepared, 0, len(readings))
	place := make(map[string]int, len(readings))
	for i := range readings {
		p := prepare(&readings[i])
		id := p.reading.Article.ID
		if at, again := place[id]; again {
			out[at] = p
			continue
		}
		place[id] = len(out)
		out = append(out, p)
	}
	return out
}

func prepare(r *Reading) *prepared {
	p := &prepared{reading: r, published: isoDay(r.Article.PublishedAt), claims: make(map[string]claim, len(r.Events))}
	for i := range r.Events {
		p.claims[r.Events[i].ID] = claimOf(&r.Events[i])
	}
	// When an article was read says nothing of what it says, and Key is not stored.
	if p.ingested = r.Article.IngestedAt.UTC(); p.ingested.IsZero() {
		p.ingested = time.Now().UTC()
	}
	whole := *r
	whole.Article.Key, whole.Article.IngestedAt = "", time.Time{}
	p.fingerprint = fingerprint([]any{writtenForm, whole})
	return p
}

// articleRow gives the properties of the article's node.
func (p *prepared) articleRow() map[string]any {
	a := p.reading.Article
	props := map[string]any{
		"id": a.ID, "text": a.Text, "reading": p.fingerprint,
		"extractor": p.reading.Extractor, "ingestedAt": p.ingested,
	}
	set(props, "url", a.URL)
	set(props, "title", a.Title)
	set(props, "language", a.Language)
	set(props, "publisher", a.Publisher)
	setDay(props, "published", p.published)
	return props
}

// reportRows gives the REPORTS relationships: one for each piece of evidence, the
// first of each event with the whole claim.
func (p *prepared) reportRows() []map[string]any {
	var rows []map[string]any
	for i := range p.reading.Events {
		e := &p.reading.Events[i]
		evidence := slices.Clone(e.Evidence)
		slices.SortStableFunc(evidence, func(a, b Evidence) int { return a.From - b.From })
		for n := range evidence {
			props := reportProps(&evidence[n], e)
			if n == 0 {
				props["claim"] = encode(p.claims[e.ID])
			}
			rows = append(rows, map[string]any{"article": p.reading.Article.ID, "event": e.ID, "props": props})
		}
	}
	return rows
}

// reportProps gives the properties of one REPORTS. What may differ between articles
// stands on it as properties too, to be asked for in Cypher.
func reportProps(e *Evidence, event *Event) map[string]any {
	props := map[string]any{
		"quote": e.Quote, "words": nameKey(e.Quote), "from": e.From, "to": e.To, "confidence": e.Confidence,
		"polarity": string(event.Polarity), "modality": string(event.Modality),
	}
	set(props, "mode", event.Mode)
	set(props, "extractor", e.Extractor)
	setAttribution(props, attributions(e.AttributedTo))
	return props
}

func (p *prepared) relationRows() []map[string]any {
	var rows []map[string]any
	seen := map[string]bool{}
	for i := range p.reading.Events {
		e := &p.reading.Events[i]
		for _, r := range e.Relations {
			if key := fmt.Sprint(e.ID, r); !seen[key] {
				seen[key] = true
				rows = append(rows, map[string]any{
					"from": e.ID, "type": string(r.Type), "to": r.Event, "article": p.reading.Article.ID,
				})
			}
		}
	}
	return rows
}

// dateOf reads a date property, zero if it is not there.
func dateOf(props map[string]any, key string) time.Time {
	if d, ok := props[key].(neo4j.Date); ok {
		return d.Time()
	}
	return time.Time{}
}

// instantOf reads a property that is a point in time, zero if it is not there.
func instantOf(props map[string]any, key string) time.Time {
	t, _ := props[key].(time.Time)
	return t.UTC()
}
