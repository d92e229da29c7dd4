package local

import (
	"fmt"
	"math/rand/v2"
	"net"
	"strconv"
)

// Ports are taken from below the range that systems give to outgoing connections
// (32768 on Linux, 49152 elsewhere), so that between the choice here and the bind in
// Java, seconds later, no connection can be given one of them.
const firstPort, lastPort = 10240, 32767

// freePorts finds two ports of 127.0.0.1 that nobody listens on.
func freePorts() (ports, error) {
	var p ports
	for range 1000 {
		port := firstPort + rand.IntN(lastPort-firstPort+1)
		if port == p.bolt || !isFree(port) {
			continue
		}
		if p.bolt == 0 {
			p.bolt = port
			continue
		}
		p.http = port
		return p, nil
	}
	return p, fmt.Errorf("found no free ports between %d and %d on 127.0.0.1", firstPort, lastPort)
}

func isFree(port int) bool {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return false
	}
	return l.Close() == nil
}
