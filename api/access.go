package api

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"
)

// keyNeed says who is answered without a key.
type keyNeed int

const (
	keysNever    keyNeed = iota // all
	keysOnceMade                // all on this machine, as long as no key was ever made
	keysAlways                  // none
)

const (
	keyScheme = "key"      // name of the scheme in the OpenAPI document
	keysPath  = "/v1/keys" // only admins come to it and to all below it
)

// open are the routes that all may ask: what keeps the program running, and the
// pages that explain the answer to who may ask nothing else.
var open = map[string]bool{"/healthz": true, "/readyz": true, "/problems/{slug}": true}

// ownRoles are the roles of those operations that need another than their method says.
var ownRoles = map[string]graph.KeyRole{}

// roleFor gives the role that an operation needs: "" for one that all may ask. What is
// not known here needs a key too, so that a new path is closed until somebody opens it.
func roleFor(method, path string) graph.KeyRole {
	if own, ok := ownRoles[method+" "+path]; ok {
		return own
	}
	switch {
	case open[path]:
		return ""
	case path == keysPath || strings.HasPrefix(path, keysPath+"/"):
		return graph.KeyAdmin
	case method == http.MethodGet || method == http.MethodHead || method == http.MethodOptions:
		return graph.KeyReader
	}
	return graph.KeyEditor
}

// routeOf gives the path of a request's operation as the OpenAPI document writes it, ""
// if there is none.
func routeOf(c *gin.Context) string {
	parts := strings.Split(c.FullPath(), "/")
	for i, part := range parts {
		if name, ok := strings.CutPrefix(part, ":"); ok {
			parts[i] = "{" + name + "}"
		}
	}
	return strings.Join(parts, "/")
}

// authorize lets a request pass whose key has the role that it needs, and says in the
// request's context whose it is.
func authorize(need keyNeed, keys *keyring, origins []string) gin.HandlerFunc {
	crossOrigin := newCrossOrigin(origins)
	return func(c *gin.Context) {
		needed := roleFor(c.Request.Method, routeOf(c))
		if need == keysNever || needed == "" {
			return
		}
		ctx := c.Request.Context()
		secret, sent := bearer(c.Request)
		found, err := keys.find(ctx, secret)
		switch {
		case err != nil:
			writeProblem(c, problemLogged(ctx, err))
		case !found.made && need == keysOnceMade:
			if !fromHere(c.Request) || crossOrigin.Check(c.Request) != nil {
				refuseStranger(c)
			}
		case !found.good:
			refuseAnonymous(c, sent)
		case !found.key.Role.Allows(needed):
			refuseRole(c, found.key.Role, needed)
		default:
			r := requestOf(ctx)
			r.key, r.log = found.key, r.log.With("key", found.key.ID)
			c.Request = c.Request.WithContext(context.WithValue(ctx, requestKey{}, r))
		}
	}
}

// bearer gives the key that a request brings, and whether it brings anything.
func bearer(r *http.Request) (secret string, sent bool) {
	header := r.Header.Get("Authorization")
	scheme, secret, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "", header != ""
	}
	return strings.TrimSpace(secret), true
}

// fromHere tells whether a request names this machine. A page of somebody else's that
// has its own name lead here must not be answered in the name of who looks at it.
func fromHere(r *http.Request) bool {
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	if strings.EqualFold(host, "localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.IsLoopback()
}

func refuseStranger(c *gin.Context) {
	p := problem(forbidden, "this server has no keys yet, so it answers this machine only, and no page of another site; chancery keys create makes a key")
	p.Parameter, p.In, p.Got, p.Want = "Host", "header", shorten(strings.ToValidUTF8(c.Request.Host, "\uFFFD")), "localhost or a loopback address, asked from no other site"
	writeProblem(c, p)
}

func refuseAnonymous(c *gin.Context, sent bool) {
	challenge, detail := `Bearer realm="chancery"`, "no key was sent"
	if sent {
		challenge += `, error="invalid_token"`
		detail = "the key that was sent is not one of this server's, or was revoked"
	}
	c.Header("WWW-Authenticate", challenge)
	p := problem(unauthorized, detail+"; want the header Authorization: Bearer KEY")
	p.Parameter, p.In, p.Want = "Authorization", "header", "Bearer and a key of this server"
	writeProblem(c, p)
}

func refuseRole(c *gin.Context, has, needed graph.KeyRole) {
	c.Header("WWW-Authenticate", `Bearer realm="chancery", error="insufficient_scope", scope="`+string(needed)+`"`)
	p := problem(forbidden, "the key's role is "+string(has)+", this needs "+string(needed))
	p.Parameter, p.In, p.Got, p.Want = "Authorization", "header", string(has), "a key of the role "+string(needed)
	writeProblem(c, p)
}

// documentAccess says in the OpenAPI document what an operation asks of a key.
func documentAccess(_ *huma.OpenAPI, op *huma.Operation) {
	addErrors(op, tooMany)
	op.Responses[strconv.Itoa(tooMany.status)].Headers = map[string]*huma.Param{
		"Retry-After": {Description: "How many seconds to wait.", Schema: &huma.Schema{Type: huma.TypeInteger}},
	}
	needed := roleFor(op.Method, op.Path)
	if needed == "" {
		return
	}
	op.Security = []map[string][]string{{keyScheme: {string(needed)}}}
	addErrors(op, unauthorized, forbidden)
}

// addErrors adds to an operation the problems that are answered before it is come to.
func addErrors(op *huma.Operation, kinds ...kind) {
	schema := &huma.Schema{Ref: "#/components/schemas/Problem"}
	for _, k := range kinds {
		op.Responses[strconv.Itoa(k.status)] = &huma.Response{
			Description: k.title, Content: map[string]*huma.MediaType{problemType: {Schema: schema}},
		}
	}
}
