package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"time"

	"chancery/graph"

	"code.dny.dev/ssrf"
)

// The reasons why a page is not fetched, each an error of its own, so that who gave
// the address is told what to do about it. All are a [FetchError].
var (
	ErrNotPublic    = errors.New("the address is not public")
	ErrUnreachable  = errors.New("the server cannot be reached")
	ErrTooSlow      = errors.New("the page came too slowly")
	ErrRedirects    = errors.New("the page redirects too often or to what is no page")
	ErrRefused      = errors.New("the server does not give the page")
	ErrPageTooLarge = errors.New("the page is too large")
	ErrNoPage       = errors.New("it is no page of text")
)

// FetchError says why a page was not fetched. It is a graph.ErrInvalid, for the address
// is what can be changed, and the reason.
type FetchError struct {
	URL    string
	Reason error  // one of the above
	Detail string // what happened
}

// Error says all in one line.
func (e *FetchError) Error() string { return e.URL + ": " + e.Reason.Error() + ": " + e.Detail }

// Unwrap gives the reason and whose fault it is.
func (e *FetchError) Unwrap() []error { return []error{e.Reason, graph.ErrInvalid} }

// FetchOptions bound what is fetched.
type FetchOptions struct {
	MaxBytes     int64         // of a page, after decompression; DefaultMaxBytes if zero
	Timeout      time.Duration // for all of a page, redirects included; 20 s if zero
	MaxRedirects int           // 5 if zero
	Private      bool          // whether private, loopback and other addresses that are not public may be fetched from, at any port
}

// Fetcher fetches pages from the web. It is safe for concurrent use.
type Fetcher struct {
	opts   FetchOptions
	client *http.Client
}

// NewFetcher gives a fetcher that keeps to the options.
//
// Which address may be spoken to is checked where the connection is made, after the
// name was resolved and again for each redirect: a name cannot stand for one address
// when looked at and for another when used. No proxy of the environment is asked, for
// it would resolve names unseen.
func NewFetcher(o FetchOptions) *Fetcher {
	o.MaxBytes = cmp.Or(o.MaxBytes, DefaultMaxBytes)
	o.Timeout = cmp.Or(o.Timeout, 20*time.Second)
	o.MaxRedirects = cmp.Or(o.MaxRedirects, 5)
	dialer := &net.Dialer{Timeout: o.Timeout}
	if !o.Private {
		dialer.Control = ssrf.New().Safe
	}
	f := &Fetcher{opts: o}
	f.client = &http.Client{
		CheckRedirect: f.checkRedirect,
		Transport: &http.Transport{
			DialContext: dialer.DialContext, ForceAttemptHTTP2: true, DisableKeepAlives: true,
			TLSHandshakeTimeout: o.Timeout, ResponseHeaderTimeout: o.Timeout, MaxResponseHeaderBytes: 64 << 10,
		},
	}
	return f
}

// Fetch fetches the page at an address and finds the article in it. Its URL is where
// it stood after all redirects. An address that is none is a graph.InvalidError, a page
// that cannot be had a [FetchError].
func (f *Fetcher) Fetch(ctx context.Context, address string) (graph.Article, error) {
	if err := checkFetchable("url", address); err != nil {
		return graph.Article{}, err
	}
	page, err := f.get(ctx, address)
	if err != nil {
		return graph.Article{}, err
	}
	if page.plain {
		text, err := CheckText("the page", page.raw)
		return graph.Article{URL: page.address, Text: text}, err
	}
	return ReadHTML("the page", page.raw, page.contentType, page.address)
}

// checkFetchable refuses what is no address of a page, and one with a password in it,
// which would be kept and shown.
func checkFetchable(param, address string) error {
	if err := CheckURL(param, address); err != nil {
		return err
	}
	u, err := url.Parse(address)
	switch {
	case err != nil || address == "":
		return &graph.InvalidError{Param: param, Got: address, Want: wantURL}
	case u.User != nil:
		return &graph.InvalidError{Param: param, Got: u.Redacted(), Want: "an address without user and password"}
	}
	return nil
}

// fetched is a page as it came.
type fetched struct {
	raw                  []byte
	contentType, address string
	plain                bool
}

func (f *Fetcher) get(ctx context.Context, address string) (*fetched, error) {
	limited, cancel := context.WithTimeout(ctx, f.opts.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(limited, http.MethodGet, address, nil)
	if err != nil {
		return nil, &graph.InvalidError{Param: "url", Got: address, Want: wantURL}
	}
	req.Header.Set("User-Agent", "chancery")
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.5")
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, f.failed(ctx, address, err)
	}
	defer resp.Body.Close() // only read from
	p, err := f.read(address, resp)
	var known *FetchError
	if err != nil && !errors.As(err, &known) {
		err = f.failed(ctx, address, err)
	}
	return p, err
}

// read reads the answer, if it is a page and no larger than a page may be.
func (f *Fetcher) read(address string, resp *http.Response) (*fetched, error) {
	refuse := func(reason error, detail string) (*fetched, error) {
		return nil, &FetchError{URL: address, Reason: reason, Detail: detail}
	}
	if resp.StatusCode != http.StatusOK {
		return refuse(ErrRefused, "it answers "+resp.Status)
	}
	p := &fetched{contentType: resp.Header.Get("Content-Type"), address: resp.Request.URL.String()}
	typ, _, err := mime.ParseMediaType(cmp.Or(p.contentType, "text/html"))
	if err != nil || (typ != "text/html" && typ != "application/xhtml+xml" && typ != "text/plain") {
		return refuse(ErrNoPage, fmt.Sprintf("its type is %q, want text/html or text/plain", p.contentType))
	}
	p.plain = typ == "text/plain"
	p.raw, err = io.ReadAll(io.LimitReader(resp.Body, f.opts.MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(p.raw)) > f.opts.MaxBytes {
		return refuse(ErrPageTooLarge, fmt.Sprintf("want at most %d bytes", f.opts.MaxBytes))
	}
	return p, nil
}

// failed tells why there was no answer. The end of the caller's own time is not the
// page's fault.
func (f *Fetcher) failed(ctx context.Context, address string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("fetching %s: %w", address, ctx.Err())
	}
	e := &FetchError{URL: address, Reason: ErrUnreachable, Detail: detailOf(err)}
	var timeout net.Error
	switch {
	case errors.Is(err, ErrRedirects):
		e.Reason = ErrRedirects
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort):
		e.Reason, e.Detail = ErrNotPublic, "want a server on the public internet, at port 80 or 443"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		e.Reason, e.Detail = ErrTooSlow, fmt.Sprintf("want it whole within %s", f.opts.Timeout)
	}
	return e
}

// detailOf leaves out the address, which the error says already.
func detailOf(err error) string {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err.Error()
	}
	return err.Error()
}

func (f *Fetcher) checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > f.opts.MaxRedirects {
		return fmt.Errorf("%w: more than %d times", ErrRedirects, f.opts.MaxRedirects)
	}
	if err := checkFetchable("Location", req.URL.String()); err != nil {
		return fmt.Errorf("%w: %w", ErrRedirects, err)
	}
	return nil
}
