package llm

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"
	"unicode/utf8"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"
	"golang.org/x/time/rate"

	"chancery/graph"
)

// version goes up when the prompt or what is made of an answer changes, so that
// what an older one said can be told apart.
const version = 1

// Config says which model is asked, and how much.
type Config struct {
	BaseURL     string        // of the endpoint, as http://localhost:11434/v1; "" is OpenAI's own
	APIKey      string        // "" where the endpoint asks for none
	Model       string        // as the endpoint calls it
	Temperature float64       // below 0 it is left to the endpoint: some models refuse to be told
	Timeout     time.Duration // of one attempt
	Retries     int           // further attempts after 408, 409, 429, 5xx or a connection that broke
	Rate        int           // requests a minute, 0 for as many as it takes
	Requests    int           // budget of a run, 0 for none; a retry is no new request
	Tokens      int           // budget of a run, 0 for none
	Piece       int           // code points of an article that are asked about at once, 0 for 8,000
	Log         *slog.Logger  // where what is thrown away is told; slog's default if nil
}

// pieceSize is short enough for a model to attend to all of it, and longer than
// most articles.
const pieceSize = 8000

// Client asks one model and keeps account of a run. It is safe for concurrent use.
type Client struct {
	config   Config
	api      openai.Client
	limit    *rate.Limiter
	budget   budget
	tally    tally
	ontology *graph.Ontology
	prompt   string
	schema   map[string]any
}

// NewClient prepares to ask; nothing is sent yet.
func NewClient(c Config) (*Client, error) {
	ontology, err := graph.LoadOntology()
	if err != nil {
		return nil, err
	}
	prompt, err := systemPrompt(ontology)
	if err != nil {
		return nil, err
	}
	c.Piece = cmp.Or(c.Piece, pieceSize)
	c.Log = cmp.Or(c.Log, slog.Default())
	limit := rate.NewLimiter(rate.Inf, 1)
	if c.Rate > 0 {
		limit = rate.NewLimiter(rate.Limit(float64(c.Rate)/60), 1)
	}
	return &Client{
		config: c, api: openai.NewClient(c.options()...), limit: limit,
		budget: budget{requests: c.Requests, tokens: c.Tokens}, ontology: ontology, prompt: prompt, schema: answerSchema(ontology),
	}, nil
}

func (c *Config) options() []option.RequestOption {
	opts := []option.RequestOption{option.WithMaxRetries(c.Retries), option.WithRequestTimeout(c.Timeout)}
	if c.BaseURL != "" {
		opts = append(opts, option.WithBaseURL(c.BaseURL))
	}
	if c.APIKey != "" {
		opts = append(opts, option.WithAPIKey(c.APIKey))
	}
	return opts
}

// Name names the reader on its evidence: "llm:", the model, and the version of what
// is made of it.
func (c *Client) Name() string { return fmt.Sprintf("llm:%s/%d", c.config.Model, version) }

// ask puts one question and gives the events of the answer, not looked at yet.
func (c *Client) ask(ctx context.Context, question string) ([]told, error) {
	if err := c.budget.take(); err != nil {
		return nil, err
	}
	if err := c.limit.Wait(ctx); err != nil {
		return nil, fmt.Errorf("waiting for the rate limit: %w", err)
	}
	response, err := c.api.Chat.Completions.New(ctx, c.request(question))
	if err != nil {
		return nil, fmt.Errorf("asking the model: %w", err)
	}
	c.budget.spend(tokensOf(response, c.prompt, question))
	return read(response)
}

func (c *Client) request(question string) openai.ChatCompletionNewParams {
	p := openai.ChatCompletionNewParams{
		Model:    c.config.Model,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(c.prompt), openai.UserMessage(question)},
		ResponseFormat: openai.ChatCompletionNewParamsResponseFormatUnion{OfJSONSchema: &shared.ResponseFormatJSONSchemaParam{
			JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{Name: "events", Strict: openai.Bool(true), Schema: c.schema},
		}},
	}
	if c.config.Temperature >= 0 {
		p.Temperature = openai.Float(c.config.Temperature)
	}
	return p
}

// read takes the events out of a response.
func read(r *openai.ChatCompletion) ([]told, error) {
	if len(r.Choices) == 0 {
		return nil, errors.New("the model gave no answer")
	}
	choice := r.Choices[0]
	switch {
	case choice.Message.Refusal != "":
		return nil, fmt.Errorf("the model refused: %s", choice.Message.Refusal)
	case choice.FinishReason == "length":
		return nil, errors.New("the model's answer was cut off at its longest")
	}
	var a answer
	if err := json.Unmarshal([]byte(choice.Message.Content), &a); err != nil {
		return nil, fmt.Errorf("the model's answer is not the JSON asked for: %w", err)
	}
	return a.Events, nil
}

// tokensOf is what a response cost. An endpoint that does not tell would never spend
// its budget, so there a token is taken for two characters, which is rather too many.
func tokensOf(r *openai.ChatCompletion, sent ...string) int {
	if r.Usage.TotalTokens > 0 {
		return int(r.Usage.TotalTokens)
	}
	n := 0
	for _, s := range sent {
		n += utf8.RuneCountInString(s)
	}
	for _, choice := range r.Choices {
		n += utf8.RuneCountInString(choice.Message.Content)
	}
	return n / 2
}
