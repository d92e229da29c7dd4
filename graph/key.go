package graph

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

// KeyRole says what the holder of a key may do. Each role may do all that those
// before it may.
type KeyRole string

// The roles of keys.
const (
	KeyReader KeyRole = "reader" // ask
	KeyEditor KeyRole = "editor" // add articles, correct events
	KeyAdmin  KeyRole = "admin"  // make and revoke keys
)

// keyRoles lists the roles from the least to the most.
var keyRoles = []KeyRole{KeyReader, KeyEditor, KeyAdmin}

// KeyRoles lists the roles of keys, from the one that may least.
func KeyRoles() []KeyRole { return slices.Clone(keyRoles) }

// Allows tells whether a holder of role r may do what needs a role.
func (r KeyRole) Allows(needed KeyRole) bool {
	has, needs := slices.Index(keyRoles, r), slices.Index(keyRoles, needed)
	return needs >= 0 && has >= needs
}

// Key is what the graph knows of a key of the API: all but the key itself.
type Key struct {
	ID        string
	Name      string // who or what it was made for
	Role      KeyRole
	Hash      string // see HashKey
	CreatedAt time.Time
	RevokedAt time.Time // zero while it is good
}

// Revoked tells whether the key is good no longer.
func (k Key) Revoked() bool { return !k.RevokedAt.IsZero() }

// keyPrefix marks a key as one of ours, for people and for programs that look for
// keys where there should be none.
const keyPrefix = "chancery_"

// keyBytes are 256 bits: nobody guesses them, so a plain SHA-256 keeps them.
const keyBytes = 32

// newSecret makes a key: the prefix and 256 random bits.
func newSecret() string {
	return keyPrefix + strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(randomBytes(keyBytes)))
}

func newKeyID() string { return "key_" + hex.EncodeToString(randomBytes(6)) }

func randomBytes(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails; see crypto/rand
	return b
}

// HashKey gives what the graph keeps of a key: its SHA-256, in hexadecimal.
func HashKey(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
