package api

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/source"

	"github.com/danielgtaylor/huma/v2"
)

// NewArticle is an article to be read, as JSON.
type NewArticle struct {
	ID        string `json:"id,omitempty" maxLength:"500" doc:"The sender's own name for it; not stored."`
	Text      string `json:"text,omitempty" minLength:"1" doc:"The whole text. Without it the page at url is fetched and read."`
	Title     string `json:"title,omitempty" maxLength:"2000" doc:"Its headline."`
	URL       string `json:"url,omitempty" maxLength:"2000" format:"uri" pattern:"^https?://[^/?#]" patternDescription:"an address that begins with http:// or https://" doc:"Where it stands."`
	Lang      string `json:"lang,omitempty" maxLength:"35" example:"ar" doc:"Language of the text; found out if not given."`
	Published string `json:"published,omitempty" format:"date" example:"2025-02-27" doc:"Day of publication, which days such as «yesterday» are counted from."`
	Publisher string `json:"publisher,omitempty" maxLength:"500"`
}

// ArticleHead is what goes with an article that is sent as plain text or HTML. Beside
// JSON it fills in what the body leaves out; beside HTML it comes before what the page
// says.
type ArticleHead struct {
	Title           string `query:"title" maxLength:"2000" doc:"Headline, for an article sent as text/plain or text/html."`
	URL             string `query:"url" maxLength:"2000" format:"uri" pattern:"^https?://[^/?#]" patternDescription:"an address that begins with http:// or https://" doc:"Where it stands, for an article sent as text/plain or text/html."`
	Published       string `query:"published" format:"date" example:"2025-02-27" doc:"Day of publication, for an article sent as text/plain or text/html."`
	Publisher       string `query:"publisher" maxLength:"500" doc:"Publisher, for an article sent as text/plain or text/html."`
	ContentLanguage string `header:"Content-Language" maxLength:"35" doc:"Language of the text, for an article sent as text/plain or text/html."`
}

// articleTypes are what a body may be.
const articleTypes = "application/json or text/plain, in UTF-8, or text/html"

// articleOf reads the body by its Content-Type.
func (s *server) articleOf(ctx context.Context, in *postArticleInput) (graph.Article, error) {
	typ, err := bodyType(in.ContentType)
	if err != nil {
		return graph.Article{}, err
	}
	if typ == "text/html" {
		return articleOfHTML(in)
	}
	if err := checkUTF8(in.RawBody); err != nil {
		return graph.Article{}, err
	}
	n := NewArticle{Text: string(in.RawBody)}
	if typ == "application/json" {
		if n, err = decodeArticle(in.RawBody); err != nil {
			return graph.Article{}, err
		}
	}
	n.fillIn(in.ArticleHead)
	if typ == "application/json" && n.Text == "" {
		return s.fetch(ctx, n)
	}
	return n.article()
}

// fetch takes the article from where it stands. What the sender knows of it comes
// before what the page says, but for the address, which is where the page was found.
func (s *server) fetch(ctx context.Context, n NewArticle) (graph.Article, error) {
	if n.URL == "" {
		return graph.Article{}, problemOfFaults(invalidBody, []Fault{{Parameter: "text", In: "body", Want: "a text, or url to fetch it from"}})
	}
	a, err := s.fetcher.Fetch(ctx, n.URL)
	if err != nil {
		return a, notFetched(n.URL, err)
	}
	n.URL = a.URL
	return n.over(a)
}

// bodyType gives the media type of a body that can be read; none is JSON.
func bodyType(contentType string) (string, error) {
	if contentType == "" {
		return "application/json", nil
	}
	typ, params, err := mime.ParseMediaType(contentType)
	charset := strings.ToLower(params["charset"])
	utf8 := charset == "" || charset == "utf-8" || charset == "us-ascii"
	switch {
	case err != nil:
	case typ == "text/html", (typ == "application/json" || typ == "text/plain") && utf8:
		return typ, nil
	}
	return "", problemOfFaults(unsupportedType, []Fault{{Parameter: "Content-Type", In: "header",
		Got: shorten(contentType), Want: articleTypes}})
}

// articleOfHTML takes the article out of a web page. What the sender knows of it comes
// before what the page says.
func articleOfHTML(in *postArticleInput) (graph.Article, error) {
	a, err := source.ReadHTML("body", in.RawBody, in.ContentType, in.URL)
	if err != nil {
		return a, inBody(err)
	}
	n := NewArticle{}
	n.fillIn(in.ArticleHead)
	return n.over(a)
}

// over puts what is known of an article in place of what was found out about it.
func (n NewArticle) over(a graph.Article) (graph.Article, error) {
	a.Key, a.Title, a.URL = n.ID, cmp.Or(n.Title, a.Title), cmp.Or(n.URL, a.URL)
	a.Publisher, a.Language = cmp.Or(n.Publisher, a.Publisher), cmp.Or(n.Lang, a.Language)
	if n.Published == "" {
		return a, nil
	}
	t, err := time.Parse(time.DateOnly, n.Published)
	if err != nil {
		return a, inBody(&graph.InvalidError{Param: "published", Got: n.Published, Want: "a day: 2025-02-27"})
	}
	a.PublishedAt = t
	return a, nil
}

func (n *NewArticle) fillIn(h ArticleHead) {
	n.Title = cmp.Or(n.Title, h.Title)
	n.URL = cmp.Or(n.URL, h.URL)
	n.Published = cmp.Or(n.Published, h.Published)
	n.Publisher = cmp.Or(n.Publisher, h.Publisher)
	n.Lang = cmp.Or(n.Lang, h.ContentLanguage)
}

// decodeArticle reads a JSON body, checked against the schema of NewArticle.
func decodeArticle(body []byte) (NewArticle, error) {
	var n NewArticle
	var whole any
	if err := json.Unmarshal(body, &whole); err != nil {
		return n, problem(malformedBody, err.Error())
	}
	var res huma.ValidateResult
	path := huma.NewPathBuffer([]byte("body"), len("body"))
	huma.Validate(articleSchemas, articleSchema, path, huma.ModeWriteToServer, whole, &res)
	if faults, k := faultsOf(res.Errors); len(faults) > 0 {
		return n, problemOfFaults(k, faults)
	}
	if err := json.Unmarshal(body, &n); err != nil {
		return n, problem(malformedBody, err.Error())
	}
	return n, nil
}

var (
	articleSchemas = huma.NewMapRegistry("#/", huma.DefaultSchemaNamer)
	articleSchema  = articleSchemas.Schema(reflect.TypeFor[NewArticle](), false, "")
)

// article gives the domain's article, with what a schema cannot check checked.
func (n NewArticle) article() (graph.Article, error) {
	text, err := source.CheckText("text", []byte(n.Text)) // as over the command line, so that one text has one ID
	if err != nil {
		return graph.Article{}, inBody(err)
	}
	return n.over(graph.Article{Text: text})
}

// checkUTF8 names the first byte that is not UTF-8: json.Unmarshal would put a
// replacement character there and shift what is quoted.
func checkUTF8(b []byte) error {
	if utf8.Valid(b) {
		return nil
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return problem(malformedBody, fmt.Sprintf("byte %d, 0x%02x, is not UTF-8; send the text in UTF-8", at, b[at]))
}

// inBody says that what is not valid stands in the body.
func inBody(err error) error {
	var invalid *graph.InvalidError
	if !errors.As(err, &invalid) {
		return err
	}
	f := faultOf(invalid)
	f.In = "body"
	return problemOfFaults(invalidBody, []Fault{f})
}
