package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

func TestServeUntilToldToStop(t *testing.T) {
	useGraph(t)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	out, said := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--addr", "127.0.0.1:0"}, nil, said, io.Discard)
		said.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("it ended with exit code %d", <-ended)
	}
	resp, err := http.Get(strings.TrimSpace(strings.TrimPrefix(line, "API ")) + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("ready with status %d", resp.StatusCode)
	}
	stop()
	if code := <-ended; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

func TestPortInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1") // not come to
	for _, command := range []string{"up", "serve"} {
		o := chancery(t, "", command, "--addr", taken.Addr().String())
		if o.code != exitFailed || !strings.Contains(o.errOut, taken.Addr().String()) || !strings.Contains(o.errOut, "--addr chooses another") {
			t.Errorf("exit code %d, told %q", o.code, o.errOut)
		}
		if strings.Count(o.errOut, "\n") != 1 {
			t.Errorf("more than one line: %q", o.errOut)
		}
	}
}

// An address that others reach comes with a warning, one of this machine without.
func TestWarningOfAnOpenAddress(t *testing.T) {
	for ip, warned := range map[string]bool{"127.0.0.1": false, "::1": false, "0.0.0.0": true, "192.0.2.7": true} {
		var log strings.Builder
		warnIfOpen(&log, &net.TCPAddr{IP: net.ParseIP(ip), Port: 8080})
		if (log.Len() > 0) != warned {
			t.Errorf("%s: said %q", ip, log.String())
		}
	}
}
