package source_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"chancery/graph"
	"chancery/ingest/source"
)

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "نص", "\uFEFFنص\r\n", "a\x00", "\xff\xfe", "\x89PNG\r\n", "cut \xd8"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := source.CheckText("input", raw)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("refused without saying that the input is at fault: %v", err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsRune(text, 0) || strings.TrimSpace(text) == "" {
			t.Errorf("took %q", text)
		}
		if !bytes.HasSuffix(raw, []byte(text)) || len(raw)-len(text) > len("\uFEFF") {
			t.Errorf("%q became %q", raw, text)
		}
	})
}

func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{"", "{\"text\":\"نص\"}\n\n{\"id\":1}", "\uFEFF{\"text\":\"\\ud800\"}\r\n", "[]", "null", "{\"text\":\"\\u0000\"}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		given := 0
		for article, err := range source.Articles([]string{source.Stdin}, source.Options{
			Format: source.JSONLines, MaxBytes: 1000, Stdin: bytes.NewReader(raw),
		}) {
			given++
			switch {
			case err != nil && !errors.Is(err, graph.ErrInvalid):
				t.Errorf("refused without saying that the input is at fault: %v", err)
			case err == nil && (!utf8.ValidString(article.Text) || strings.TrimSpace(article.Text) == ""):
				t.Errorf("took %q", article.Text)
			}
		}
		if lines := bytes.Count(raw, []byte("\n")) + 1; given > lines {
			t.Errorf("%d articles of %d lines", given, lines)
		}
	})
}

func FuzzHTML(f *testing.F) {
	f.Add(page(f, "meeting.ar.html"), "text/html; charset=utf-8")
	f.Add(page(f, "envoy.en.html"), "")
	f.Add([]byte("<p>&#0;caf\xe9"), "text/html; charset=windows-1256")
	f.Fuzz(func(t *testing.T, raw []byte, contentType string) {
		a, err := source.ReadHTML("page", raw, contentType, "https://example.org/")
		switch {
		case err != nil && !errors.Is(err, graph.ErrInvalid):
			t.Errorf("refused without saying that the input is at fault: %v", err)
		case err == nil && (!utf8.ValidString(a.Text+a.Title+a.Publisher) || strings.ContainsRune(a.Text+a.Title, 0) || strings.TrimSpace(a.Text) == ""):
			t.Errorf("took %+v", a)
		}
	})
}
