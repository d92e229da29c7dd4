package api

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"chancery/graph"

	"golang.org/x/sync/singleflight"
)

// How long the keys are remembered: a revoked one is refused after keyLife at the
// latest, one made elsewhere is taken after strangerLife. Nobody, whatever he sends,
// makes the database be asked more often.
const (
	keyLife      = 3 * time.Second
	strangerLife = 500 * time.Millisecond
)

// keysTimeout is how long the database may take to list the keys.
const keysTimeout = 5 * time.Second

// keyring holds all keys for a short while. There are few of them, so they are read all
// at once: then a wrong key costs no more than a right one.
type keyring struct {
	list    func(context.Context) ([]graph.Key, error)
	held    atomic.Pointer[heldKeys]
	loading singleflight.Group
	changes atomic.Int64 // made by this server
}

// heldKeys are the keys as the graph had them at one moment.
type heldKeys struct {
	since time.Time
	good  map[string]graph.Key // by their hash
	made  bool                 // whether there ever was one
}

// foundKey is what is known of what a request brought.
type foundKey struct {
	key  graph.Key
	good bool
	made bool // whether any key was ever made
}

func newKeyring(list func(context.Context) ([]graph.Key, error)) *keyring {
	return &keyring{list: list}
}

// find looks for a key. If the graph cannot be asked it is an error: who was let in a
// moment ago may have been locked out since.
func (k *keyring) find(ctx context.Context, secret string) (foundKey, error) {
	hash := graph.HashKey(secret)
	found := k.remembered(hash)
	if found == nil {
		held, err := k.load(ctx)
		if err != nil {
			return foundKey{}, err
		}
		found = held.find(hash)
	}
	return *found, nil
}

// remembered gives what is held, if it is young enough, else nil.
func (k *keyring) remembered(hash string) *foundKey {
	held := k.held.Load()
	if held == nil {
		return nil
	}
	found, age := held.find(hash), time.Since(held.since)
	if age > keyLife || !found.good && age > strangerLife {
		return nil
	}
	return found
}

func (h *heldKeys) find(hash string) *foundKey {
	key, good := h.good[hash]
	return &foundKey{key: key, good: good, made: h.made}
}

// load reads the keys, once for all requests that wait for them. It ends by its own
// time, not with the request that happened to come first.
func (k *keyring) load(ctx context.Context) (*heldKeys, error) {
	loaded := k.loading.DoChan("", func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keysTimeout)
		defer cancel()
		since, changes := time.Now(), k.changes.Load() // what changes while they are read may not be among them
		keys, err := k.list(ctx)
		if err != nil {
			return nil, err
		}
		held := holdKeys(since, keys)
		if k.changes.Load() == changes {
			k.held.Store(held)
		}
		return held, nil
	})
	select {
	case r := <-loaded:
		held, ok := r.Val.(*heldKeys)
		if !ok {
			return nil, fmt.Errorf("looking for the key: %w", r.Err)
		}
		return held, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("looking for the key: %w", ctx.Err())
	}
}

func holdKeys(since time.Time, keys []graph.Key) *heldKeys {
	held := &heldKeys{since: since, good: make(map[string]graph.Key, len(keys)), made: len(keys) > 0}
	for _, key := range keys {
		if !key.Revoked() {
			held.good[key.Hash] = key
		}
	}
	return held
}

// forget has the keys read again for the next request: they were changed here.
func (k *keyring) forget() {
	k.changes.Add(1)
	k.loading.Forget("") // one that is under way may not know it yet
	k.held.Store(nil)
}
