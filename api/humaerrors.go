package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// huma has its model of errors and the nullability of lists in variables of its
// package, so both are set once for the process. Lists in answers are never null.
func init() {
	huma.DefaultArrayNullable = false
	huma.NewError = func(status int, msg string, errs ...error) huma.StatusError {
		return problemOfHuma(context.Background(), status, msg, errs)
	}
	huma.NewErrorWithContext = func(ctx huma.Context, status int, msg string, errs ...error) huma.StatusError {
		return problemOfHuma(ctx.Context(), status, msg, errs)
	}
}

// statusKinds gives the kind of those errors that huma finds by itself.
var statusKinds = map[int]kind{
	http.StatusBadRequest:            malformedBody,
	http.StatusRequestTimeout:        bodyTimeout,
	http.StatusRequestEntityTooLarge: bodyTooLarge,
	http.StatusUnsupportedMediaType:  unsupportedType,
}

// completeProblem puts into a problem on its way out what only the request knows.
func completeProblem(ctx huma.Context, _ string, v any) (any, error) {
	if p, ok := v.(*Problem); ok {
		p.RequestID = requestOf(ctx.Context()).id
		if _, ok := queryParameters(ctx.Operation())[p.Parameter]; ok && p.In == "" {
			p.In = "query"
		}
		if p.Status == http.StatusRequestEntityTooLarge {
			p.Parameter, p.In, p.Want = "body", "body", fmt.Sprintf("fewer than %d bytes", ctx.Operation().MaxBodyBytes)
			p.Detail = "want " + p.Want + "; send articles one by one"
		}
		ctx.SetHeader("Content-Language", "en")
	}
	return v, nil
}

// problemOfHuma turns what huma reports into a Problem: an error that a handler
// returned, the faults that validation found, or trouble with the body.
func problemOfHuma(ctx context.Context, status int, msg string, errs []error) *Problem {
	if status == http.StatusInternalServerError {
		return problemLogged(ctx, errors.Join(errs...))
	}
	if k, ok := statusKinds[status]; ok && bodyUnread(errs) {
		return problem(k, errs[0].Error())
	}
	if faults, k := faultsOf(errs); len(faults) > 0 {
		return problemOfFaults(k, faults)
	}
	if k, ok := statusKinds[status]; ok {
		return problem(k, msg)
	}
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: msg}
}

// bodyUnread reports whether the body is no JSON at all: huma gives it back whole then.
func bodyUnread(errs []error) bool {
	var detail *huma.ErrorDetail
	if len(errs) == 0 || !errors.As(errs[0], &detail) || detail.Location != "body" {
		return false
	}
	_, whole := detail.Value.(string)
	return whole
}

// problemLogged gives the problem that an error is and logs the error whole if it
// is ours. What fails after the request's own end fails because of it, whatever the
// database's driver makes of that.
func problemLogged(ctx context.Context, err error) *Problem {
	p := problemOf(err)
	if ended := ctx.Err(); ended != nil && (p.Status == http.StatusInternalServerError || errors.Is(err, graph.ErrUnavailable)) {
		p = problemOf(ended)
	}
	if p.Status >= http.StatusInternalServerError {
		requestOf(ctx).log.ErrorContext(ctx, "request failed", "error", err)
	}
	return p
}

// faultsOf collects the faults of an input, and whether parameters or the body are
// to blame.
func faultsOf(errs []error) ([]Fault, kind) {
	var faults []Fault
	k := invalidParameter
	for _, err := range errs {
		var detail *huma.ErrorDetail
		var invalid *graph.InvalidError
		switch {
		case errors.As(err, &detail):
			f := faultOfDetail(detail)
			if f.In == "body" {
				k = invalidBody
			}
			faults = append(faults, f)
		case errors.As(err, &invalid):
			faults = append(faults, faultOf(invalid))
		}
	}
	return faults, k
}
