package api

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
)

// strictPath refuses a path that is not UTF-8; no id or name in the graph is like
// that, and the database would take it for a fault of ours.
func strictPath(c *gin.Context) {
	if !utf8.ValidString(c.Request.URL.Path) {
		writeProblem(c, problemOfFaults(invalidParameter, []Fault{{Parameter: "path", In: "path", Want: "UTF-8, percent-encoded"}}))
	}
}

// strictQuery refuses every query that might be understood otherwise than it was
// meant: parameters that there are none of, empty ones, single ones given twice,
// and what is not UTF-8. huma would refuse the first only, without naming the near one.
func strictQuery(ctx huma.Context, next func(huma.Context)) {
	u := ctx.URL()
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		refuse(ctx, Fault{Parameter: "query", In: "query", Got: shorten(u.RawQuery),
			Want: "name=value pairs joined by &, percent-encoded"})
		return
	}
	known := queryParameters(ctx.Operation())
	for _, name := range sortedKeys(query) {
		p, ok := known[name]
		if !ok {
			writeProblem(humagin.Unwrap(ctx), unknown(name, known))
			return
		}
		if f, bad := badValues(p, query[name]); bad {
			refuse(ctx, f)
			return
		}
	}
	next(ctx)
}

func refuse(ctx huma.Context, f Fault) {
	writeProblem(humagin.Unwrap(ctx), problemOfFaults(invalidParameter, []Fault{f}))
}

func queryParameters(op *huma.Operation) map[string]*huma.Param {
	known := make(map[string]*huma.Param, len(op.Parameters))
	for _, p := range op.Parameters {
		if p.In == "query" {
			known[p.Name] = p
		}
	}
	return known
}

// unknown names the parameter that was probably meant, else all there are.
func unknown(name string, known map[string]*huma.Param) *Problem {
	name = strings.ToValidUTF8(shorten(name), "\uFFFD")
	p := problem(unknownParameter, fmt.Sprintf("there is no parameter %q here; ", name))
	p.Parameter, p.In = name, "query"
	switch near := Nearest(name, known); {
	case near != "":
		p.Want = near
		p.Detail += "did you mean " + near + "?"
	case len(known) == 0:
		p.Want = "no parameters"
		p.Detail += "there are none"
	default:
		p.Want = "one of " + strings.Join(sortedKeys(known), ", ")
		p.Detail += "want " + p.Want
	}
	return p
}

// badValues finds what is wrong with the values of one parameter in any case.
func badValues(p *huma.Param, values []string) (Fault, bool) {
	if len(values) > 1 && p.Schema.Type != huma.TypeArray {
		return Fault{Parameter: p.Name, In: "query", Want: "one value, not " + strconv.Itoa(len(values))}, true
	}
	for _, v := range values {
		if v == "" {
			return Fault{Parameter: p.Name, In: "query", Want: "a value, or the parameter left out"}, true
		}
		if !utf8.ValidString(v) {
			return Fault{Parameter: p.Name, In: "query", Want: "UTF-8, percent-encoded"}, true
		}
	}
	return Fault{}, false
}
