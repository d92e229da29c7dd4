package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"

	"github.com/gin-gonic/gin"
)

// askWith sends a request with a key.
func askWith(t *testing.T, h http.Handler, key, method, target, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
	r.Host = "localhost:8080"
	if key != "" {
		r.Header.Set("Authorization", "Bearer "+key)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func makeKey(t *testing.T, store *graph.Store, role graph.KeyRole) (graph.Key, string) {
	t.Helper()
	key, secret, err := store.CreateKey(t.Context(), "test", role)
	if err != nil {
		t.Fatal(err)
	}
	return key, secret
}

func pathOf(route gin.RouteInfo) string {
	return strings.NewReplacer(":id", "x", ":slug", "unauthorized").Replace(route.Path)
}

// No route but the probes and the explanations of problems answers who has no key.
func TestNoRouteAnswersTheAnonymous(t *testing.T) {
	db := graphtest.New(t)
	key, revoked := makeKey(t, db.Store, graph.KeyAdmin)
	if _, err := db.Store.RevokeKey(t.Context(), key.ID); err != nil {
		t.Fatal(err)
	}
	engine, _ := build(db.Store, nil, WithLogger(quiet()), WithKeys())
	routes := engine.Routes()
	if len(routes) < 15 {
		t.Fatalf("only %d routes", len(routes))
	}
	public := map[string]bool{"/healthz": true, "/readyz": true, "/problems/:slug": true}
	for _, route := range routes {
		for _, key := range []string{"", "wrong", revoked} {
			w := askWith(t, engine, key, route.Method, pathOf(route), "")
			if public[route.Path] {
				if w.Code != http.StatusOK {
					t.Errorf("%s %s answers %d", route.Method, route.Path, w.Code)
				}
				continue
			}
			wantProblem(t, w, unauthorized)
			if got := w.Header().Get("WWW-Authenticate"); !strings.HasPrefix(got, "Bearer") || strings.Contains(got, "invalid_token") != (key != "") {
				t.Errorf("%s %s with the key %q: WWW-Authenticate is %q", route.Method, route.Path, key, got)
			}
		}
	}
	wantProblem(t, askWith(t, engine, "", http.MethodGet, "/no/such/path", ""), unauthorized)
	wantProblem(t, askWith(t, engine, "", http.MethodPut, "/v1/timeline", ""), unauthorized)
}

// Each route lets those pass who have the role for it, and nobody below.
func TestEveryRouteNeedsItsRole(t *testing.T) {
	db := graphtest.New(t)
	secrets := map[graph.KeyRole]string{}
	for _, role := range graph.KeyRoles() {
		_, secrets[role] = makeKey(t, db.Store, role)
	}
	engine, _ := build(db.Store, nil, WithLogger(quiet()), WithKeys())
	for _, route := range engine.Routes() {
		needed := roleFor(route.Method, strings.NewReplacer(":id", "{id}", ":slug", "{slug}").Replace(route.Path))
		for role, secret := range secrets {
			// A parameter that there is not keeps those who may pass from doing anything.
			w := askWith(t, engine, secret, route.Method, pathOf(route)+"?no_such_parameter=1", "")
			if role.Allows(needed) || needed == "" {
				wantProblem(t, w, unknownParameter)
				continue
			}
			p := wantProblem(t, w, forbidden)
			if !strings.Contains(p.Want, string(needed)) || !strings.Contains(w.Header().Get("WWW-Authenticate"), "insufficient_scope") {
				t.Errorf("%s %s as %s: %+v", route.Method, route.Path, role, p)
			}
		}
	}
	for request, want := range map[string]graph.KeyRole{
		"GET /v1/timeline": graph.KeyReader, "GET /openapi.json": graph.KeyReader, "POST /v1/articles": graph.KeyEditor,
		"GET /v1/keys": graph.KeyAdmin, "DELETE /v1/keys/{id}": graph.KeyAdmin, "GET /healthz": "",
	} {
		method, path, _ := strings.Cut(request, " ")
		if got := roleFor(method, path); got != want {
			t.Errorf("%s needs %q, want %q", request, got, want)
		}
	}
}

func TestKeysOverHTTP(t *testing.T) {
	db := graphtest.New(t)
	h := New(db.Store, nil, WithLogger(quiet()), WithKeys())
	_, admin := makeKey(t, db.Store, graph.KeyAdmin)

	w := askWith(t, h, admin, http.MethodPost, "/v1/keys", `{"name": "dashboard", "role": "reader"}`)
	var made MadeKey
	if err := json.Unmarshal(w.Body.Bytes(), &made); err != nil || w.Code != http.StatusCreated || w.Header().Get("Cache-Control") != "no-store" {
		t.Fatalf("answer is %d %s (%v)", w.Code, w.Body, err)
	}
	if made.Secret == "" || made.Name != "dashboard" || made.Role != "reader" || made.RevokedAt != nil {
		t.Errorf("made %+v", made)
	}
	if w := askWith(t, h, made.Secret, http.MethodGet, "/v1/timeline", ""); w.Code != http.StatusOK {
		t.Errorf("with the new key it answers %d %s", w.Code, w.Body)
	}
	if w := askWith(t, h, admin, http.MethodGet, "/v1/keys", ""); w.Code != http.StatusOK ||
		!strings.Contains(w.Body.String(), made.ID) || strings.Contains(w.Body.String(), made.Secret) || strings.Contains(w.Body.String(), graph.HashKey(made.Secret)) {
		t.Errorf("the list is %d %s", w.Code, w.Body)
	}
	if w := askWith(t, h, admin, http.MethodDelete, "/v1/keys/"+made.ID, ""); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "revoked_at") {
		t.Errorf("revoking answers %d %s", w.Code, w.Body)
	}
	wantProblem(t, askWith(t, h, made.Secret, http.MethodGet, "/v1/timeline", ""), unauthorized)
	wantProblem(t, askWith(t, h, admin, http.MethodDelete, "/v1/keys/key_none", ""), notFound)
	for body, param := range map[string]string{
		`{"name": "x", "role": "owner"}`: "role", `{"name": "", "role": "reader"}`: "name", `{"name": " ", "role": "reader"}`: "name",
		`{"role": "reader"}`: "name", `{"name": "x", "role": "reader", "more": 1}`: "more",
	} {
		if p := wantProblem(t, askWith(t, h, admin, http.MethodPost, "/v1/keys", body), invalidBody); !strings.HasSuffix(p.Parameter, param) && p.Parameter != "body" {
			t.Errorf("%s: %+v", body, p)
		}
	}
}

// A server without keys on the loopback address answers this machine, until there is one.
func TestOpenUntilTheFirstKey(t *testing.T) {
	db := graphtest.New(t)
	h := New(db.Store, nil, WithLogger(quiet()), WithKeysOnceMade())
	if w := askWith(t, h, "", http.MethodGet, "/v1/timeline", ""); w.Code != http.StatusOK {
		t.Fatalf("answer is %d %s", w.Code, w.Body)
	}
	for host, ok := range map[string]bool{
		"localhost": true, "LOCALHOST:1": true, "127.0.0.1:8080": true, "127.3.2.1": true, "[::1]:80": true, "[::1]": true,
		"rebound.example.org": false, "192.0.2.7:8080": false, "": false, "localhost.example.org": false,
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1/timeline", http.NoBody)
		r.Host = host
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if (w.Code == http.StatusOK) != ok {
			t.Errorf("Host %q: %d %s", host, w.Code, w.Body)
		}
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/v1/articles", strings.NewReader("text"))
	r.Host = "localhost:8080"
	r.Header.Set("Origin", "https://evil.example.org")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	wantProblem(t, w, forbidden)

	if w := askWith(t, h, "", http.MethodPost, "/v1/keys", `{"name": "first", "role": "admin"}`); w.Code != http.StatusCreated {
		t.Fatalf("making the first key: %d %s", w.Code, w.Body)
	}
	wantProblem(t, askWith(t, h, "", http.MethodGet, "/v1/timeline", ""), unauthorized)
	keys, err := db.Store.Keys(t.Context())
	if err != nil || len(keys) != 1 {
		t.Fatalf("%d keys (%v)", len(keys), err)
	}
	if _, err := db.Store.RevokeKey(t.Context(), keys[0].ID); err != nil {
		t.Fatal(err)
	}
	time.Sleep(strangerLife + 50*time.Millisecond)
	wantProblem(t, askWith(t, h, "", http.MethodGet, "/v1/timeline", ""), unauthorized) // not open again
}

func TestBearer(t *testing.T) {
	for header, want := range map[string]struct {
		secret string
		sent   bool
	}{
		"": {"", false}, "Bearer abc": {"abc", true}, "bearer  abc ": {"abc", true}, "Basic abc": {"", true}, "Bearer": {"", true}, "abc": {"", true},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", http.NoBody)
		r.Header.Set("Authorization", header)
		if secret, sent := bearer(r); secret != want.secret || sent != want.sent {
			t.Errorf("%q gives %q, %v", header, secret, sent)
		}
	}
}

// Whatever is sent, the database is asked for the keys every now and then only; what
// changed there is known within seconds.
func TestKeysAreRememberedShortly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var asked atomic.Int64
		key := graph.Key{ID: "key_1", Role: graph.KeyReader, Hash: graph.HashKey("good")}
		ring := newKeyring(func(context.Context) ([]graph.Key, error) {
			asked.Add(1)
			return []graph.Key{key}, nil
		})
		for range 1000 {
			for secret, good := range map[string]bool{"good": true, "bad": false} {
				if found, err := ring.find(t.Context(), secret); err != nil || found.good != good {
					t.Fatalf("%s: %+v (%v)", secret, found, err)
				}
			}
		}
		if n := asked.Load(); n != 1 {
			t.Errorf("asked the database %d times", n)
		}
		key.RevokedAt = time.Now()
		time.Sleep(keyLife + time.Millisecond)
		if found, err := ring.find(t.Context(), "good"); err != nil || found.good || !found.made {
			t.Errorf("after it was revoked: %+v (%v)", found, err)
		}
	})
}

// While the graph cannot be asked nobody is let in, and it is said whose fault that is.
func TestKeysOfAGraphThatDoesNotAnswer(t *testing.T) {
	ring := newKeyring(func(context.Context) ([]graph.Key, error) { return nil, graph.ErrUnavailable })
	if _, err := ring.find(t.Context(), "good"); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("gave %v", err)
	}
	engine, _ := newAPI(options{log: quiet(), timeout: testTimeout, keys: keysAlways}, ring)
	wantProblem(t, askWith(t, engine, "good", http.MethodGet, "/v1/timeline", ""), notReady)
}

func TestTheDocumentSaysWhichKeyIsNeeded(t *testing.T) {
	_, api := build(nil, nil, WithLogger(quiet()))
	paths := api.OpenAPI().Paths
	if paths["/healthz"].Get.Security != nil {
		t.Error("healthz needs a key")
	}
	post := paths["/v1/articles"].Post
	if len(post.Security) != 1 || post.Security[0][keyScheme][0] != "editor" || post.Responses["401"] == nil || post.Responses["403"] == nil {
		t.Errorf("POST /v1/articles: %v %v", post.Security, post.Responses)
	}
}
