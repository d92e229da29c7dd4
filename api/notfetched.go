package api

import (
	"errors"

	"chancery/ingest/source"
)

// fetchKinds gives each reason why a page is not fetched its kind. None is a fault of
// this server, and none is its client's but for the choice of the address.
var fetchKinds = map[error]kind{
	source.ErrNotPublic: addressNotPublic, source.ErrUnreachable: pageUnreachable, source.ErrTooSlow: pageTooSlow,
	source.ErrRedirects: pageRedirects, source.ErrRefused: pageRefused, source.ErrPageTooLarge: pageTooLarge,
	source.ErrNoPage: pageNotText,
}

// notFetched says in a problem why the page at an address is not read.
func notFetched(address string, err error) error {
	var failed *source.FetchError
	if !errors.As(err, &failed) {
		return inBody(err)
	}
	p := problem(fetchKinds[failed.Reason], failed.Detail)
	p.Parameter, p.In, p.Got, p.Want = "url", "body", shorten(address), "the address of a page that can be fetched"
	return p
}
