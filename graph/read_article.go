package graph

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Article gives an article with its text and the events that it tells, in the order
// it tells them, or ErrNotFound. The events are whole: their evidence includes that
// of other articles.
func (s *Store) Article(ctx context.Context, id string) (Article, []Event, error) {
	var article Article
	var events []Event
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "article_by_id", map[string]any{"id": id})
		if err != nil {
			return err
		}
		if len(records) == 0 {
			return ErrNotFound
		}
		row := records[0].AsMap()
		props, _ := row["article"].(map[string]any)
		article = readArticle(props)
		events, err = eventsByID(ctx, tx, textList(row, "events"))
		return err
	})
	if err != nil {
		return Article{}, nil, fmt.Errorf("reading article %s: %w", id, err)
	}
	return article, events, nil
}

func readArticle(props map[string]any) Article {
	a := Article{
		ID: text(props, "id"), URL: text(props, "url"), Title: text(props, "title"),
		Language: text(props, "language"), Publisher: text(props, "publisher"),
		PublishedAt: dateOf(props, "published"), Text: text(props, "text"),
	}
	a.IngestedAt = instantOf(props, "ingestedAt")
	return a
}
