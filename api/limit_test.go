package api

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"testing/synctest"
	"time"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// askFrom sends a request from an address, with a key and what a proxy says.
func askFrom(t *testing.T, h http.Handler, addr, key, forwarded string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/healthz", http.NoBody)
	if key != "" {
		r.URL.Path = "/v1/keys"
		r.Header.Set("Authorization", "Bearer "+key)
	}
	if forwarded != "" {
		r.Header.Set("X-Forwarded-For", forwarded)
	}
	r.RemoteAddr = addr
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAddressesAreBounded(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()), WithRate(0.5)) // so one at once
	if w := askFrom(t, h, "192.0.2.1:1", "", ""); w.Code != http.StatusOK {
		t.Fatalf("the first gets %d", w.Code)
	}
	w := askFrom(t, h, "192.0.2.1:2", "", "198.51.100.1") // another port, and a header that nobody vouches for
	wantProblem(t, w, tooMany)
	if got := w.Header().Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After is %q", got)
	}
	if w := askFrom(t, h, "192.0.2.2:1", "", ""); w.Code != http.StatusOK {
		t.Errorf("another address gets %d", w.Code)
	}
	h = New(nil, nil, WithLogger(quiet()))
	for range 1000 {
		if w := askFrom(t, h, "192.0.2.1:1", "", ""); w.Code != http.StatusOK {
			t.Fatalf("without a rate it gets %d", w.Code)
		}
	}
}

func TestTrustedProxiesNameTheClient(t *testing.T) {
	h := New(nil, nil, WithLogger(quiet()), WithRate(0.5), WithTrustedProxies(netip.MustParsePrefix("10.0.0.0/8")))
	for _, c := range []struct {
		addr, forwarded string
		ok              bool
	}{
		{"10.1.2.3:1", "192.0.2.1", true},
		{"10.1.2.3:1", "192.0.2.1", false},
		{"10.1.2.3:1", "192.0.2.2", true},
		{"10.1.2.3:1", "203.0.113.9, 192.0.2.2", false}, // what the client itself says before
		{"192.0.2.3:1", "192.0.2.4", true},
		{"192.0.2.3:1", "192.0.2.5", false}, // no proxy of ours
	} {
		if w := askFrom(t, h, c.addr, "", c.forwarded); (w.Code == http.StatusOK) != c.ok {
			t.Errorf("%+v gets %d", c, w.Code)
		}
	}
}

func TestKeysAreBoundedFromWherever(t *testing.T) {
	db := graphtest.New(t)
	_, first := makeKey(t, db.Store, graph.KeyAdmin)
	_, second := makeKey(t, db.Store, graph.KeyAdmin)
	h := New(db.Store, nil, WithLogger(quiet()), WithKeys(), WithRate(0.1))
	if w := askFrom(t, h, "192.0.2.1:1", first, ""); w.Code != http.StatusOK {
		t.Fatalf("the first gets %d %s", w.Code, w.Body)
	}
	wantProblem(t, askFrom(t, h, "192.0.2.2:1", first, ""), tooMany)
	if w := askFrom(t, h, "192.0.2.3:1", second, ""); w.Code != http.StatusOK {
		t.Errorf("another key gets %d", w.Code)
	}
	wantProblem(t, askFrom(t, h, "192.0.2.4:1", "wrong", ""), unauthorized)
	wantProblem(t, askFrom(t, h, "192.0.2.4:1", "wrong too", ""), tooMany)
}

func TestRatesComeBackWithTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimiter(2)
		passed := 0
		for range 100 {
			if l.wait("x") == 0 {
				passed++
			}
		}
		if passed != 4 {
			t.Errorf("%d at once", passed)
		}
		wait := l.wait("x")
		if wait <= 0 || wait > time.Second/2 {
			t.Errorf("wait %s", wait)
		}
		time.Sleep(wait) // who was refused has not been counted
		if l.wait("x") != 0 {
			t.Error("refused after the time it told")
		}
	})
}

func TestMemoryOfRatesIsBounded(t *testing.T) {
	l := newLimiter(1)
	for i := range 3 * maxBuckets {
		l.wait(fmt.Sprint(i))
	}
	if n := l.buckets.Len(); n != maxBuckets {
		t.Errorf("%d buckets", n)
	}
}

func TestOneClientIsOneNetwork(t *testing.T) {
	for ip, want := range map[string]string{
		"192.0.2.1": "192.0.2.1", "::ffff:192.0.2.1": "192.0.2.1", "2001:db8:1:2:3::4": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64", "": "",
	} {
		if got := network(ip); got != want {
			t.Errorf("%q is %q, want %q", ip, got, want)
		}
	}
}
