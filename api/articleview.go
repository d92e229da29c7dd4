package api

import (
	"time"

	"chancery/graph"
)

// Source is an article without its text.
type Source struct {
	ID         string  `json:"id" example:"art_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Derived from the article's text. GET /v1/articles/{id} has the text."`
	Title      string  `json:"title,omitempty"`
	URL        string  `json:"url,omitempty" format:"uri" doc:"Where it stood."`
	Lang       string  `json:"lang,omitempty" example:"ar" doc:"Language of its text."`
	Publisher  string  `json:"publisher,omitempty"`
	Published  *string `json:"published" format:"date" doc:"Day of publication, null if not known."`
	IngestedAt *string `json:"ingested_at" format:"date-time" doc:"When it was last read into the graph."`
}

// Article is a source with its text.
type Article struct {
	Source
	Text string `json:"text" doc:"The whole text; all offsets count its code points."`
}

// ArticleWithEvents is an article and all that was read out of it, in the order of
// its text.
type ArticleWithEvents struct {
	Article Article `json:"article"`
	Events  []Event `json:"events"`
}

func viewSource(a graph.Article) Source {
	return Source{
		ID: a.ID, Title: a.Title, URL: a.URL, Lang: a.Language, Publisher: a.Publisher,
		Published: timeText(a.PublishedAt, time.DateOnly), IngestedAt: timeText(a.IngestedAt, time.RFC3339),
	}
}

func viewArticle(a graph.Article) Article { return Article{Source: viewSource(a), Text: a.Text} }

// timeText writes a time in UTC; one that is not known is null.
func timeText(t time.Time, layout string) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(layout)
	return &s
}
