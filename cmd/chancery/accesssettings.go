package main

import (
	"math"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"chancery/api"
	"chancery/graph"

	"github.com/spf13/cobra"
)

// openRate is how many requests a second one key and one address may make where others
// than this machine reach the API, unless something else is set.
const openRate = 20

// accessSettings say who may ask the API how often, and from where. As those of models
// they are kept as they were given.
type accessSettings struct {
	Rate    string `env:"CHANCERY_RATE" name:"rate"`
	Proxies string `env:"CHANCERY_TRUSTED_PROXIES" name:"trusted-proxies"`
	Origins string `env:"CHANCERY_CORS_ORIGINS" name:"cors-origins"`
}

// add adds the flags of all commands that serve the API.
func (a *accessSettings) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&a.Rate, "rate", a.Rate, "requests a second that one key and one address may make, 0 for any; if empty, any on a loopback address and 20 on others (CHANCERY_RATE)")
	flags.StringVar(&a.Proxies, "trusted-proxies", a.Proxies, "addresses or networks, such as 10.0.0.0/8, of proxies whose X-Forwarded-For names the client (CHANCERY_TRUSTED_PROXIES)")
	flags.StringVar(&a.Origins, "cors-origins", a.Origins, "origins, such as https://example.org, whose pages may ask from a browser, or * for all (CHANCERY_CORS_ORIGINS)")
}

// check tells what is wrong before anything is started.
func (a *accessSettings) check() error {
	_, err := a.options(true)
	return err
}

// options turns the settings into those of the API; local is for an address that only
// this machine reaches.
func (a *accessSettings) options(local bool) ([]api.Option, error) {
	rate, err := a.rate(local)
	if err != nil {
		return nil, err
	}
	proxies, err := a.proxies()
	if err != nil {
		return nil, err
	}
	origins, err := a.origins()
	if err != nil {
		return nil, err
	}
	return []api.Option{api.WithRate(rate), api.WithTrustedProxies(proxies...), api.WithOrigins(origins...)}, nil
}

func (a *accessSettings) rate(local bool) (float64, error) {
	if a.Rate == "" {
		if local {
			return 0, nil
		}
		return openRate, nil
	}
	rate, err := strconv.ParseFloat(a.Rate, 64)
	if err != nil || math.IsNaN(rate) || math.IsInf(rate, 0) || rate < 0 || rate > 1e6 {
		return 0, &graph.InvalidError{Param: "--rate", Got: a.Rate, Want: "requests a second, such as 20 or 0.5, or 0 for any (CHANCERY_RATE)"}
	}
	return rate, nil
}

func (a *accessSettings) proxies() ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, part := range parts(a.Proxies) {
		prefix, err := netip.ParsePrefix(part)
		if err != nil {
			addr, err := netip.ParseAddr(part)
			if err != nil || addr.Zone() != "" {
				return nil, &graph.InvalidError{Param: "--trusted-proxies", Got: part, Want: "addresses or networks joined by commas: 127.0.0.1,10.0.0.0/8 (CHANCERY_TRUSTED_PROXIES)"}
			}
			prefix = netip.PrefixFrom(addr, addr.BitLen())
		}
		out = append(out, prefix)
	}
	return out, nil
}

func (a *accessSettings) origins() ([]string, error) {
	origins := parts(a.Origins)
	for i, origin := range origins {
		u, err := url.Parse(origin)
		if origin != "*" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Scheme+"://"+u.Host != origin || strings.Contains(origin, "*")) {
			return nil, &graph.InvalidError{Param: "--cors-origins", Got: origin, Want: "scheme, host and port only, joined by commas: https://example.org,http://localhost:3000, or * alone (CHANCERY_CORS_ORIGINS)"}
		}
		origins[i] = strings.ToLower(origin)
	}
	if len(origins) > 1 && strings.Contains(a.Origins, "*") {
		return nil, &graph.InvalidError{Param: "--cors-origins", Got: a.Origins, Want: "origins, or * alone (CHANCERY_CORS_ORIGINS)"}
	}
	return origins, nil
}

// parts takes a list apart at its commas.
func parts(list string) []string {
	var out []string
	for part := range strings.SplitSeq(list, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
