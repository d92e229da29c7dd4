package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// good is an article that says something to the reader, so that half a write would
// leave something.
const good = "التقى وزير الخارجية المصري نظيره القطري في القاهرة أمس."

// badInputs are command lines behind extract or ingest, run in a folder that has the
// files of badFiles, and what the user is told.
var badInputs = map[string]struct {
	args  []string
	stdin string
	want  string
}{
	"nothing to read":       {args: nil, want: "needs a file, a folder, an address, or - for standard input"},
	"empty file":            {args: []string{"good.txt", "empty.txt"}, want: `empty.txt: "" is not valid, want the text of an article`},
	"only white space":      {args: []string{"good.txt", "blank.txt"}, want: `blank.txt: "" is not valid, want the text of an article`},
	"empty standard input":  {args: []string{"good.txt", "-"}, want: `standard input: "" is not valid, want the text of an article`},
	"binary file":           {args: []string{"good.txt", "image.txt"}, want: `image.txt: "image/png: byte 0x89 at offset 0" is not valid, want text in UTF-8`},
	"invalid UTF-8":         {args: []string{"good.txt", "latin1.txt"}, want: `latin1.txt: "byte 0xe9 at offset 3" is not valid, want text in UTF-8`},
	"a 100 MB file":         {args: []string{"good.txt", "large.txt"}, want: `large.txt: "104857600 bytes" is not valid, want at most 10485760 bytes an article`},
	"missing among good":    {args: []string{"good.txt", "missing.txt", "good2.txt"}, want: `file: "missing.txt" is not valid, want a file or folder that is there`},
	"folder without any":    {args: []string{"good.txt", "none"}, want: `folder: "none" is not valid, want a folder with .txt, .html or .jsonl files`},
	"not a date":            {args: []string{"--published", "2025-13-40", "good.txt"}, want: `--published: "2025-13-40" is not valid, want a day, such as 2025-02-27`},
	"a day that is not":     {args: []string{"--published", "2025-02-29", "good.txt"}, want: `--published: "2025-02-29" is not valid`},
	"not an address":        {args: []string{"--url", "javascript:alert(1)", "good.txt"}, want: `--url: "javascript:alert(1)" is not valid, want an address that begins with http:// or https://`},
	"unknown language":      {args: []string{"--lang", "tlh", "good.txt"}, want: `good: lang: "tlh" is not valid, want a language there is data for`},
	"unknown format":        {args: []string{"--input", "xml", "good.txt"}, want: `--input: "xml" is not valid, want text, html or jsonl`},
	"unknown flag":          {args: []string{"--publish", "2025-02-27", "good.txt"}, want: "unknown flag: --publish"},
	"a bad line among good": {args: []string{"lines.jsonl"}, want: `lines.jsonl:2: "unexpected end of JSON input" is not valid, want a JSON object`},
	"a line without text":   {args: []string{"notext.jsonl"}, want: `notext.jsonl:1: text: "" is not valid`},
	"a line's bad address":  {args: []string{"--input", "jsonl", "-"}, stdin: `{"text":"x","url":"example.org/a"}`, want: `standard input:1: url: "example.org/a" is not valid`},
	"a line's bad date":     {args: []string{"--input", "jsonl", "-"}, stdin: `{"text":"x","published":"27 Feb"}`, want: `standard input:1: published: "27 Feb" is not valid`},
}

var badFiles = map[string]string{
	"good.txt": good, "good2.txt": good + "\n", "empty.txt": "", "blank.txt": " \n", "none/readme.md": "x",
	"image.txt": "\x89PNG\r\n\x1a\n\x00", "latin1.txt": "caf\xe9",
	"lines.jsonl":  `{"id":"1","text":"` + good + "\"}\n{\"id\":\"2\",\n" + `{"id":"3","text":"` + good + "\"}\n",
	"notext.jsonl": `{"id":"1","published":"2025-02-27"}`,
}

func badFolder(t *testing.T) string {
	t.Helper()
	dir := folder(t, badFiles)
	f, err := os.Create(filepath.Join(dir, "large.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(100<<20), f.Close()); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestExtractTellsBadInput(t *testing.T) {
	t.Chdir(badFolder(t))
	for name, c := range badInputs {
		t.Run(name, func(t *testing.T) {
			checkRefused(t, chancery(t, c.stdin, append([]string{"extract"}, c.args...)...), c.want)
		})
	}
}

func TestIngestLeavesNothingOfBadInput(t *testing.T) {
	db := useGraph(t)
	t.Chdir(badFolder(t))
	before := db.Dump(t)
	for name, c := range badInputs {
		t.Run(name, func(t *testing.T) {
			o := chancery(t, c.stdin, append([]string{"ingest"}, c.args...)...)
			checkRefused(t, o, c.want)
			if o.out != "" {
				t.Errorf("said %q", o.out)
			}
			if after := db.Dump(t); after != before {
				t.Errorf("something was written:\n%s", after)
			}
		})
	}
}

func checkRefused(t *testing.T, o outcome, want string) {
	t.Helper()
	if o.code != exitInvalid {
		t.Errorf("exit code %d", o.code)
	}
	if !strings.Contains(o.errOut, want) || strings.Count(o.errOut, "is not valid") > 1 {
		t.Errorf("told %q, want %q", o.errOut, want)
	}
}

// What can be read is read all the same, where nothing is kept of it.
func TestExtractGoesOnAfterBadInput(t *testing.T) {
	t.Chdir(badFolder(t))
	o := chancery(t, "", "extract", "--lang", "ar", "good.txt", "missing.txt", "empty.txt", "lines.jsonl")
	for _, key := range []string{"good, ar", "\n1, ar", "\n3, ar"} {
		if !strings.Contains(o.out, key) {
			t.Errorf("%q is missing in:\n%s", key, o.out)
		}
	}
	for _, key := range []string{"missing.txt", "empty.txt", "lines.jsonl:2"} {
		if !strings.Contains(o.errOut, key) {
			t.Errorf("nothing was said of %s:\n%s", key, o.errOut)
		}
	}
	if o.code != exitInvalid {
		t.Errorf("exit code %d", o.code)
	}
}
