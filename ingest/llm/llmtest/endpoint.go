// Package llmtest runs an endpoint on this machine that speaks OpenAI's protocol and
// says what a test has it say.
package llmtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"testing"
)

// TokensEach is what every answer says it cost.
const TokensEach = 1000

// Reply is what the endpoint does with a request.
type Reply func(w http.ResponseWriter, r *http.Request)

// Says answers with a message of this content.
func Says(content string) Reply {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{
			"id": "1", "object": "chat.completion", "model": "test",
			"choices": []any{map[string]any{
				"index": 0, "finish_reason": "stop", "message": map[string]any{"role": "assistant", "content": content},
			}},
			"usage": map[string]any{"prompt_tokens": TokensEach - 1, "completion_tokens": 1, "total_tokens": TokensEach},
		})
	}
}

// Fails answers with a status, and asks to be tried again at once.
func Fails(status int) Reply {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Retry-After-Ms", "1")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": "status " + strconv.Itoa(status)}})
	}
}

// Hangs says nothing until the client gives up.
func Hangs(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// Request is what the endpoint was asked.
type Request struct {
	Path, Authorization string
	Model               string   `json:"model"`
	Temperature         *float64 `json:"temperature"`
	Messages            []struct {
		Role    string `json:"role"`
		Content string `json:"content"`
	} `json:"messages"`
	ResponseFormat struct {
		Type       string `json:"type"`
		JSONSchema struct {
			Strict bool           `json:"strict"`
			Schema map[string]any `json:"schema"`
		} `json:"json_schema"`
	} `json:"response_format"`
}

// Endpoint is a running endpoint.
type Endpoint struct {
	URL string // as OPENAI_BASE_URL has it

	mu       sync.Mutex
	replies  []Reply
	requests []Request
}

// New starts an endpoint that gives these replies in turn, the last one again and
// again. It stops with the test.
func New(t testing.TB, replies ...Reply) *Endpoint {
	t.Helper()
	e := &Endpoint{replies: replies}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reply, err := e.take(r)
		if err != nil {
			t.Errorf("a request that is no JSON: %v", err)
		}
		reply(w, r)
	}))
	t.Cleanup(server.Close)
	e.URL = server.URL + "/v1"
	return e
}

// take notes a request and chooses its reply.
func (e *Endpoint) take(r *http.Request) (Reply, error) {
	request := Request{Path: r.URL.Path, Authorization: r.Header.Get("Authorization")}
	err := json.NewDecoder(r.Body).Decode(&request)
	e.mu.Lock()
	defer e.mu.Unlock()
	reply := e.replies[min(len(e.requests), len(e.replies)-1)]
	e.requests = append(e.requests, request)
	return reply, err
}

// Requests returns what was asked so far.
func (e *Endpoint) Requests() []Request {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.requests
}
