package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph/queries"
)

// Quotation is a piece of evidence with the article it stands in.
type Quotation struct {
	Evidence
	FromByte, ToByte int     // the same place, half-open, in bytes of the text's UTF-8
	Article          Article // without its text
}

// Evidence gives every sentence that tells the event, the articles in the order of
// their publication (those without a date last), or ErrNotFound.
func (s *Store) Evidence(ctx context.Context, id string) ([]Quotation, error) {
	var out []Quotation
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		var err error
		out, err = quotations(ctx, tx, id)
		return err
	})
	if err == nil && len(out) == 0 { // an event without evidence is none
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("reading the evidence of event %s: %w", id, err)
	}
	slices.SortFunc(out, func(a, b Quotation) int {
		return cmp.Or(
			cmp.Compare(undatedLast(a.Article), undatedLast(b.Article)),
			cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To),
		)
	})
	return out, nil
}

func undatedLast(a Article) string { return cmp.Or(isoDay(a.PublishedAt), afterAll) }

// quotations reads an article at a time: of the texts only one is held at once.
func quotations(ctx context.Context, tx runner, id string) ([]Quotation, error) {
	result, err := tx.Run(ctx, queries.Text("event_evidence"), map[string]any{"id": id})
	if err != nil {
		return nil, fmt.Errorf("query event_evidence: %w", err)
	}
	var out []Quotation
	for result.Next(ctx) {
		row := result.Record().AsMap()
		props, _ := row["article"].(map[string]any)
		article := readArticle(props)
		evidence, err := readEvidence(maplist(row, "reports"))
		if err != nil {
			return nil, err
		}
		place := &bytePlaces{text: article.Text}
		article.Text = ""
		for _, e := range evidence { // in the order of the text
			from := place.of(e.From)
			out = append(out, Quotation{Evidence: e, Article: article, FromByte: from, ToByte: from + len(e.Quote)})
		}
	}
	if err := result.Err(); err != nil {
		return nil, fmt.Errorf("query event_evidence: %w", err)
	}
	return out, nil
}

// bytePlaces finds at which byte of a text a code point begins; asked in the order of
// the text it goes through it once.
type bytePlaces struct {
	text        string
	runes, byte int
}

func (p *bytePlaces) of(runes int) int {
	for p.runes < runes && p.byte < len(p.text) {
		_, size := utf8.DecodeRuneInString(p.text[p.byte:])
		p.byte += size
		p.runes++
	}
	return p.byte
}
