//go:build unix

package local

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// freeBytes is what this user may still write to the file system of dir.
func freeBytes(dir string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, fmt.Errorf("looking for room in %s: %w", dir, err)
	}
	return uint64(s.Bavail) * uint64(s.Bsize), nil //nolint:unconvert // both are signed on some systems
}
