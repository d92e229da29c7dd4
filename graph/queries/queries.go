// Package queries holds every Cypher query that chancery runs, one a file, and
// hands out their texts by the name of the file. It holds no logic: what a query
// is for and what it takes stands at the head of its file.
package queries

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.cypher
var files embed.FS

var texts = load()

func load() map[string]string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(fmt.Sprintf("reading the embedded queries: %v", err))
	}
	out := make(map[string]string, len(entries))
	for _, e := range entries {
		text, err := files.ReadFile(e.Name())
		if err != nil {
			panic(fmt.Sprintf("reading the embedded query %s: %v", e.Name(), err))
		}
		out[strings.TrimSuffix(e.Name(), ".cypher")] = string(text)
	}
	return out
}

// Text is the query in the file NAME.cypher. It panics if there is no such file:
// names stand in the program, never in its input.
func Text(name string) string {
	text, ok := texts[name]
	if !ok {
		panic(fmt.Sprintf("there is no query %q", name))
	}
	return text
}

// Names lists the queries whose name starts with prefix, in no particular order.
func Names(prefix string) []string {
	var names []string
	for n := range texts {
		if strings.HasPrefix(n, prefix) {
			names = append(names, n)
		}
	}
	return names
}
