package source_test

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/google/go-cmp/cmp"
)

var published = time.Date(2025, 2, 27, 0, 0, 0, 0, time.UTC)

func TestArticles(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt":           "الثاني",
		"a.txt":           "\uFEFFالأول\r\nوسطره\r\n",
		"deep/c.TXT":      "three",
		"deep/d.jsonl":    "{\"id\":\"4\",\"lang\":\"ar\",\"published\":\"2025-02-27\",\"title\":\"t\",\"url\":\"https://example.org/d\",\"text\":\"four\"}\n\n{\"text\":\"five\"}",
		".git/hidden.txt": "no",
		".hidden.txt":     "no",
		"notes.md":        "no",
	})
	for name, c := range map[string]struct {
		paths []string
		opts  source.Options
		want  []graph.Article
	}{
		"a file keeps its text verbatim but for the byte order mark": {
			paths: []string{"a.txt"},
			want:  []graph.Article{{Key: "a", Text: "الأول\r\nوسطره\r\n"}},
		},
		"a folder gives all in it by name": {
			paths: []string{"."},
			want: []graph.Article{{Key: "a", Text: "الأول\r\nوسطره\r\n"}, {Key: "b", Text: "الثاني"}, {Key: "c.TXT", Text: "three"},
				{Key: "4", Language: "ar", PublishedAt: published, Title: "t", URL: "https://example.org/d", Text: "four"}, {Text: "five"}},
		},
		"a folder of one format": {
			paths: []string{"."},
			opts:  source.Options{Format: source.JSONLines, Defaults: graph.Article{Language: "en", URL: "d"}},
			want: []graph.Article{{Key: "4", Language: "ar", PublishedAt: published, Title: "t", URL: "https://example.org/d", Text: "four"},
				{Language: "en", URL: "d", Text: "five"}},
		},
		"paths keep their order": {
			paths: []string{"b.txt", "-"},
			opts:  source.Options{Defaults: graph.Article{PublishedAt: published, Title: "t"}, Stdin: strings.NewReader("in")},
			want:  []graph.Article{{Key: "b", PublishedAt: published, Title: "t", Text: "الثاني"}, {PublishedAt: published, Title: "t", Text: "in"}},
		},
		"standard input of JSON lines": {
			paths: []string{"-"},
			opts:  source.Options{Format: source.JSONLines, Stdin: strings.NewReader("\uFEFF{\"text\":\"x\",\"published\":\"2025-02-27T01:00:00+03:00\"}\r\n")},
			want:  []graph.Article{{PublishedAt: published, Text: "x"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(dir)
			got, errs := collect(source.Articles(c.paths, c.opts))
			if diff := cmp.Diff(c.want, got); diff != "" || len(errs) > 0 {
				t.Errorf("articles (-want +got):\n%s\nerrors: %v", diff, errs)
			}
		})
	}
}

func TestBadInput(t *testing.T) {
	dir := folder(t, map[string]string{
		"empty.txt": "", "blank.txt": " \r\n\t", "mark.txt": "\uFEFF",
		"zero.txt": "text with \x00 in it", "latin1.txt": "caf\xe9", "cut.txt": "نص \xd8",
		"image.txt": "\x89PNG\r\n\x1a\n\x00", "utf16.txt": "\xff\xfea\x00b\x00",
		"large.txt": strings.Repeat("x", 101), "lines.jsonl": "x", "none/readme.md": "x",
		"a.jsonl": "{\"text\":\"good\"}\nno\n{\"text\":\"\"}\n{\"text\":\"x\",\"published\":\"2025-13-40\"}\n{\"text\":\"caf\xe9\"}\n{\"id\":7,\"text\":\"x\"}\n" +
			strings.Repeat("y", 101) + "\n{\"text\":\"good too\"}",
	})
	for path, want := range map[string][]string{
		"missing.txt": {`file: "missing.txt" is not valid, want a file or folder that is there`},
		"empty.txt":   {`empty.txt: "" is not valid, want the text of an article, not nothing`},
		"blank.txt":   {`blank.txt: "" is not valid, want the text of an article, not nothing`},
		"mark.txt":    {`mark.txt: "" is not valid, want the text of an article, not nothing`},
		"zero.txt":    {`zero.txt: "binary data: byte 0x00 at offset 10" is not valid, want text in UTF-8`},
		"latin1.txt":  {`latin1.txt: "byte 0xe9 at offset 3" is not valid, want text in UTF-8`},
		"cut.txt":     {`cut.txt: "byte 0xd8 at offset 5" is not valid, want text in UTF-8`},
		"image.txt":   {`image.txt: "image/png: byte 0x89 at offset 0" is not valid, want text in UTF-8`},
		"utf16.txt":   {`utf16.txt: "text/plain; charset=utf-16le: byte 0xff at offset 0" is not valid, want text in UTF-8`},
		"large.txt":   {`large.txt: "101 bytes" is not valid, want at most 100 bytes an article`},
		"-":           {`standard input: "more than 100 bytes" is not valid, want at most 100 bytes an article`},
		"none":        {`folder: "none" is not valid, want a folder with .txt, .html or .jsonl files`},
		"a.jsonl": {
			`a.jsonl:2: "invalid character 'o' in literal null (expecting 'u')" is not valid, want a JSON object such as {"id":"1","published":"2025-02-27","text":"…"}`,
			`a.jsonl:3: text: "" is not valid, want the text of an article, not nothing`,
			`a.jsonl:4: published: "2025-13-40" is not valid, want a day, such as 2025-02-27`,
			`a.jsonl:5: "byte 0xe9 at offset 12" is not valid, want JSON in UTF-8`,
			`a.jsonl:6: "id: number" is not valid, want a JSON object such as {"id":"1","published":"2025-02-27","text":"…"}`,
			`a.jsonl:7: "102 bytes" is not valid, want at most 100 bytes an article`,
		},
	} {
		t.Run(path, func(t *testing.T) {
			t.Chdir(dir)
			got, errs := collect(source.Articles([]string{path}, source.Options{MaxBytes: 100, Stdin: strings.NewReader(strings.Repeat("x", 101))}))
			var said []string
			for _, err := range errs {
				said = append(said, err.Error())
				if !errors.Is(err, graph.ErrInvalid) {
					t.Errorf("not an invalid input: %v", err)
				}
			}
			if diff := cmp.Diff(want, said); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
			if path == "a.jsonl" && len(got) != 2 {
				t.Errorf("%d of the 2 good lines came through", len(got))
			}
		})
	}
}

// A large file is refused by its size alone: this one is sparse, and reading it
// would take noticeable memory.
func TestLargeFileIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(100<<20), f.Close()); err != nil {
		t.Fatal(err)
	}
	allocated := testing.AllocsPerRun(1, func() {
		_, errs := collect(source.Articles([]string{path}, source.Options{}))
		if len(errs) != 1 || !errors.Is(errs[0], graph.ErrInvalid) {
			t.Errorf("errors: %v", errs)
		}
	})
	if allocated > 100 {
		t.Errorf("%v allocations to refuse a file by its size", allocated)
	}
}

func TestArticlesStopsWhenNoMoreIsWanted(t *testing.T) {
	in := strings.NewReader(strings.Repeat("{\"text\":\"x\"}\n", 100_000))
	for range source.Articles([]string{"-"}, source.Options{Format: source.JSONLines, Stdin: in}) {
		break
	}
	if in.Len() == 0 {
		t.Error("all of the input was read for one article")
	}
}

func TestParseFormat(t *testing.T) {
	if f, err := source.ParseFormat("input", "jsonl"); f != source.JSONLines || err != nil {
		t.Errorf("got %q, %v", f, err)
	}
	if _, err := source.ParseFormat("input", "xml"); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

func collect(articles iter.Seq2[graph.Article, error]) (good []graph.Article, errs []error) {
	for article, err := range articles {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		good = append(good, article)
	}
	return good, errs
}

// folder makes a folder with these files and gives its path.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
