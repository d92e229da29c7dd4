package graph_test

import (
	"errors"
	"strings"
	"testing"

	"chancery/graph"
	"chancery/graph/graphtest"
)

func TestKeysAreKeptAsHashesOnly(t *testing.T) {
	db := graphtest.New(t)
	key, secret, err := db.Store.CreateKey(t.Context(), " a notebook ", graph.KeyReader)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(secret, "chancery_") || len(secret) != len("chancery_")+52 { // 256 bits, 5 a letter
		t.Errorf("the key is %q", secret)
	}
	if key.Hash != graph.HashKey(secret) || key.Name != "a notebook" || key.Role != graph.KeyReader || key.CreatedAt.IsZero() || key.Revoked() {
		t.Errorf("made %+v", key)
	}
	if dump := db.Dump(t); strings.Contains(dump, strings.TrimPrefix(secret, "chancery_")) || !strings.Contains(dump, key.Hash) {
		t.Errorf("the graph holds %s", dump)
	}
}

func TestRevokedKeysStayListed(t *testing.T) {
	db := graphtest.New(t)
	var ids []string
	for _, role := range graph.KeyRoles() {
		key, _, err := db.Store.CreateKey(t.Context(), string(role), role)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, key.ID)
	}
	first, err := db.Store.RevokeKey(t.Context(), ids[1])
	if err != nil || !first.Revoked() {
		t.Fatalf("revoked %+v (%v)", first, err)
	}
	if again, err := db.Store.RevokeKey(t.Context(), ids[1]); err != nil || !again.RevokedAt.Equal(first.RevokedAt) {
		t.Errorf("revoked again: %+v (%v)", again, err)
	}
	keys, err := db.Store.Keys(t.Context())
	if err != nil || len(keys) != 3 {
		t.Fatalf("%d keys (%v)", len(keys), err)
	}
	for i, k := range keys {
		if k.ID != ids[i] || k.Revoked() != (i == 1) {
			t.Errorf("key %d is %+v", i, k)
		}
	}
	if _, err := db.Store.RevokeKey(t.Context(), "key_none"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("revoking one that is not there gave %v", err)
	}
}

func TestKeysThatCannotBeMade(t *testing.T) {
	db := graphtest.New(t)
	for _, c := range []struct {
		name, param string
		role        graph.KeyRole
	}{
		{"", "name", graph.KeyReader},
		{" ", "name", graph.KeyReader},
		{"two\nlines", "name", graph.KeyReader},
		{strings.Repeat("x", graph.MaxKeyName+1), "name", graph.KeyReader},
		{"x", "role", "owner"},
		{"x", "role", ""},
	} {
		_, secret, err := db.Store.CreateKey(t.Context(), c.name, c.role)
		var invalid *graph.InvalidError
		if !errors.As(err, &invalid) || invalid.Param != c.param || secret != "" {
			t.Errorf("%q, %q: %q, %v", c.name, c.role, secret, err)
		}
	}
	if keys, err := db.Store.Keys(t.Context()); err != nil || len(keys) > 0 {
		t.Errorf("made %+v (%v)", keys, err)
	}
}

func TestRolesAllowAllBelowThem(t *testing.T) {
	roles := graph.KeyRoles()
	for i, has := range roles {
		for j, needed := range roles {
			if has.Allows(needed) != (i >= j) {
				t.Errorf("%s allows %s: %v", has, needed, has.Allows(needed))
			}
		}
		if has.Allows("") || graph.KeyRole("").Allows(has) || has.Allows("owner") {
			t.Errorf("%s and no role", has)
		}
	}
}
