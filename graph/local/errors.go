package local

import "errors"

// What can keep a server from starting. Each comes wrapped in one line that says
// what was found and what to do about it.
var (
	ErrNoJava      = errors.New("no Java found")
	ErrWrongJava   = errors.New("wrong version of Java")
	ErrNoMaven     = errors.New("no Maven found")
	ErrOffline     = errors.New("no way to the network")
	ErrBrokenJar   = errors.New("broken jar")
	ErrDiskFull    = errors.New("disk full")
	ErrNewerStore  = errors.New("data folder of a newer version")
	ErrInUse       = errors.New("data folder in use")
	ErrNotWritable = errors.New("folder not writable")
	ErrPassword    = errors.New("password does not fit the data folder")
	ErrHome        = errors.New("no usable Neo4j in NEO4J_HOME")
	ErrFailed      = errors.New("Neo4j did not start")
	ErrUnsupported = errors.New("the embedded Neo4j runs on Linux and macOS only")
)
