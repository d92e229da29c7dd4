package local

import "fmt"

const (
	roomToStart = 32 << 20  // an empty graph, its logs, and some
	roomToRun   = 1 << 20   // below this, Neo4j waits for room and never says so
	roomToFetch = 350 << 20 // the jars and the class archive
)

// checkRoom is ErrDiskFull where dir has less than need bytes left. Neo4j does not
// end when the disk is full: it hangs, so that must be found out from here.
func checkRoom(dir string, need uint64) error {
	free, err := freeBytes(dir)
	if err != nil || free >= need {
		return err
	}
	return fmt.Errorf("%w: %d MB are left for %s, and %d MB are needed; free some, or choose another folder",
		ErrDiskFull, free>>20, dir, need>>20)
}
