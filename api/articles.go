package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// bodyTimeLimit is how long the body of an article may take to arrive.
const bodyTimeLimit = 30 * time.Second

type articleInput struct {
	Languages
	ID string `path:"id" maxLength:"100" example:"art_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Id of the article."`
}

type articleOutput struct{ Body ArticleWithEvents }

type postArticleInput struct {
	Languages
	ArticleHead
	ContentType string `header:"Content-Type" hidden:"true"`
	RawBody     []byte `contentType:"text/plain"`
}

type postArticleOutput struct {
	Status   int
	Location string `header:"Location" doc:"Where the article can be had from now on."`
	Body     ArticleWithEvents
}

func (s *server) registerArticles(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "get-article", Method: http.MethodGet, Path: "/v1/articles/{id}", Tags: []string{"articles"},
		Summary: "One article with its text and all that was read out of it", Errors: readErrors,
	}, s.article)
	s.registerPostArticle(api)
}

// registerPostArticle takes the body raw, for it may be JSON or plain text: huma
// itself reads one type a path. The document says both.
func (s *server) registerPostArticle(api huma.API) {
	schemas := api.OpenAPI().Components.Schemas
	one := 1
	body := &huma.RequestBody{
		Description: "The article: as JSON with all that is known of it, its bare text, or the web page that it stands on. JSON with url and no text has the page fetched.",
		Content: map[string]*huma.MediaType{
			"application/json": {Schema: schemas.Schema(reflect.TypeFor[NewArticle](), true, "")},
			"text/html": {Schema: &huma.Schema{Type: huma.TypeString, MinLength: &one,
				Description: "The page, in UTF-8 or the charset that Content-Type or the page names. Its main text is read, with title, language and day of publication as the page tells them."}},
		},
	}
	again := &huma.Response{Description: "It was there; what was read now stands in place of what was read before.",
		Content: map[string]*huma.MediaType{
			"application/json": {Schema: schemas.Schema(reflect.TypeFor[ArticleWithEvents](), true, "")},
		}}
	huma.Register(api, huma.Operation{
		OperationID: "post-article", Method: http.MethodPost, Path: "/v1/articles", Tags: []string{"articles"},
		Summary: "Read an article into the graph",
		Description: "Answers with what was read out of it. The same text is the same article: sending it again reads it again, " +
			"replaces what was read before, and leaves one. 201 if it was new, 200 if it was there.",
		DefaultStatus: http.StatusCreated, RequestBody: body, SkipValidateBody: true,
		Responses:    map[string]*huma.Response{"200": again},
		MaxBodyBytes: s.maxBody, BodyReadTimeout: bodyTimeLimit,
		Errors: []int{http.StatusBadRequest, http.StatusRequestTimeout, http.StatusRequestEntityTooLarge,
			http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusServiceUnavailable, http.StatusGatewayTimeout},
	}, s.postArticle)
	body.Content["text/plain"].Schema = &huma.Schema{Type: huma.TypeString, MinLength: &one, Description: "The text, UTF-8."}
}

func (s *server) article(ctx context.Context, in *articleInput) (*articleOutput, error) {
	v, err := s.articleWithEvents(ctx, in.ID, in.wanted)
	if err != nil {
		return nil, err
	}
	return &articleOutput{v}, nil
}

func (s *server) articleWithEvents(ctx context.Context, id string, langs []string) (ArticleWithEvents, error) {
	a, events, err := s.graph.Article(ctx, id)
	if err != nil {
		return ArticleWithEvents{}, fmt.Errorf("article %s: %w", id, err)
	}
	return ArticleWithEvents{Article: viewArticle(a), Events: viewEvents(events, langs)}, nil
}

// postArticle reads the article, writes what was read, and answers with what the
// graph now has of it.
func (s *server) postArticle(ctx context.Context, in *postArticleInput) (*postArticleOutput, error) {
	a, err := s.articleOf(ctx, in)
	if err != nil {
		return nil, err
	}
	reading, err := s.reader.Read(ctx, a)
	if err != nil {
		return nil, inBody(err)
	}
	id := reading.Article.ID
	status, err := s.statusOfArticle(ctx, id)
	if err != nil {
		return nil, err
	}
	if _, err := s.graph.Write(ctx, reading); err != nil {
		return nil, writingFailed(id, err)
	}
	v, err := s.articleWithEvents(ctx, id, in.wanted)
	if err != nil {
		return nil, err
	}
	return &postArticleOutput{Status: status, Location: "/v1/articles/" + id, Body: v}, nil
}

// statusOfArticle tells an article that is new from one that is there.
func (s *server) statusOfArticle(ctx context.Context, id string) (int, error) {
	_, _, err := s.graph.Article(ctx, id)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return http.StatusCreated, nil
	case err != nil:
		return 0, fmt.Errorf("looking for article %s: %w", id, err)
	}
	return http.StatusOK, nil
}

// writingFailed hides the kind of an error of writing: what the graph refuses here
// came from the reader, so the fault is ours and not the sender's.
func writingFailed(id string, err error) error {
	if errors.Is(err, graph.ErrInvalid) {
		return errors.New("writing article " + id + ": the graph refuses what the reader gave: " + err.Error())
	}
	return fmt.Errorf("writing article %s: %w", id, err)
}
