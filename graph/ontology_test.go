package graph

import (
	"errors"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// loadOntology fails the test if the built-in table is at fault.
func loadOntology(t *testing.T) *Ontology {
	t.Helper()
	o, err := LoadOntology()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestOntologyHasTheTypesThatGoNames(t *testing.T) {
	want := []Type{
		Agree, Consult, Support, Concede, Cooperate, Aid, Retreat,
		Request, Accuse, Reject, Threaten,
		Protest, Sanction, Mobilize, Coerce, Assault, Statement,
	}
	if diff := cmp.Diff(want, loadOntology(t).Types()); diff != "" {
		t.Errorf("types in Go and in the table (-Go +table):\n%s", diff)
	}
}

func TestOntologyHasTheWordsThatGoNames(t *testing.T) {
	o := loadOntology(t)
	roles := []Role{
		RoleSource, RoleTarget, RoleParticipant, RoleHost, RoleMediator,
		RoleVenueState, RoleTopic, RoleAbsent, RoleBeneficiary, RoleSpeaker,
	}
	if diff := cmp.Diff(roles, o.Roles()); diff != "" {
		t.Errorf("roles (-Go +table):\n%s", diff)
	}
	if diff := cmp.Diff([]Polarity{Affirmed, Negated}, o.Polarities()); diff != "" {
		t.Errorf("polarities (-Go +table):\n%s", diff)
	}
	modalities := []Modality{Actual, Ongoing, Planned, Offered, Demanded, Possible, Conditional}
	if diff := cmp.Diff(modalities, o.Modalities()); diff != "" {
		t.Errorf("modalities (-Go +table):\n%s", diff)
	}
}

func TestOntologyAnswers(t *testing.T) {
	o := loadOntology(t)
	symmetric := slices.DeleteFunc(o.Types(), func(t Type) bool { return !o.Symmetric(t) })
	if diff := cmp.Diff([]Type{Agree, Consult, Cooperate}, symmetric); diff != "" {
		t.Errorf("types without direction (-want +got):\n%s", diff)
	}
	for _, c := range []struct {
		what string
		got  bool
		want bool
	}{
		{"CONSULT is a type", o.HasType(Consult), true},
		{"consult is a type", o.HasType("consult"), false},
		{"CONSULT/visit", o.HasMode(Consult, "visit"), true},
		{"CONSULT without a mode", o.HasMode(Consult, ""), true},
		{"CONSULT/expel", o.HasMode(Consult, "expel"), false},
		{"no type, no mode", o.HasMode("", ""), false},
		{"embassies is a context", o.HasContext("embassies"), true},
		{"embassy is a context", o.HasContext("embassy"), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
	if got := o.Quad(Sanction); got != MaterialConflict {
		t.Errorf("quad class of SANCTION is %q", got)
	}
	if got := o.Meaning(Sanction, "recall"); got == "" {
		t.Error("SANCTION/recall has no meaning")
	}
	if got := o.Modes("NONE"); got != nil {
		t.Errorf("a type that is not one has modes %v", got)
	}
}

func TestScoreIsTheModesWhereItHasOne(t *testing.T) {
	o := loadOntology(t)
	for _, c := range []struct {
		typ  Type
		mode string
		want float64
	}{
		{Consult, "", 2.5},
		{Consult, "visit", 4},
		{Consult, "talks", 2.5}, // not one of PLOVER's modes
		{Request, "meet", 0},
		{Request, "yield", -1},
		{Accuse, "", -3}, // 3 in the manual, in a list of negative ones
		{Assault, "unconventional", -10},
		{Statement, "say", 0},
		{"NONE", "", 0},
	} {
		if got := o.Score(c.typ, c.mode); got != c.want {
			t.Errorf("score of %s/%s is %v, want %v", c.typ, c.mode, got, c.want)
		}
	}
}

func TestCheckSaysWhatWouldHaveBeenGood(t *testing.T) {
	o := loadOntology(t)
	if err := o.Check(Sanction, "expel"); err != nil {
		t.Error(err)
	}
	for _, c := range []struct {
		typ  Type
		mode string
		want string
	}{
		{Sanction, "expell", `mode: "expell" is not valid, want a mode of SANCTION (expel, recall, close-mission, break-relations, economic, withdraw, discontinue, convict)`},
		{"MEET", "", `type: "MEET" is not valid, want one of AGREE, CONSULT, `},
	} {
		err := o.Check(c.typ, c.mode)
		if !errors.Is(err, ErrInvalid) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s/%s: %v, want %s", c.typ, c.mode, err, c.want)
		}
	}
}

// brokenTables are changes to the built-in table, each a line replaced, and the
// error that must come of it, at the line that was replaced.
var brokenTables = []struct{ line, by, want string }{
	{`{mode: recall, cameo: "161"`, `{mode: expel, cameo: "161"`, `mode "expel" is in line `},
	{`{mode: recall, cameo: "161"`, `{mode: Recall, cameo: "161"`, `mode "Recall" is not of the form `},
	{`{mode: recall, cameo: "161"`, `{moed: recall, cameo: "161"`, `unknown field "moed"`},
	{`{mode: recall, cameo: "161"`, `{mode: recall, mode: recall, cameo: "161"`, `mapping key "mode" already defined`},
	{`{mode: recall, cameo: "161"`, `{mode: recall, cameo: "169"`, `mode "recall" has the CAMEO code "169", which is not in the table of codes`},
	{`{mode: recall, cameo: "161"`, `{mode: recall, cameo: 161`, `161 is not a string: put it in quotes`},
	{`{mode: visit, cameo: "042", score: 4,`, `{mode: visit, cameo: "042", score: 40,`, `mode "visit" has a score of 40, want -10 to 10`},
	{`{mode: visit, cameo: "042", score: 4,`, `{mode: visit, cameo: "042", score: four,`, `cannot unmarshal`},
	{`means: "recalls an ambassador"`, `means: ""`, `mode "recall" does not say what it means`},
	{`- type: CONSULT`, `- type: AGREE`, `type "AGREE" is in line `},
	{`- type: CONSULT`, `- type: Consult`, `type "Consult" is not of the form `},
	{`cameo: "040"`, `cameo: "047"`, `CAMEO code "047" of CONSULT is not in the table of codes`},
	{`- embassies`, `- crime`, `context "crime" is in line `},
	{`roles: [source`, `roles: [target`, `role "target" is in line `},
	{`{code: "016"`, `{code: "010"`, `CAMEO code "010" is in line `},
	{`{code: "016"`, `{code: "216"`, `CAMEO code "216" is not of the form `},
	{`goldstein: 1.9`, `goldstein: 19`, `CAMEO code "042" has a Goldstein score of 19, want -10 to 10`},
	{`title: "Make a visit"`, `title: ""`, `CAMEO code "042" has no title`},
	{`plover: {planned: THREATEN, denied: CONCEDE`, `plover: {planned: THREATEN, denied: STATEMENT`, `PLOVER root "STATEMENT" is not a type that PLOVER has`},
}

func TestOntologyThatIsWrongIsRefusedWithItsLine(t *testing.T) {
	for _, c := range brokenTables {
		before, _, found := strings.Cut(string(ontologyYAML), c.line)
		if !found {
			t.Errorf("the table has no %s", c.line)
			continue
		}
		line := 1 + strings.Count(before, "\n")
		broken := strings.Replace(string(ontologyYAML), c.line, c.by, 1)
		want := "graph/ontology.yaml:" + strconv.Itoa(line) + ": " + c.want
		_, err := readOntology(ontologyFile, []byte(broken))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\n got %v\nwant %s", c.by, err, want)
		}
	}
}

func TestTypeThatLacksSomethingIsRefused(t *testing.T) {
	for _, c := range []struct{ old, by, want string }{
		{"    quad: VC\n", "", `type "AGREE" has the quad class "", want one of VC, MC, VX, MX`},
		{"    quad: VC\n", "    quad: V\n", `type "AGREE" has the quad class "V", want one of VC, MC, VX, MX`},
		{"    score: 2.5\n", "    score: 25\n", `type "AGREE" has a score of 25, want -10 to 10`},
		{"planned: AGREE, ", "", `type "AGREE" needs the PLOVER roots planned, denied and called-off`},
		{`means: "offers, `, `means: "" # `, `type "AGREE" does not say what it means`},
		{`    cameo: "030"` + "\n", "", `CAMEO code "" of AGREE is not in the table of codes`},
		{"    plover: {planned: AGREE, denied: REJECT, called-off: REJECT}\n", "", `type "AGREE" has a quad class or score, but no PLOVER roots`},
	} {
		broken := strings.Replace(string(ontologyYAML), c.old, c.by, 1)
		_, err := readOntology(ontologyFile, []byte(broken))
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%q for %q:\n got %v\nwant %s", c.by, c.old, err, c.want)
		}
	}
}

func TestOntologyThatIsNoTable(t *testing.T) {
	for text, want := range map[string]string{
		"types: [":                           "graph/ontology.yaml:1: ",
		"contexts:\n  - military\n - legal":  "graph/ontology.yaml:",
		"cameo:\n  - {goldstein: 1}\n":       `graph/ontology.yaml:1: CAMEO code "" is not of the form `,
		"contexts: [legal]\nroles: source\n": "graph/ontology.yaml:2: ",
	} {
		_, err := readOntology(ontologyFile, []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// The table in docs/ontology.md is for readers, ontology.yaml is what counts: each
// mode must have its row there, as it stands here, and no other may.
func TestDocumentationHasTheTable(t *testing.T) {
	o := loadOntology(t)
	doc, err := os.ReadFile("../docs/ontology.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := make(map[string]bool)
	for _, line := range regexp.MustCompile(`(?m)^\| [A-Z]+(?:/[a-z-]+)? \|.*$`).FindAllString(string(doc), -1) {
		rows[line] = true
	}
	for _, typ := range o.Types() {
		for _, mode := range append([]string{""}, o.Modes(typ)...) {
			row := documentedRow(o, typ, mode)
			if !rows[row] {
				t.Errorf("docs/ontology.md lacks the row\n%s", row)
			}
			delete(rows, row)
		}
	}
	for row := range rows {
		t.Errorf("docs/ontology.md has a row that is not in the table:\n%s", row)
	}
	for _, c := range o.Contexts() {
		if !strings.Contains(string(doc), "`"+c+"`") {
			t.Errorf("docs/ontology.md lacks the context `%s`", c)
		}
	}
}

// documentedRow is the row of a type or mode as docs/ontology.md must have it:
// name, meaning, score, CAMEO code with its title, Goldstein score.
func documentedRow(o *Ontology, typ Type, mode string) string {
	name, code := string(typ), o.byType[typ].cameo(mode)
	if mode != "" {
		name += "/" + mode
	}
	score := "-"
	if o.Quad(typ) != "" {
		score = number(o.Score(typ, mode))
	}
	return "| " + strings.Join([]string{
		name, o.Meaning(typ, mode), score, code + " " + o.cameo[code].Title, number(o.cameo[code].Goldstein),
	}, " | ") + " |"
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
