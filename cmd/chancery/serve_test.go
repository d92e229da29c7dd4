package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestServeUntilToldToStop(t *testing.T) {
	useGraph(t)
	url, stop := serving(t, io.Discard, "--addr", "127.0.0.1:0")
	resp, err := http.Get(url + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("ready with status %d", resp.StatusCode)
	}
	stop()
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

// An address that others reach needs a key first; nothing is served and nothing read in
// until there is one.
func TestNoOpenAddressWithoutKeys(t *testing.T) {
	db := useGraph(t)
	for _, command := range []string{"up", "serve"} {
		o := chancery(t, "", command, "--addr", "0.0.0.0:0")
		if o.code != exitInvalid || !strings.Contains(o.errOut, "chancery keys create --role admin") || strings.Count(o.errOut, "\n") != 1 || o.out != "" {
			t.Errorf("%s: exit code %d, said %q, told %q", command, o.code, o.out, o.errOut)
		}
	}
	if empty, err := db.Store.Empty(t.Context()); err != nil || !empty {
		t.Errorf("the graph is no longer empty (%v)", err)
	}
	key := strings.TrimSpace(chancery(t, "", "keys", "create", "--role", "reader", "--name", "x").must(t).out)
	url, stop := serving(t, io.Discard, "--addr", "0.0.0.0:0")
	for secret, want := range map[string]int{"": http.StatusUnauthorized, key: http.StatusOK} {
		if got := statusWith(t, url+"/v1/timeline", secret); got != want {
			t.Errorf("with the key %q: status %d, want %d", secret, got, want)
		}
	}
	stop()
}

// On this machine alone all are answered until the first key, and it is said.
func TestServeSaysThatItIsOpen(t *testing.T) {
	useGraph(t)
	var told bytes.Buffer
	url, stop := serving(t, &told, "--addr", "127.0.0.1:0")
	if got := statusWith(t, url+"/v1/timeline", ""); got != http.StatusOK {
		t.Errorf("without keys: status %d", got)
	}
	chancery(t, "", "keys", "create", "--role", "reader", "--name", "x").must(t)
	awaitClosed(t, url)
	stop()
	if !strings.Contains(told.String(), "no key has been made") {
		t.Errorf("told %q", told.String())
	}
}

// awaitClosed waits until a server knows of a key that was made elsewhere, which it does
// within seconds.
func awaitClosed(t *testing.T, url string) {
	t.Helper()
	got := 0
	for range 40 {
		if got = statusWith(t, url+"/v1/timeline", ""); got == http.StatusUnauthorized {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	t.Fatalf("with a key made: status %d", got)
}

// serving runs chancery serve until it is stopped.
func serving(t *testing.T, errOut io.Writer, args ...string) (url string, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	out, said := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append([]string{"serve"}, args...), nil, said, errOut)
		said.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("it ended with exit code %d", <-ended)
	}
	return strings.TrimSpace(strings.TrimPrefix(line, "API ")), func() {
		t.Helper()
		cancel()
		if code := <-ended; code != exitOK {
			t.Errorf("exit code %d", code)
		}
	}
}

// statusWith asks with a key and gives the status of the answer.
func statusWith(t *testing.T, url, key string) int {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	return resp.StatusCode
}
