package main

import (
	"net/netip"
	"slices"
	"strings"
	"testing"
)

func TestRatesAreOffOnLoopbackOnly(t *testing.T) {
	for _, c := range []struct {
		given string
		local bool
		want  float64
	}{{"", true, 0}, {"", false, openRate}, {"0", false, 0}, {"0.5", true, 0.5}} {
		if got, err := (&accessSettings{Rate: c.given}).rate(c.local); err != nil || got != c.want {
			t.Errorf("%+v gives %v (%v)", c, got, err)
		}
	}
}

func TestProxiesAndOriginsAreLists(t *testing.T) {
	a := accessSettings{Proxies: "127.0.0.1, 10.0.0.0/8,::1", Origins: "https://Example.org, http://localhost:3000"}
	proxies, err := a.proxies()
	want := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	if err != nil || !slices.Equal(proxies, want) {
		t.Errorf("proxies are %v (%v)", proxies, err)
	}
	origins, err := a.origins()
	if err != nil || !slices.Equal(origins, []string{"https://example.org", "http://localhost:3000"}) {
		t.Errorf("origins are %v (%v)", origins, err)
	}
}

// What is wrong is told before a server is started, by the name under which it is set.
func TestAccessThatIsNotValid(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1") // not come to
	for _, args := range [][]string{
		{"--rate", "fast"}, {"--rate", "-1"}, {"--rate", "NaN"}, {"--rate", "1e9"},
		{"--trusted-proxies", "proxy.example.org"}, {"--trusted-proxies", "10.0.0.0/8,x"},
		{"--cors-origins", "example.org"}, {"--cors-origins", "https://example.org/path"}, {"--cors-origins", "https://*.example.org"},
		{"--cors-origins", "*,https://example.org"}, {"--cors-origins", "null"}, {"--cors-origins", "ftp://example.org"},
	} {
		for _, command := range []string{"up", "serve"} {
			o := chancery(t, "", append([]string{command}, args...)...)
			if o.code != exitInvalid || !strings.Contains(o.errOut, args[0]+": ") || strings.Count(o.errOut, "\n") != 1 {
				t.Errorf("%s %v: exit code %d, told %q", command, args, o.code, o.errOut)
			}
		}
	}
}
