package graphtest

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph"
)

// RawRows makes the parameter of graphtest_raw_write out of readings of Zipf: for
// each event what a Store would write of it, under IDs of their own, so that both
// can be in one graph.
func RawRows(readings []graph.Reading) []map[string]any {
	var rows []map[string]any
	for _, r := range readings {
		article := rawArticle(r)
		article["id"] = "raw_" + r.Article.ID
		for _, e := range r.Events {
			e.ID = "raw_" + e.ID
			row := rawEvent(e, r.Article.PublishedAt)
			row["article"] = article
			rows = append(rows, row)
		}
	}
	return rows
}

func rawArticle(r graph.Reading) map[string]any {
	return map[string]any{
		"id": r.Article.ID, "text": r.Article.Text, "title": r.Article.Title, "language": r.Article.Language,
		"published": neo4j.DateOf(r.Article.PublishedAt), "extractor": r.Extractor, "ingestedAt": r.Article.IngestedAt,
	}
}

func rawEvent(e graph.Event, published time.Time) map[string]any {
	at := e.Time.Start.Format(time.DateOnly) + "/" + e.ID
	row := map[string]any{
		"event": map[string]any{
			"id": e.ID, "at": at, "type": string(e.Type), "mode": e.Mode, "polarity": string(e.Polarity),
			"modality": string(e.Modality), "start": neo4j.DateOf(e.Time.Start), "end": neo4j.DateOf(e.Time.End),
			"precision": string(e.Time.Precision), "contexts": e.Contexts, "summary_en": e.Summary["en"],
			"confidence": e.Confidence, "reported": neo4j.DateOf(published), "place": e.Place.ID, "sources": 1,
			"status": "happened", "atPublished": published.Format(time.DateOnly) + "/" + e.ID,
			"atIngested": published.Format(time.DateOnly) + "/" + e.ID,
		},
		"report": map[string]any{
			"quote": e.Evidence[0].Quote, "from": e.Evidence[0].From, "to": e.Evidence[0].To,
			"confidence": e.Evidence[0].Confidence, "extractor": e.Evidence[0].Extractor,
			"polarity": string(e.Polarity), "modality": string(e.Modality), "mode": e.Mode,
		},
		"places": []map[string]any{
			{"id": e.Place.ID, "props": map[string]any{"place": e.Place.ID, "at": at}},
			{"id": e.Place.Country, "props": map[string]any{"place": e.Place.Country, "at": at, "via": e.Place.ID}},
		},
	}
	var actors []map[string]any
	for i, p := range e.Participants {
		actors = append(actors, map[string]any{"id": p.Actor.ID, "props": map[string]any{
			"actor": p.Actor.ID, "role": string(p.Role), "type": string(e.Type), "at": at, "mention": p.Mention, "n": i,
		}})
	}
	row["actors"] = actors
	return row
}
