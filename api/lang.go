package api

import (
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"golang.org/x/text/language"
)

// defaultLang is the language of names for a client that asks for none.
const defaultLang = "en"

// maxLangs is how many languages of an Accept-Language are heeded.
const maxLangs = 5

// Languages are the languages that a client wants names in. It is part of the input
// of every request that is answered with names.
type Languages struct {
	Lang           string `query:"lang" pattern:"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" patternDescription:"a BCP 47 language tag: ar, en, pt-BR" maxLength:"35" example:"ar" doc:"Language of names and summaries; else Accept-Language counts. Where there is no name in it, the English one is shown, else any; name_lang tells. Quotations stay in their own language."`
	AcceptLanguage string `header:"Accept-Language" doc:"Languages of names and summaries, where lang is not given."`

	wanted []string
}

// Resolve works out the languages from the two; huma calls it. An Accept-Language
// that cannot be parsed is as none: browsers send it, not people.
func (l *Languages) Resolve(ctx huma.Context) []error {
	l.wanted = wantedLanguages(l.Lang, l.AcceptLanguage)
	ctx.SetHeader("Content-Language", l.wanted[0])
	ctx.AppendHeader("Vary", "Accept-Language")
	return nil
}

func wantedLanguages(lang, accept string) []string {
	if lang != "" {
		return []string{canonical(lang)}
	}
	var wanted []string
	tags, weights, err := language.ParseAcceptLanguage(accept)
	for i, t := range tags {
		// "*" comes as mul: any language, which is what falling back gives anyway.
		if err == nil && weights[i] > 0 && t != language.Und && t.String() != "mul" && len(wanted) < maxLangs {
			wanted = append(wanted, t.String())
		}
	}
	if len(wanted) == 0 {
		return []string{defaultLang}
	}
	return wanted
}

// canonical writes a tag in its usual form; one that is well formed but not
// registered stays as it is.
func canonical(tag string) string {
	if t, err := language.Parse(tag); err == nil {
		return t.String()
	}
	return strings.ToLower(tag)
}
