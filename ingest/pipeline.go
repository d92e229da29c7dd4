// Package ingest reads events out of articles. Its sub-packages are the stations
// that an article passes: text, entity, when, event, resolve.
package ingest

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"chancery/graph"
	"chancery/ingest/event"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/llm"
	"chancery/ingest/resolve"
	"chancery/ingest/text"
)

// Version names the reader on every piece of evidence. It goes up when a reader
// reads differently, so that what an older one said can be told apart.
const Version = "rules/6"

// Pipeline reads articles. It is safe for concurrent use.
type Pipeline struct {
	options
	readers   map[string]*reader // by language
	gazetteer *gazetteer.Gazetteer

	known, knownPlaces sync.Map // ID → *graph.Actor or *graph.Place as every language calls it
}

// reader is what reads one language.
type reader struct {
	analyzer *lang.Analyzer
	rules    *event.Extractor
	model    Extractor // nil without a model
}

// New loads the data of all languages.
//
// It fails only if a data file is at fault, and names its line.
func New(opts ...Option) (*Pipeline, error) {
	o := options{log: slog.Default()}
	for _, opt := range opts {
		opt(&o)
	}
	tags := lang.Tags()
	readers := make([]*reader, len(tags))
	var group errgroup.Group
	for i, tag := range tags {
		group.Go(func() (err error) {
			readers[i], err = newReader(tag, o.model)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	g, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	p := &Pipeline{options: o, readers: map[string]*reader{}, gazetteer: g}
	for i, tag := range tags {
		p.readers[tag] = readers[i]
	}
	return p, nil
}

func newReader(tag string, model *llm.Client) (*reader, error) {
	an, err := lang.NewAnalyzer(tag)
	if err != nil {
		return nil, err
	}
	x, err := event.New(tag, an)
	if err != nil {
		return nil, err
	}
	r := &reader{analyzer: an, rules: x}
	if model != nil {
		r.model = llm.New(model, x)
	}
	return r, nil
}

// Read reads the events out of one article and completes the article itself: its
// ID, and its language where it had none.
//
// A text that is empty or in a language without data is a graph.InvalidError.
func (p *Pipeline) Read(ctx context.Context, a graph.Article) (graph.Reading, error) {
	a, reader, err := p.reader(a)
	if err != nil {
		return graph.Reading{}, err
	}
	doc := parse(a, reader)
	defer doc.Release()
	told, err := p.extract(ctx, reader, doc)
	defer func() { event.Release(told.claims) }()
	if err != nil {
		return graph.Reading{}, fmt.Errorf("reading %s: %w", a.ID, err)
	}
	r := graph.Reading{Article: a, Events: resolve.WithinArticle(told.claims), Extractor: told.by, DescribedBy: Version}
	p.describe(&r)
	return r, nil
}

func parse(a graph.Article, r *reader) *text.Document { return text.Parse(a, r.analyzer) }

// reader completes the article and finds what reads its language.
func (p *Pipeline) reader(a graph.Article) (graph.Article, *reader, error) {
	if strings.TrimSpace(a.Text) == "" {
		return a, nil, &graph.InvalidError{Param: "text", Got: "", Want: "an article with words in it"}
	}
	a.ID = graph.ArticleID(a.Text)
	guess := a.Language == ""
	if guess {
		a.Language = lang.Detect(a.Text)
	}
	r, ok := p.readers[a.Language]
	if !ok {
		want := "a language there is data for: " + strings.Join(lang.Tags(), ", ")
		if guess {
			want += " (guessed from the text; if it is one of them after all, say which)"
		}
		return a, nil, &graph.InvalidError{Param: "lang", Got: a.Language, Want: want}
	}
	return a, r, nil
}
