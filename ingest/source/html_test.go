package source_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

func page(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestReadHTML(t *testing.T) {
	for name, want := range map[string]struct {
		article     graph.Article
		begins, has string
		without     []string
	}{
		"meeting.ar.html": {
			article: graph.Article{
				URL: "https://example.org/a", Title: "وزير الخارجية المصري يستقبل نظيره القطري في القاهرة", Language: "ar",
				Publisher: "صحيفة المثال", PublishedAt: published, // half past one in Cairo, the day before in UTC
			},
			begins:  "وزير الخارجية المصري يستقبل نظيره القطري في القاهرة\n\nاستقبل وزير الخارجية المصري نظيره",
			has:     "مستعدة لاستضافة جولة جديدة من المحادثات.",
			without: []string{"الرئيسية", "شارك", "أسعار الذهب", "جميع الحقوق", "tracking"},
		},
		"envoy.en.html": {
			article: graph.Article{
				URL: "https://example.org/a", Title: "Norway recalls its ambassador", Language: "en",
				Publisher: "The Example Courier", PublishedAt: time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC),
			},
			begins:  "Norway recalls its ambassador\n\n",
			has:     "met in Stockholm to discuss what comes next.",
			without: []string{"Home", "cookies", "recipes", "Copyright"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := source.ReadHTML("page", page(t, name), "text/html", "https://example.org/a")
			if err != nil {
				t.Fatal(err)
			}
			text := got.Text
			got.Text = ""
			if diff := cmp.Diff(want.article, got); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
			if !strings.HasPrefix(text, want.begins) || !strings.Contains(text, want.has) {
				t.Errorf("text is %q", text)
			}
			for _, clutter := range want.without {
				if strings.Contains(text, clutter) {
					t.Errorf("%q came along in %q", clutter, text)
				}
			}
		})
	}
}

// The same page in an older charset is the same article.
func TestHTMLInAnotherCharset(t *testing.T) {
	utf8 := page(t, "meeting.ar.html")
	want, err := source.ReadHTML("page", utf8, "", "")
	if err != nil {
		t.Fatal(err)
	}
	legacy := strings.Replace(string(utf8), `<meta charset="utf-8">`, "", 1)
	raw, err := charmap.Windows1256.NewEncoder().Bytes([]byte(legacy))
	if err != nil {
		t.Fatal(err)
	}
	got, err := source.ReadHTML("page", raw, "text/html; charset=windows-1256", "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("article (-UTF-8 +Windows-1256):\n%s", diff)
	}
	if _, err := source.ReadHTML("page", raw, "text/html", ""); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "charset") {
		t.Errorf("without its charset: %v", err)
	}
}

func TestDayOfPublication(t *testing.T) {
	const body = "<p>Norway recalled its ambassador from Belarus on Monday, the foreign ministry in Oslo said, after talks between the two governments over detained journalists ended without an agreement.</p>"
	for head, want := range map[string]time.Time{
		``: {},
		`<meta property="article:published_time" content="2025-02-27T23:59:00-05:00">`:                                published,
		`<time datetime="2025-02-27">yesterday</time>`:                                                                published,
		`<time datetime="2025-02-27">a</time><time datetime="2025-01-01">b</time>`:                                    {},
		`<time datetime="2025-01-01">a</time><time itemprop="datePublished" datetime="2025-02-27T10:00:00Z">b</time>`: published,
		`<time datetime="soon">soon</time>`:                                                                           {},
		`<meta property="article:published_time" content="some other day">`:                                           {},
	} {
		got, err := source.ReadHTML("page", []byte("<html><body><article>"+head+body+"</article></body></html>"), "", "")
		if err != nil || !got.PublishedAt.Equal(want) {
			t.Errorf("%s: published %v (%v), want %v", head, got.PublishedAt, err, want)
		}
	}
}

// A template that calls every page English does not make an Arabic text English.
func TestLanguageOfTheTextComesFirst(t *testing.T) {
	raw := strings.Replace(string(page(t, "meeting.ar.html")), `lang="ar-EG"`, `lang="en"`, 1)
	got, err := source.ReadHTML("page", []byte(raw), "", "")
	if err != nil || got.Language != "" {
		t.Errorf("language %q (%v), want it left to be found out", got.Language, err)
	}
}

func TestPageWithoutArticle(t *testing.T) {
	for name, raw := range map[string]string{
		"nothing":        "",
		"no text":        "<html><head><title>Only a title</title></head><body><img src=x></body></html>",
		"wrong UTF-8":    "<html><meta charset=utf-8><p>caf\xe9</p>",
		"no page at all": "\x89PNG\r\n\x1a\n\x00\x00",
		"endless":        strings.Repeat("<p>x</p>", 60_000),
		"deep":           strings.Repeat("<div>", 10_000) + "x",
	} {
		if a, err := source.ReadHTML("page", []byte(raw), "text/html", ""); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %.100q, %v", name, a.Text, err)
		}
	}
}
