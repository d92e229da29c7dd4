package source

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"chancery/graph"
)

// isPage tells whether a file is a web page by its name.
func isPage(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".html" || ext == ".htm"
}

// isAddress tells whether a path is the address of a web page.
func isAddress(path string) bool {
	lower := strings.ToLower(path)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// readPage reads a web page that was saved to a file.
func (o Options) readPage(in input) (graph.Article, error) {
	raw, err := o.readWhole(in)
	if err != nil {
		return graph.Article{}, err
	}
	a, err := ReadHTML(in.name, raw, "", o.Defaults.URL)
	if err != nil {
		return graph.Article{}, err
	}
	a.Key = strings.TrimSuffix(in.key, filepath.Ext(in.key))
	return o.complete(a), nil
}

// readAddress reads a web page from where it stands. The time it may take is bounded
// by the fetcher.
func (o Options) readAddress(address string, yield yielder) bool {
	a, err := o.Fetcher.Fetch(context.Background(), address)
	if err != nil {
		return yield(graph.Article{}, fmt.Errorf("fetching the page: %w", err))
	}
	a.Key = a.URL
	return yield(o.complete(a), nil)
}
