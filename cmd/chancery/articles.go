package main

import (
	"cmp"
	"io"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/spf13/cobra"
)

// articleFlags say how articles are read and what is known of them. extract and
// ingest share them.
type articleFlags struct {
	input, published, url, title, lang string
	fetchPrivate                       bool
}

func (f *articleFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.input, "input", "", "text, html or jsonl; by the name of the file if not given")
	flags.StringVar(&f.published, "published", "", "day of publication, such as 2025-02-27, from which \"yesterday\" is counted")
	flags.StringVar(&f.url, "url", "", "where the article stands")
	flags.StringVar(&f.title, "title", "", "its headline")
	flags.BoolVar(&f.fetchPrivate, "fetch-private", false, "fetch pages from addresses that are not public too, such as those of this machine")
	flags.StringVar(&f.lang, "lang", "", "its language, such as ar; found out if not given")
}

// options turns the flags into the options of a source. What a line of JSON tells
// itself comes before what the flags say.
func (f *articleFlags) options(in io.Reader) (source.Options, error) {
	format, err := source.ParseFormat("--input", f.input)
	if err != nil {
		return source.Options{}, err
	}
	published, err := source.ParsePublished("--published", f.published)
	if err != nil {
		return source.Options{}, err
	}
	if err := source.CheckURL("--url", f.url); err != nil {
		return source.Options{}, err
	}
	return source.Options{
		Format:   format,
		Stdin:    in,
		Fetcher:  source.NewFetcher(source.FetchOptions{Private: f.fetchPrivate}),
		Defaults: graph.Article{URL: f.url, Title: f.title, Language: f.lang, PublishedAt: published},
	}, nil
}

// keyOf is the name under which an article is spoken of: the one its bringer gave
// it, else its ID.
func keyOf(a graph.Article) string { return cmp.Or(a.Key, a.ID) }
