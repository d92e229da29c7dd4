package evaluate

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"chancery/graph"
	"chancery/ingest/source"
)

// Article is an annotated article.
type Article struct {
	graph.Article        // its Key is the name of the file without .txt
	File          string // where its text lies
	gold          []deed
}

// Where a gold set has what.
const (
	articlesFolder, articleExt = "articles", ".txt"
	goldFolder, goldExt        = "gold", ".jsonl"
)

// Load reads the gold set in the folder dir, in the order of the names.
//
// Whatever is at fault in it is a graph.InvalidError that names the file, and the
// line where it is one: an article without gold, gold without an article, a line that
// is no event, evidence that does not stand in the article.
func Load(dir string) ([]Article, error) {
	names, err := articleNames(dir)
	if err != nil {
		return nil, err
	}
	articles := make([]Article, len(names))
	for i, name := range names {
		if articles[i], err = load(dir, name); err != nil {
			return nil, err
		}
	}
	return articles, nil
}

// articleNames lists the articles, each of which has its gold.
func articleNames(dir string) ([]string, error) {
	articles, err := list(filepath.Join(dir, articlesFolder), articleExt)
	if err != nil {
		return nil, err
	}
	gold, err := list(filepath.Join(dir, goldFolder), goldExt)
	if err != nil {
		return nil, err
	}
	if len(articles) == 0 {
		return nil, &graph.InvalidError{Param: filepath.Join(dir, articlesFolder), Got: "", Want: "articles in files such as 01.ar.txt"}
	}
	for _, name := range articles {
		if !slices.Contains(gold, name) {
			return nil, &graph.InvalidError{Param: articleFile(dir, name), Got: "no annotation", Want: "its events in " + goldPath(dir, name)}
		}
	}
	for _, name := range gold {
		if !slices.Contains(articles, name) {
			return nil, &graph.InvalidError{Param: goldPath(dir, name), Got: "no article", Want: "its text in " + articleFile(dir, name)}
		}
	}
	return articles, nil
}

// list gives the names, without ext, of the files of a folder that end in it.
func list(dir, ext string) ([]string, error) {
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, &graph.InvalidError{Param: "gold set", Got: dir, Want: "a folder that is there"}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("listing the gold set: %w", err)
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ext); ok && !strings.HasPrefix(name, ".") {
			names = append(names, name)
		}
	}
	return names, nil
}

func articleFile(dir, name string) string { return filepath.Join(dir, articlesFolder, name+articleExt) }

func goldPath(dir, name string) string { return filepath.Join(dir, goldFolder, name+goldExt) }

// load reads one article and its events.
func load(dir, name string) (Article, error) {
	a := Article{File: articleFile(dir, name)}
	raw, err := os.ReadFile(a.File)
	if err != nil {
		return a, err // names the file itself
	}
	text, err := source.CheckText(a.File, raw)
	if err != nil {
		return a, err
	}
	if a.Article, err = parseArticle(a.File, name, unixLines(text)); err != nil {
		return a, err
	}
	a.gold, err = loadGold(goldPath(dir, name), a.Text)
	return a, err
}

// parseArticle takes the header off a file and reads it.
func parseArticle(file, name, text string) (graph.Article, error) {
	parts := strings.Split(name, ".")
	if len(parts) < 2 {
		return graph.Article{}, &graph.InvalidError{Param: "file", Got: file, Want: "a name that tells the language, such as 01.ar.txt"}
	}
	head, body, _ := strings.Cut(text, "\n")
	fields := strings.Split(strings.TrimLeft(head, "# "), " | ")
	if len(fields) < 2 {
		return graph.Article{}, &graph.InvalidError{Param: file + ":1", Got: head, Want: "# origin | day of publication | title | licence"}
	}
	if strings.TrimSpace(body) == "" {
		return graph.Article{}, &graph.InvalidError{Param: file + ":2", Got: "", Want: "the text of the article below its header"}
	}
	published, err := publishedOn(strings.TrimSpace(fields[1]))
	if err != nil {
		return graph.Article{}, fmt.Errorf("%s:1: %w", file, err)
	}
	return graph.Article{Key: name, Language: parts[1], PublishedAt: published, Text: body}, nil
}

// publishedOn reads the day of the header. Where only the month is known, or nothing,
// there is none to count "yesterday" from.
func publishedOn(s string) (time.Time, error) {
	if len(s) != len(time.DateOnly) || strings.Trim(s, "-0123456789") != "" {
		return time.Time{}, nil
	}
	return source.ParsePublished("published", s)
}

// unixLines ends every line by a line feed alone, as the offsets of a set count one
// code point for it.
func unixLines(s string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
}
