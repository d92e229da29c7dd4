package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chancery/api"
	"chancery/graph"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// configEnv names the settings file where --config does not.
const configEnv = "CHANCERY_CONFIG"

// settingsFile is what a settings file says: a line of YAML a setting.
type settingsFile struct {
	path   string
	values map[string]string // by the name of the setting
}

// filePath gives the file to read and whether it must be there: one that was named
// must, the one at the usual place need not.
func (s *settings) filePath() (path string, named bool) {
	for _, path := range []string{s.config, os.Getenv(configEnv)} {
		if path != "" {
			return path, true
		}
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", false // no home folder, no file
	}
	return filepath.Join(dir, "chancery", "config.yaml"), false
}

// readFile reads the settings file, refusing all that is no setting.
func (s *settings) readFile(known []setting) (settingsFile, error) {
	path, named := s.filePath()
	if path == "" {
		return settingsFile{}, nil
	}
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !named:
		return settingsFile{}, nil
	case errors.Is(err, fs.ErrNotExist):
		return settingsFile{}, &graph.InvalidError{Param: "--config", Got: path, Want: "a settings file that is there (" + configEnv + ")"}
	case err != nil:
		return settingsFile{}, fmt.Errorf("reading settings: %w", err)
	}
	values, err := parseSettings(path, text, known)
	return settingsFile{path: path, values: values}, err
}

func parseSettings(path string, text []byte, known []setting) (map[string]string, error) {
	file, err := parser.ParseBytes(text, 0)
	if err != nil {
		return nil, &graph.InvalidError{Param: path, Got: firstLine(yaml.FormatError(err, false, false)), Want: "YAML, a line a setting: addr: 127.0.0.1:8080"}
	}
	names := map[string]bool{}
	for _, v := range known {
		names[v.name] = true
	}
	values := map[string]string{}
	for _, doc := range file.Docs {
		pairs, err := pairsOf(path, doc.Body)
		if err != nil {
			return nil, err
		}
		for _, pair := range pairs {
			where := fmt.Sprintf("%s:%d", path, pair.Key.GetToken().Position.Line)
			name := pair.Key.GetToken().Value
			if !names[name] {
				return nil, unknownSetting(where, name, names)
			}
			if values[name], err = scalar(where+": "+name, pair.Value); err != nil {
				return nil, err
			}
		}
	}
	return values, nil
}

func pairsOf(path string, body ast.Node) ([]*ast.MappingValueNode, error) {
	switch body := body.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
		return nil, nil // an empty file, or all of it comments
	case *ast.MappingNode:
		return body.Values, nil
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{body}, nil
	}
	return nil, &graph.InvalidError{Param: path, Got: firstLine(body.String()), Want: "a line a setting: addr: 127.0.0.1:8080"}
}

// unknownSetting names the setting that was probably meant, else tells where all are listed.
func unknownSetting(where, name string, names map[string]bool) error {
	want := "a setting; chancery config lists them"
	if near := api.Nearest(name, names); near != "" {
		want = near
	}
	return &graph.InvalidError{Param: where, Got: name, Want: want}
}

// scalar gives a value as it stands in the file.
func scalar(param string, node ast.Node) (string, error) {
	switch n := node.(type) {
	case *ast.StringNode:
		return n.Value, nil
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value, nil
	}
	return "", &graph.InvalidError{Param: param, Got: firstLine(node.String()), Want: "one value"}
}

// firstLine keeps an error of one line where a part of the file is shown.
func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
