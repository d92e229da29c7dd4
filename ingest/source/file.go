package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chancery/graph"
)

// input is an open file with the name that errors give it.
type input struct {
	io.ReadCloser
	name string
	key  string // of the article that it holds, "" for standard input
	size int64  // bytes, -1 where it cannot be known before reading
}

func (o Options) open(path string) (input, error) {
	if path == Stdin {
		return input{ReadCloser: io.NopCloser(o.Stdin), name: "standard input", size: -1}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return input{}, pathError(path, err)
	}
	in := input{ReadCloser: f, name: path, key: strings.TrimSuffix(filepath.Base(path), ".txt"), size: -1}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		in.size = info.Size()
	}
	return in, nil
}

// expand lists the files of a path: itself, or what lies in the folder, by name.
func (o Options) expand(path string) ([]string, error) {
	if path == Stdin {
		return []string{path}, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	files, err := o.walk(path)
	if err != nil {
		return nil, fmt.Errorf("listing the folder %s: %w", path, err)
	}
	if len(files) == 0 {
		return nil, &graph.InvalidError{Param: "folder", Got: path, Want: "a folder with " + o.suffixes()}
	}
	return files, nil
}

func (o Options) walk(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != dir && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case o.takes(entry):
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

// takes tells whether a file of a folder is an article: its name ends as its format
// does, and it is no pipe or device, which a folder is not expected to hold.
func (o Options) takes(entry fs.DirEntry) bool {
	if t := entry.Type(); !t.IsRegular() && t != fs.ModeSymlink {
		return false
	}
	switch {
	case hasLines(entry.Name()):
		return o.Format == Auto || o.Format == JSONLines
	case isPage(entry.Name()):
		return o.Format == Auto || o.Format == HTML
	}
	return (o.Format == Auto || o.Format == Text) && strings.EqualFold(filepath.Ext(entry.Name()), ".txt")
}

func (o Options) suffixes() string {
	switch o.Format {
	case Text:
		return ".txt files"
	case HTML:
		return ".html files"
	case JSONLines:
		return ".jsonl files"
	}
	return ".txt, .html or .jsonl files"
}

func (o Options) formatOf(path string) Format {
	switch {
	case o.Format != Auto:
		return o.Format
	case hasLines(path):
		return JSONLines
	case isPage(path):
		return HTML
	}
	return Text
}

func hasLines(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".jsonl" || ext == ".ndjson"
}

// pathError makes a file that is not there the fault of who named it.
func pathError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &graph.InvalidError{Param: "file", Got: path, Want: "a file or folder that is there"}
	}
	return err // names the path itself
}
