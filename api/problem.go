package api

import (
	"context"
	"errors"

	"chancery/graph"

	"github.com/gin-gonic/gin"
)

// Problem is what every failed request is answered with (RFC 9457).
type Problem struct {
	Type          string  `json:"type" format:"uri-reference" example:"/problems/invalid-parameter" doc:"Which problem it is. Stable; the address explains it."`
	Title         string  `json:"title" example:"A parameter is not valid" doc:"The problem in one line, the same each time."`
	Status        int     `json:"status" example:"400" doc:"The HTTP status."`
	Detail        string  `json:"detail,omitempty" example:"from: \"2025-13\" is not valid, want a year, month or day: 2025, 2025-02, 2025-02-27" doc:"What went wrong this time."`
	RequestID     string  `json:"request_id,omitempty" doc:"The id of the request, as in the header X-Request-Id and in the log."`
	Parameter     string  `json:"parameter,omitempty" example:"from" doc:"The parameter or member of the body at fault."`
	In            string  `json:"in,omitempty" enum:"query,path,header,body" doc:"Where it stands."`
	Got           string  `json:"got,omitempty" example:"2025-13" doc:"What was given, shortened where long."`
	Want          string  `json:"want,omitempty" example:"a year, month or day: 2025, 2025-02, 2025-02-27" doc:"What would have been accepted."`
	ConflictsWith string  `json:"conflicts_with,omitempty" example:"rev_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Id of what is in the way, of a conflict."`
	Faults        []Fault `json:"faults,omitempty" nullable:"false" doc:"All faults, where there is more than one; the first stands above."`
}

// Fault is one thing wrong with the input.
type Fault struct {
	Parameter string `json:"parameter" doc:"The parameter or member of the body at fault."`
	In        string `json:"in,omitempty" enum:"query,path,header,body" doc:"Where it stands."`
	Got       string `json:"got,omitempty" doc:"What was given, shortened where long."`
	Want      string `json:"want" doc:"What would have been accepted."`
}

// Error gives the title and the detail in one line.
func (p *Problem) Error() string {
	if p.Detail == "" {
		return p.Title
	}
	return p.Title + ": " + p.Detail
}

// GetStatus gives the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType replaces the type that was negotiated for answers.
func (p *Problem) ContentType(string) string { return problemType }

const problemType = "application/problem+json"

// problem makes a Problem of one kind.
func problem(k kind, detail string) *Problem {
	return &Problem{Type: k.uri(), Title: k.title, Status: k.status, Detail: detail}
}

// problemOf says what an error is to the client. What is not the client's doing is
// shown as "internal" and nothing more.
func problemOf(err error) *Problem {
	var p *Problem
	var invalid *graph.InvalidError
	var blocked *graph.ConflictError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &blocked):
		return problemOfConflict(blocked)
	case errors.As(err, &invalid):
		return problemOfInvalid(invalid, errors.Is(err, graph.ErrNotFound))
	case errors.Is(err, graph.ErrInvalid):
		return problem(invalidParameter, err.Error())
	case errors.Is(err, graph.ErrNotFound):
		return problem(notFound, err.Error())
	case errors.Is(err, graph.ErrConflict):
		return problem(conflict, err.Error())
	case errors.Is(err, graph.ErrUnavailable):
		return problem(notReady, "the database does not answer; the log says why")
	case errors.Is(err, context.DeadlineExceeded):
		return problem(timedOut, "the answer took too long; ask for less")
	case errors.Is(err, context.Canceled):
		return problem(clientGone, "")
	}
	return problem(internal, "the fault is ours and has been logged")
}

// problemOfInvalid tells which parameter was wrong. A value of the right form that
// names nothing in the graph is "not found".
func problemOfInvalid(e *graph.InvalidError, missing bool) *Problem {
	k := invalidParameter
	if missing {
		k = notFound
	}
	return problemOfFaults(k, []Fault{faultOf(e)})
}

// problemOfFaults lifts the first fault to the top and lists all if there are more.
func problemOfFaults(k kind, faults []Fault) *Problem {
	first := faults[0]
	p := problem(k, first.sentence())
	p.Parameter, p.In, p.Got, p.Want = first.Parameter, first.In, first.Got, first.Want
	if len(faults) > 1 {
		p.Faults = faults
	}
	return p
}

// writeProblem answers with a problem from outside huma's handlers.
func writeProblem(c *gin.Context, p *Problem) {
	p.RequestID = requestOf(c.Request.Context()).id
	c.Header("Content-Type", problemType)
	c.AbortWithStatusJSON(p.Status, p)
}

func noRoute(c *gin.Context) {
	writeProblem(c, problem(unknownPath, c.Request.URL.Path+" is not a path of this API; /openapi.json lists them"))
}

func noMethod(c *gin.Context) {
	writeProblem(c, problem(methodNotAllowed,
		c.Request.Method+" is not a method of "+c.Request.URL.Path+", want "+c.Writer.Header().Get("Allow")))
}

// statusClientClosed is nginx's status for a client that went before the answer;
// only the log sees it.
const statusClientClosed = 499
