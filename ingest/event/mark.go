package event

import (
	"context"
	"fmt"

	"chancery/ingest/entity"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// Mark finds the mentions of actors and places and the times told, sentence by
// sentence, for those who find the deeds by other means than this package and yet
// have to mean the same actors and days.
func (x *Extractor) Mark(ctx context.Context, d *text.Document) ([][]entity.Mention, [][]when.Expression, error) {
	mentions, err := x.entities.Mark(ctx, d)
	if err != nil {
		return nil, nil, fmt.Errorf("marking %s: %w", d.Article.ID, err)
	}
	return mentions, x.times.Mark(d), nil
}
