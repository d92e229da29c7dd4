package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// Key is a key of this server: all but the key itself, which it has not.
type Key struct {
	ID        string     `json:"id" example:"key_3f9a0c12b4de" doc:"Names the key in lists and in the log."`
	Name      string     `json:"name" example:"dashboard" doc:"Who or what it was made for."`
	Role      string     `json:"role" enum:"reader,editor,admin" doc:"What it allows: reading, writing too, keys too."`
	CreatedAt time.Time  `json:"created_at"`
	RevokedAt *time.Time `json:"revoked_at,omitempty" doc:"Since when it is good no longer."`
}

// MadeKey is a key that has just been made, with the key itself.
type MadeKey struct {
	Key
	Secret string `json:"key" example:"chancery_…" doc:"The key. It is shown this once; the server keeps its SHA-256 only."`
}

// NewKey says which key is wanted.
type NewKey struct {
	Name string `json:"name" minLength:"1" maxLength:"100" example:"dashboard" doc:"Who or what it is for, in one line."`
	Role string `json:"role" enum:"reader,editor,admin" example:"reader" doc:"What it is to allow."`
}

// KeyList lists keys, oldest first.
type KeyList struct {
	Keys []Key `json:"keys"`
}

type (
	createKeyInput  struct{ Body NewKey }
	createKeyOutput struct {
		CacheControl string `header:"Cache-Control"`
		Body         MadeKey
	}
	listKeysOutput struct{ Body KeyList }
	revokeKeyInput struct {
		ID string `path:"id" maxLength:"64" example:"key_3f9a0c12b4de" doc:"Id of the key."`
	}
	revokeKeyOutput struct{ Body Key }
)

func (s *server) registerKeys(api huma.API) {
	huma.Register(api, huma.Operation{
		OperationID: "list-keys", Method: http.MethodGet, Path: keysPath, Tags: []string{"keys"},
		Summary: "All keys that were ever made", Errors: serviceErrors,
	}, s.listKeys)
	huma.Register(api, huma.Operation{
		OperationID: "create-key", Method: http.MethodPost, Path: keysPath, Tags: []string{"keys"},
		Summary: "Make a key", DefaultStatus: http.StatusCreated, MaxBodyBytes: 4 << 10,
		Errors: append([]int{http.StatusRequestTimeout, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType,
			http.StatusUnprocessableEntity}, serviceErrors...),
	}, s.createKey)
	huma.Register(api, huma.Operation{
		OperationID: "revoke-key", Method: http.MethodDelete, Path: keysPath + "/{id}", Tags: []string{"keys"},
		Summary: "Make a key good no longer", Description: "It stays in the list. Other servers on the same graph refuse it within seconds.",
		Errors: append([]int{http.StatusNotFound}, serviceErrors...),
	}, s.revokeKey)
}

// serviceErrors are those of operations that have no filters.
var serviceErrors = []int{http.StatusBadRequest, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

func (s *server) listKeys(ctx context.Context, _ *struct{}) (*listKeysOutput, error) {
	keys, err := s.graph.Keys(ctx)
	if err != nil {
		return nil, err
	}
	views := make([]Key, len(keys))
	for i, k := range keys {
		views[i] = viewKey(k)
	}
	return &listKeysOutput{KeyList{views}}, nil
}

func (s *server) createKey(ctx context.Context, in *createKeyInput) (*createKeyOutput, error) {
	key, secret, err := s.graph.CreateKey(ctx, in.Body.Name, graph.KeyRole(in.Body.Role))
	if err != nil {
		return nil, inBody(err)
	}
	s.keys.forget()
	requestOf(ctx).log.InfoContext(ctx, "key made", "made", key.ID, "role", key.Role)
	return &createKeyOutput{CacheControl: "no-store", Body: MadeKey{viewKey(key), secret}}, nil
}

func (s *server) revokeKey(ctx context.Context, in *revokeKeyInput) (*revokeKeyOutput, error) {
	key, err := s.graph.RevokeKey(ctx, in.ID)
	if err != nil {
		return nil, fmt.Errorf("key %s: %w", in.ID, err)
	}
	s.keys.forget()
	requestOf(ctx).log.InfoContext(ctx, "key revoked", "revoked", key.ID)
	return &revokeKeyOutput{viewKey(key)}, nil
}

func viewKey(k graph.Key) Key {
	v := Key{ID: k.ID, Name: k.Name, Role: string(k.Role), CreatedAt: k.CreatedAt}
	if k.Revoked() {
		v.RevokedAt = &k.RevokedAt
	}
	return v
}
