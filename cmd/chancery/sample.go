package main

import (
	_ "embed"
	"strings"
	"time"

	"chancery/graph"
)

//go:embed sample/istanbul.txt
var sampleText string

// sampleArticle is what an empty graph starts with: written for this program, on
// the talks between Russia and the United States of February 2025.
func sampleArticle() graph.Article {
	title, _, _ := strings.Cut(sampleText, "\n")
	return graph.Article{
		Key: "sample", Title: title, Language: "ar",
		PublishedAt: time.Date(2025, 2, 27, 0, 0, 0, 0, time.UTC),
		Text:        sampleText,
	}
}
