// Package export writes events in the formats of other programs, one after the other
// and in flat memory: it keeps no event once it is written.
package export
