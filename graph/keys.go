package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// MaxKeyName is how many characters the name of a key may have.
const MaxKeyName = 100

// CreateKey makes a key of the API and gives it: the graph keeps its hash only, so
// there is no second time to see it.
func (s *Store) CreateKey(ctx context.Context, name string, role KeyRole) (Key, string, error) {
	name = strings.TrimSpace(name)
	if err := CheckKey(name, role); err != nil {
		return Key{}, "", err
	}
	secret := newSecret()
	key, err := s.writeKey(ctx, "key_create", map[string]any{
		"id": newKeyID(), "name": name, "role": string(role), "hash": HashKey(secret),
	})
	if err != nil {
		return Key{}, "", fmt.Errorf("making a key: %w", err)
	}
	return key, secret, nil
}

// CheckKey tells what is wrong with a key that is to be made.
func CheckKey(name string, role KeyRole) error {
	name = strings.TrimSpace(name)
	if name == "" || !utf8.ValidString(name) || utf8.RuneCountInString(name) > MaxKeyName || strings.ContainsFunc(name, unicode.IsControl) {
		return &InvalidError{Param: "name", Got: name, Want: fmt.Sprintf("who or what the key is for, in one line of up to %d characters", MaxKeyName)}
	}
	if !slices.Contains(keyRoles, role) {
		return &InvalidError{Param: "role", Got: string(role), Want: "reader, editor or admin"}
	}
	return nil
}

// RevokeKey makes a key good no longer, or gives ErrNotFound. It stays in the list.
func (s *Store) RevokeKey(ctx context.Context, id string) (Key, error) {
	key, err := s.writeKey(ctx, "key_revoke", map[string]any{"id": id})
	if err != nil {
		return Key{}, fmt.Errorf("revoking key %s: %w", id, err)
	}
	return key, nil
}

// writeKey runs a query that writes one key and answers with it.
func (s *Store) writeKey(ctx context.Context, query string, params map[string]any) (Key, error) {
	var key Key
	err := s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, query, params)
		if err != nil {
			return err
		}
		if len(records) == 0 {
			return ErrNotFound
		}
		key, err = readKey(records[0])
		return err
	})
	return key, err
}

// Keys lists all keys that were ever made, oldest first, those that were revoked too.
func (s *Store) Keys(ctx context.Context) ([]Key, error) {
	var keys []Key
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		records, err := run(ctx, tx, "keys_all", nil)
		if err != nil {
			return err
		}
		keys = make([]Key, len(records))
		for i, r := range records {
			if keys[i], err = readKey(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("listing keys: %w", err)
	}
	return keys, nil
}

func readKey(r *neo4j.Record) (Key, error) {
	node, _, err := neo4j.GetRecordValue[neo4j.Node](r, "key")
	if err != nil {
		return Key{}, err
	}
	p := node.Props
	return Key{
		ID: text(p, "id"), Name: text(p, "name"), Role: KeyRole(text(p, "role")), Hash: text(p, "hash"),
		CreatedAt: instantOf(p, "createdAt"), RevokedAt: instantOf(p, "revokedAt"),
	}, nil
}
