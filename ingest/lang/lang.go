// Package lang holds what is known of each language, as data: a folder a language,
// in files whose schema belongs to the station that reads them. The only code here
// reads the files strictly and, for a script that needs it, takes words apart.
package lang

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed */*
var files embed.FS

// Tags returns the BCP 47 tags of the languages that can be read, sorted: those
// whose folder has a grammar.
func Tags() []string { return slices.Clone(tags()) }

var tags = sync.OnceValue(func() []string {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		panic("ingest/lang: reading the embedded data: " + err.Error()) // cannot fail on embed.FS
	}
	var tags []string
	for _, e := range entries {
		if _, err := fs.Stat(files, path.Join(e.Name(), "grammar.yaml")); err == nil {
			tags = append(tags, e.Name())
		}
	}
	slices.Sort(tags)
	return tags
})

// Decode reads a language's YAML file into v. A key that v has no place for is an
// error that names file and line; so is a file that is missing.
func Decode(tag, file string, v any) error {
	name := path.Join(tag, file)
	b, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("reading ingest/lang/%s: %w", name, err)
	}
	d := yaml.NewDecoder(bytes.NewReader(b), yaml.DisallowUnknownField(), yaml.Strict())
	if err := d.Decode(v); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("reading ingest/lang/%s: %w", name, err)
	}
	return nil
}

// Open opens a language's file as it is. A file that the language does not have is
// fs.ErrNotExist.
func Open(tag, file string) (fs.File, error) { return files.Open(path.Join(tag, file)) }
