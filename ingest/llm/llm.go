// Package llm reads the claims out of documents by a language model, over any
// endpoint that speaks OpenAI's protocol: the optional reader beside the rules of
// ingest/event.
//
// The model only points: each of its claims has to quote the text verbatim, and to
// name type, roles and the rest as the ontology has them, or it is thrown away.
// Who and where it means is looked up among the mentions that ingest/entity finds
// where its words stand, and when by ingest/when, so that both readers mean the same
// actors and days. What was thrown away is counted; see Tally.
package llm

import (
	"context"
	"fmt"
	"log/slog"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/event"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// Marker finds the mentions of actors and places and the times told in a document,
// by sentence; the rules of a language are one.
type Marker interface {
	Mark(ctx context.Context, d *text.Document) ([][]entity.Mention, [][]when.Expression, error)
}

// Extractor reads the claims out of documents of one language. It is safe for
// concurrent use.
type Extractor struct {
	client   *Client
	marker   Marker
	ontology *graph.Ontology
}

// New makes the extractor for the language that marker knows.
func New(client *Client, marker Marker) *Extractor {
	return &Extractor{client: client, marker: marker, ontology: client.ontology}
}

// Extract asks the model for the claims of a document, piece by piece, and returns
// those that hold, in the order of the sentences that they quote.
//
// It fails as a whole where one piece does: half an article would look like a whole
// one that tells less. ErrBudget says that nothing more may be asked in this run.
func (x *Extractor) Extract(ctx context.Context, d *text.Document) ([]event.Claim, error) {
	mentions, times, err := x.marker.Mark(ctx, d)
	if err != nil {
		return nil, err
	}
	g := &ground{doc: d, mentions: mentions, times: times, ontology: x.ontology}
	var claims []event.Claim
	for _, p := range cut(d, x.client.config.Piece) {
		told, err := x.client.ask(ctx, question(d, p))
		if err != nil {
			return nil, fmt.Errorf("reading %s by %s: %w", d.Article.ID, x.client.Name(), err)
		}
		claims = append(claims, g.claims(p, told)...)
	}
	inOrder(claims)
	x.client.tally.keep(len(claims), g.faults)
	g.faults.log(x.client.config.Log, slog.String("article", d.Article.ID))
	return claims, nil
}
