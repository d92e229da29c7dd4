// Package room keeps the room for what is needed while one document is read, so that
// the next does not take new memory for it.
package room

import "sync"

// Rooms keeps slices that are empty. It is safe for concurrent use.
type Rooms[T any] struct{ pool sync.Pool }

// Enter returns an empty slice, with the room that an earlier one has left.
func (r *Rooms[T]) Enter() []T {
	if s, ok := r.pool.Get().(*[]T); ok {
		return *s
	}
	return nil
}

// Leave keeps the room of a slice, which is not to be used any more. What was in it is
// forgotten, so that nothing is kept alive.
func (r *Rooms[T]) Leave(s []T) {
	clear(s)
	s = s[:0]
	r.pool.Put(&s)
}
