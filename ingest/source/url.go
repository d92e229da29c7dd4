package source

import (
	"net/url"

	"chancery/graph"
)

const wantURL = "an address that begins with http:// or https://"

// CheckURL checks the address where an article stands; "" is none. It has to begin
// with http:// or https://, as it is shown as a link. Anything else is a
// graph.InvalidError of the flag or field param.
func CheckURL(param, s string) error {
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return &graph.InvalidError{Param: param, Got: s, Want: wantURL}
	}
	return nil
}
