package source

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/lang"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxElements bounds how long the main text of a page is looked for; the longest
// pages of news have a tenth of it.
const maxElements = 50_000

// shortestText is how many characters are taken for a whole article without looking
// again, less strictly: a flash is not much longer, and a second look takes menus too.
const shortestText = 140

// ReadHTML finds the article in a web page: its main text with the headline in
// front, its title, language, publisher and day of publication, as far as it has
// them. name is what errors call the page, contentType the header that came with it
// ("" for none), address where it stands.
//
// The text is in the form in which a browser shows it. A page that has none, or
// whose characters cannot be told, is a graph.InvalidError.
func ReadHTML(name string, raw []byte, contentType, address string) (graph.Article, error) {
	page, err := decodeHTML(name, raw, contentType)
	if err != nil {
		return graph.Article{}, err
	}
	at, err := url.Parse(address)
	if err != nil {
		return graph.Article{}, &graph.InvalidError{Param: "url", Got: address, Want: wantURL}
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil { // nested too deeply; all else any browser takes
		return graph.Article{}, &graph.InvalidError{Param: name, Got: err.Error(), Want: "HTML"}
	}
	told := timeTold(doc) // before the page is taken apart
	parser := readability.NewParser()
	parser.MaxElemsToParse, parser.CharThresholds = maxElements, shortestText
	found, err := parser.ParseAndMutate(doc, at)
	if err != nil {
		return graph.Article{}, &graph.InvalidError{Param: name, Got: err.Error(), Want: fmt.Sprintf("a page of at most %d elements", maxElements)}
	}
	text, err := mainText(name, found)
	if err != nil {
		return graph.Article{}, err
	}
	a := graph.Article{URL: address, Publisher: clean(found.SiteName()), Text: text}
	a.Title = withoutSite(clean(found.Title()), a.Publisher)
	a.Language = languageOf(found.Language(), text)
	if a.PublishedAt = published(found); a.PublishedAt.IsZero() {
		a.PublishedAt = told
	}
	if a.Title != "" && !strings.HasPrefix(text, a.Title) {
		a.Text = a.Title + "\n\n" + text
	}
	return a, nil
}

// decodeHTML gives a page in UTF-8. Where neither header, byte order mark nor the page
// itself name its characters it has to be UTF-8: a guess would give letters that
// nobody wrote.
func decodeHTML(name string, raw []byte, contentType string) (string, error) {
	encoding, label, certain := charset.DetermineEncoding(raw, contentType)
	if !certain && !utf8.Valid(raw) {
		return "", &graph.InvalidError{Param: name, Got: "a page that is not UTF-8 and does not name its charset", Want: "UTF-8, or a charset in Content-Type or <meta>"}
	}
	page := raw
	if certain && label != "utf-8" {
		var err error
		if page, err = encoding.NewDecoder().Bytes(raw); err != nil {
			return "", &graph.InvalidError{Param: name, Got: err.Error(), Want: "a page in the charset it names: " + label}
		}
	}
	page = bytes.TrimPrefix(page, byteOrderMark)
	if i := invalidAt(page); i >= 0 {
		return "", &graph.InvalidError{Param: name, Got: describe(page, i), Want: "a page in the charset it names: " + label}
	}
	return string(page), nil
}

func mainText(name string, found readability.Article) (string, error) {
	nothing := &graph.InvalidError{Param: name, Got: "a page without a main text", Want: "the page of an article"}
	if found.Node == nil {
		return "", nothing
	}
	var b strings.Builder
	if err := found.RenderText(&b); err != nil {
		return "", fmt.Errorf("writing the text of %s: %w", name, err)
	}
	text := strings.TrimSpace(strings.Map(withoutNull, b.String()))
	if text == "" {
		return "", nothing
	}
	return CheckText(name, []byte(text))
}

// withoutNull drops what no text has, but what a page can name as &#0;.
func withoutNull(r rune) rune {
	if r == 0 {
		return -1
	}
	return r
}

// clean gives a title or a name in one line.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.Map(withoutNull, strings.ToValidUTF8(s, ""))), " ")
}

// withoutSite takes the name of the site from the end of a title, where readability
// leaves it if what is left is short.
func withoutSite(title, site string) string {
	head, ok := strings.CutSuffix(title, site)
	short := strings.TrimRight(head, " -–—|·:»/")
	if site == "" || !ok || short == "" || short == strings.TrimSpace(head) {
		return title
	}
	return short
}

// languageOf is the language that the page says it is in, without region, unless its
// text looks like another: templates say "en" of what they are filled with later.
func languageOf(declared, text string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(declared)), "-")
	if base == "" || lang.Detect(text) != base {
		return ""
	}
	return base
}

// published is the day of publication in the page's metadata, zero if they have none.
func published(found readability.Article) time.Time {
	t, err := found.PublishedTime()
	if err != nil {
		return time.Time{}
	}
	return dayAsWritten(t)
}

// dayAsWritten is the day of a time where it was written.
func dayAsWritten(t time.Time) time.Time {
	if t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// timeTold is the day in the first <time datetime="…"> of the page that is marked as
// the time of publication or stands alone. The metadata, where there are any, come first.
func timeTold(doc *html.Node) time.Time {
	var all []time.Time
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "time" {
			continue
		}
		day, err := ParsePublished("datetime", strings.TrimSpace(attribute(n, "datetime")))
		if err != nil || day.IsZero() {
			continue
		}
		if attribute(n, "itemprop") == "datePublished" || hasAttribute(n, "pubdate") {
			return day
		}
		all = append(all, day)
	}
	if len(all) == 1 {
		return all[0]
	}
	return time.Time{}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
