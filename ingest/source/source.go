// Package source finds articles in what the user brings: files, folders, standard
// input; each format has a file of its own.
//
// It takes paths and addresses and gives articles, in the order of the paths, one at a time, so
// that a file of JSON lines may be larger than memory. It checks that a text is one
// (UTF-8, not empty, not too large) and reads nothing into it: language, sentences
// and events are found by the stations that follow.
package source

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"os"

	"chancery/graph"
)

// DefaultMaxBytes is the largest article that is read unless Options says otherwise.
const DefaultMaxBytes = 10 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Format is how articles lie in a file.
type Format string

// The formats. With Auto a file is JSON lines if its name ends in .jsonl or .ndjson,
// a web page if it ends in .html or .htm, else one text; standard input is one text.
const (
	Auto      Format = ""
	Text      Format = "text"
	HTML      Format = "html"
	JSONLines Format = "jsonl"
)

// ParseFormat reads the value of the flag or parameter param. What is not a format
// is a graph.InvalidError.
func ParseFormat(param, s string) (Format, error) {
	switch f := Format(s); f {
	case Auto, Text, HTML, JSONLines:
		return f, nil
	}
	return Auto, &graph.InvalidError{Param: param, Got: s, Want: "text, html or jsonl"}
}

// Options says how articles are read and what is known of them beforehand.
type Options struct {
	Format   Format
	Defaults graph.Article // URL, Title, Language, Publisher and PublishedAt of articles that do not tell these themselves
	MaxBytes int64         // of one article; DefaultMaxBytes if zero
	Stdin    io.Reader     // what the path "-" reads; os.Stdin if nil
	Fetcher  *Fetcher      // fetches the pages that addresses among the paths name; one of public addresses if nil
}

// Articles gives the articles found in paths: files, folders (with all that lies in
// them, by name, hidden files left out), addresses of web pages, or "-" for standard
// input.
//
// What cannot be read comes as an error in its place and the rest follows: only the
// caller knows whether one bad article spoils the others. Input that is at fault is
// a graph.InvalidError that names the file, and the line where it has lines.
func Articles(paths []string, opts Options) iter.Seq2[graph.Article, error] {
	if opts.MaxBytes == 0 {
		opts.MaxBytes = DefaultMaxBytes
	}
	if opts.Stdin == nil {
		opts.Stdin = os.Stdin
	}
	if opts.Fetcher == nil {
		opts.Fetcher = NewFetcher(FetchOptions{MaxBytes: opts.MaxBytes})
	}
	return func(yield func(graph.Article, error) bool) {
		for _, path := range paths {
			if !opts.readPath(path, yield) {
				return
			}
		}
	}
}

// yielder takes the next article or error and says whether more is wanted.
type yielder func(graph.Article, error) bool

func (o Options) readPath(path string, yield yielder) bool {
	if isAddress(path) {
		return o.readAddress(path, yield)
	}
	files, err := o.expand(path)
	if err != nil {
		return yield(graph.Article{}, err)
	}
	for _, file := range files {
		if !o.readFile(file, yield) {
			return false
		}
	}
	return true
}

func (o Options) readFile(path string, yield yielder) bool {
	in, err := o.open(path)
	if err != nil {
		return yield(graph.Article{}, err)
	}
	defer in.Close() // only read from
	if o.formatOf(path) == JSONLines {
		return o.readJSONLines(in, yield)
	}
	read := o.readText
	if o.formatOf(path) == HTML {
		read = o.readPage
	}
	article, err := read(in)
	return yield(article, err)
}

// complete gives an article what is known of all.
func (o Options) complete(a graph.Article) graph.Article {
	d := o.Defaults
	a.URL = cmp.Or(a.URL, d.URL)
	a.Title = cmp.Or(a.Title, d.Title)
	a.Language = cmp.Or(a.Language, d.Language)
	a.Publisher = cmp.Or(a.Publisher, d.Publisher)
	if a.PublishedAt.IsZero() {
		a.PublishedAt = d.PublishedAt
	}
	return a
}

// tooLarge is the error of an article of more bytes than are taken.
func (o Options) tooLarge(name, size string) error {
	return &graph.InvalidError{Param: name, Got: size + " bytes", Want: fmt.Sprintf("at most %d bytes an article", o.MaxBytes)}
}
