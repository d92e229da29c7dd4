package graphtest

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chancery/graph/queries"
)

// Plan is how the server would run a query.
type Plan struct {
	Query     string
	Operators []string
	Text      string // the plan as a table
}

var planRow = regexp.MustCompile(`(?m)^\|[ |]*\+([A-Z]\S*)`)

// Explain asks how the query of that name would be run.
//
// The operators are read off the plan's table. The driver's tree of them cannot be
// used: up to 5.28.4 each child of an operator is a copy of the last one.
func (db *DB) Explain(tb testing.TB, query string, params map[string]any) Plan {
	tb.Helper()
	ctx := context.Background()
	session := db.Driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: db.Config.Database})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "EXPLAIN "+queries.Text(query), params)
	if err != nil {
		tb.Fatalf("explaining %s: %v", query, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		tb.Fatalf("explaining %s: %v", query, err)
	}
	table, _ := summary.Plan().Arguments()["string-representation"].(string)
	plan := Plan{Query: query, Text: table}
	for _, row := range planRow.FindAllStringSubmatch(table, -1) {
		plan.Operators = append(plan.Operators, row[1])
	}
	if len(plan.Operators) == 0 || plan.Operators[0] != "ProduceResults" {
		tb.Fatalf("the plan of %s cannot be read:\n%s", query, table)
	}
	return plan
}

// MustNotHave fails the test if the plan has an operator of such a name, or of one
// that begins so before "(": "Expand" is found in "Expand(All)".
func (p Plan) MustNotHave(tb testing.TB, operators ...string) {
	tb.Helper()
	for _, op := range p.Operators {
		name, _, _ := strings.Cut(op, "(")
		if slices.Contains(operators, name) {
			tb.Errorf("the plan of %s has %s:\n%s", p.Query, op, p.Text)
			return
		}
	}
}

// MustHave fails the test unless the plan has each of the operators.
func (p Plan) MustHave(tb testing.TB, operators ...string) {
	tb.Helper()
	for _, op := range operators {
		if !slices.Contains(p.Operators, op) {
			tb.Errorf("the plan of %s lacks %s:\n%s", p.Query, op, p.Text)
		}
	}
}
