package api

import "net/http"

// kind is a sort of problem. Its slug is part of the API: clients tell problems
// apart by it, so it never changes.
type kind struct {
	slug   string
	status int
	title  string
	about  string // what it means and what to do, for GET /problems/{slug}
}

func (k kind) uri() string { return "/problems/" + k.slug }

// The kinds of problem.
var (
	invalidParameter = kind{"invalid-parameter", http.StatusBadRequest, "A parameter is not valid",
		"The value of a parameter cannot be used. `parameter` names it, `want` says what would be accepted."}
	unknownParameter = kind{"unknown-parameter", http.StatusBadRequest, "There is no such parameter",
		"A parameter that this path does not have is refused, for a misspelt filter would silently widen the answer. `want` names the nearest."}
	malformedBody = kind{"malformed-body", http.StatusBadRequest, "The body cannot be read",
		"The body is not what its Content-Type says: JSON that does not parse, or text that is not UTF-8."}
	invalidBody = kind{"invalid-body", http.StatusUnprocessableEntity, "The body is not valid",
		"The body can be read, but a member of it cannot be used. `parameter` names it, `want` says what would be accepted."}
	unauthorized = kind{"unauthorized", http.StatusUnauthorized, "A key is needed",
		"This server answers those who have a key, sent as `Authorization: Bearer KEY`; this request had none, or one that is not good or no longer."}
	forbidden = kind{"forbidden", http.StatusForbidden, "The key may not do this",
		"The key is good, but its role does not allow this: reading needs `reader`, writing `editor`, keys `admin`. Whoever runs the server makes keys."}
	notFound = kind{"not-found", http.StatusNotFound, "It is not in the graph",
		"Nothing in the graph has this id or name. Where a parameter named it, `parameter` tells which."}
	unknownPath = kind{"unknown-path", http.StatusNotFound, "There is no such path",
		"The API has no such path; /openapi.json lists those that there are."}
	methodNotAllowed = kind{"method-not-allowed", http.StatusMethodNotAllowed, "The path does not know this method",
		"The path is there, but not for this method; the header Allow lists those that it has."}
	bodyTimeout = kind{"body-timeout", http.StatusRequestTimeout, "The body came too slowly",
		"The body of the request did not arrive in time. Send it again."}
	conflict = kind{"conflict", http.StatusConflict, "It contradicts what is there",
		"The request cannot be carried out on the graph as it is now."}
	bodyTooLarge = kind{"body-too-large", http.StatusRequestEntityTooLarge, "The body is too large",
		"The body is larger than this server takes; `want` says how large it may be. Send articles one by one."}
	unsupportedType = kind{"unsupported-media-type", http.StatusUnsupportedMediaType, "The body is of a type not taken here",
		"The Content-Type of the body is not one that this path reads; `want` lists them."}
	tooMany = kind{"too-many-requests", http.StatusTooManyRequests, "Too many requests",
		"This key or this address asks more often than the server lets one. Wait for as many seconds as the header Retry-After says."}
	addressNotPublic = kind{"address-not-public", http.StatusUnprocessableEntity, "The address is not public",
		"The address to fetch, or one that it redirects to, is not a web server on the public internet. Send the text or the page itself."}
	pageUnreachable = kind{"page-unreachable", http.StatusUnprocessableEntity, "The page cannot be reached",
		"No connection could be made to the server of the page. See that the address is right, or send the page itself."}
	pageTooSlow = kind{"page-too-slow", http.StatusUnprocessableEntity, "The page came too slowly",
		"The page did not arrive whole in time. Try again later, or send the page itself."}
	pageRedirects = kind{"page-redirects", http.StatusUnprocessableEntity, "The page redirects elsewhere",
		"The page redirects too often, or to what is no page of the web. Give the address where it ends."}
	pageRefused = kind{"page-refused", http.StatusUnprocessableEntity, "The server does not give the page",
		"The server of the page answers with another status than 200; `detail` tells which."}
	pageTooLarge = kind{"page-too-large", http.StatusUnprocessableEntity, "The page is too large",
		"The page is larger than is fetched. Send its text."}
	pageNotText = kind{"page-not-text", http.StatusUnprocessableEntity, "It is no page of text",
		"What stands at the address is neither HTML nor plain text; `detail` tells its type."}
	internal = kind{"internal", http.StatusInternalServerError, "Something broke on our side",
		"The fault is not in the request. It has been logged under `request_id`."}
	notReady = kind{"not-ready", http.StatusServiceUnavailable, "Not ready",
		"The graph does not answer, or is still being brought to the form that this version needs. Try again in a moment."}
	timedOut = kind{"timeout", http.StatusGatewayTimeout, "It took too long",
		"The answer was not ready in time. Ask for less: a narrower span of time, a smaller limit."}
	clientGone = kind{"client-gone", statusClientClosed, "The client went away",
		"The connection was closed before the answer was ready. Only the log sees this."}
)

// kinds lists them all.
var kinds = []kind{
	invalidParameter, unknownParameter, malformedBody, invalidBody, unauthorized, forbidden, notFound, unknownPath, methodNotAllowed,
	bodyTimeout, conflict, bodyTooLarge, unsupportedType, tooMany,
	addressNotPublic, pageUnreachable, pageTooSlow, pageRedirects, pageRefused, pageTooLarge, pageNotText, internal, notReady, timedOut, clientGone,
}
