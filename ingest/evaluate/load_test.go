package evaluate

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/graph"
)

// body is an article of two sentences, on which the events of these tests hang.
const body = "التقى وزير الخارجية المصري نظيره القطري في القاهرة أمس.\nوطردت فرنسا سفير مالي.\n"

const header = "# written for the tests | 2024-05-02 | - | made up\n"

// meeting and expulsion are the gold events of body.
const (
	meeting = `{"id":"e1","type":"CONSULT","mode":"meeting","polarity":"affirmed","modality":"actual","background":false,` +
		`"actors":[{"role":"participant","name":"Egypt","code":"EGY"},{"role":"participant","name":"Qatar","code":"QAT"}],` +
		`"place":{"name":"Cairo","country":"EGY"},"date":"2024-05-01","date_text":"أمس","attributed_to":[],` +
		`"evidence":["التقى وزير الخارجية المصري نظيره القطري في القاهرة أمس."],"notes":""}`
	expulsion = `{"id":"e2","type":"SANCTION","mode":null,"polarity":"affirmed","modality":"actual",` +
		`"actors":[{"role":"source","code":"FRA"},{"role":"target","code":"MLI"}],"place":null,"date":null,` +
		`"evidence":["وطردت فرنسا سفير مالي."]}`
)

// set makes a gold set of these files and gives its folder.
func set(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoad(t *testing.T) {
	dir := set(t, map[string]string{
		"articles/02.ar.txt": "# x | 2024-05 | -\n" + body, "gold/02.ar.jsonl": "",
		"articles/01.ar.txt": strings.ReplaceAll(header+body, "\n", "\r\n"), "gold/01.ar.jsonl": "\r\n" + meeting + "\r\n" + expulsion,
	})
	articles, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 2 || articles[0].Key != "01.ar" || articles[1].Key != "02.ar" {
		t.Fatalf("got %+v", articles)
	}
	first := articles[0]
	if first.Text != body || first.Language != "ar" || !first.PublishedAt.Equal(day(2024, 5, 2)) {
		t.Errorf("got %+v", first.Article)
	}
	if len(first.gold) != 2 || first.gold[0].start != "2024-05-01" || first.gold[0].end != "2024-05-02" || first.gold[1].mode != "" {
		t.Errorf("events %+v", first.gold)
	}
	if s := first.gold[1].spans[0]; string([]rune(body)[s.from:s.to]) != "وطردت فرنسا سفير مالي." {
		t.Errorf("the quotation lies at %v", s)
	}
	if !articles[1].PublishedAt.IsZero() || len(articles[1].gold) != 0 {
		t.Errorf("the month alone gave %v", articles[1].PublishedAt)
	}
}

// Each fault is told with its file, and its line where it is one.
func TestLoadTellsFaults(t *testing.T) {
	change := func(old, new string) string { return strings.ReplaceAll(meeting, old, new) }
	const article, gold = "articles/01.ar.txt", "gold/01.ar.jsonl"
	for name, c := range map[string]struct {
		article, gold string
		want          string
	}{
		"no JSON":            {gold: meeting + "\n{\n", want: gold + `:2: event: "unexpected end of JSON input" is not valid, want a JSON object`},
		"another kind":       {gold: change(`"date":"2024-05-01"`, `"date":2024`), want: gold + ":1: event: "},
		"other evidence":     {gold: change("القاهرة أمس", "القاهرة اليوم"), want: gold + `:1: evidence: "التقى وزير الخارجية المصري نظيره القطري في القاهرة اليوم."`},
		"no evidence":        {gold: expulsion[:strings.Index(expulsion, `,"evidence"`)] + "}", want: gold + `:1: evidence: "" is not valid`},
		"no such type":       {gold: change("CONSULT", "MEET"), want: gold + `:1: type: "MEET" is not valid, want one of`},
		"no such mode":       {gold: change(`"mode":"meeting"`, `"mode":"dinner"`), want: gold + `:1: mode: "dinner" is not valid`},
		"no such polarity":   {gold: change("affirmed", "yes"), want: gold + `:1: polarity: "yes" is not valid`},
		"no such modality":   {gold: change("actual", "real"), want: gold + `:1: modality: "real" is not valid`},
		"no such role":       {gold: change("participant", "guest"), want: gold + `:1: role: "guest" is not valid`},
		"no such day":        {gold: change("2024-05-01", "2024-02-30"), want: gold + `:1: date: "2024-02-30" is not valid`},
		"a range backwards":  {gold: change("2024-05-01", "2024-05-02/2024-05-01"), want: gold + `:1: date: "2024-05-02/2024-05-01"`},
		"no header":          {article: body, gold: meeting, want: article + `:1: `},
		"nothing but header": {article: header, gold: meeting, want: article + `:2: "" is not valid, want the text`},
		"empty":              {article: "\n", gold: meeting, want: article + `: "" is not valid`},
		"published never":    {article: "# x | 2024-13-01\n" + body, gold: meeting, want: article + `:1: published: "2024-13-01"`},
	} {
		t.Run(name, func(t *testing.T) {
			if c.article == "" {
				c.article = header + body
			}
			dir := set(t, map[string]string{article: c.article, gold: c.gold})
			checkFault(t, dir, dir+"/"+c.want)
		})
	}
}

func TestLoadTellsWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"no folder":   {want: `articles" is not valid, want a folder that is there`},
		"no gold":     {files: map[string]string{"articles/01.ar.txt": header + body}, want: `gold" is not valid, want a folder that is there`},
		"a gold less": {files: map[string]string{"articles/01.ar.txt": header + body, "articles/02.ar.txt": header + body, "gold/01.ar.jsonl": ""}, want: `articles/02.ar.txt: "no annotation" is not valid`},
		"no article":  {files: map[string]string{"articles/01.ar.txt": header + body, "gold/01.ar.jsonl": "", "gold/02.ar.jsonl": ""}, want: `gold/02.ar.jsonl: "no article" is not valid`},
		"empty":       {files: map[string]string{"articles/x": "", "gold/x": ""}, want: `articles: "" is not valid, want articles`},
		"no language": {files: map[string]string{"articles/01.txt": header + body, "gold/01.jsonl": ""}, want: `articles/01.txt" is not valid, want a name that tells the language`},
	} {
		t.Run(name, func(t *testing.T) { checkFault(t, set(t, c.files), c.want) })
	}
}

func checkFault(t *testing.T, dir, want string) {
	t.Helper()
	_, err := Load(dir)
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want %s", err, want)
	}
}
