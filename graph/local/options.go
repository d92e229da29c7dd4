package local

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"

	"chancery/graph"
)

// Options says where the server keeps its data and how it is run.
type Options struct {
	DataDir      string    // folder of the graph's data; made if missing
	CacheDir     string    // folder for jars and class archive, "" for os.UserCacheDir()/chancery
	Progress     io.Writer // where download progress is shown, nil for none
	ShortLived   bool      // for tests and short commands: a quicker start, slower when it has run for a minute
	BrowserGuide string    // URL of a guide to open in Neo4j Browser, "" for none
	Heap         string    // Java heap, and as much again for the page cache: "512m", "2g"; "" for 512m
}

const defaultHeap = "512m"

var heapSize = regexp.MustCompile(`^[1-9][0-9]*[mg]$`)

// complete checks the options, fills in what is left out and makes the folders
// absolute, because the server runs in a folder of its own.
func (o Options) complete() (Options, error) {
	if o.DataDir == "" {
		return o, &graph.InvalidError{Param: "DataDir", Got: "", Want: "a folder for the graph's data"}
	}
	if o.Heap == "" {
		o.Heap = defaultHeap
	}
	if !heapSize.MatchString(o.Heap) {
		return o, &graph.InvalidError{Param: "Heap", Got: o.Heap, Want: "megabytes or gigabytes: 512m, 2g"}
	}
	if err := checkGuide(o.BrowserGuide); err != nil {
		return o, err
	}
	if o.Progress == nil {
		o.Progress = io.Discard
	}
	return o.withFolders()
}

func (o Options) withFolders() (Options, error) {
	if o.CacheDir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return o, fmt.Errorf("looking for the cache folder: %w", err)
		}
		o.CacheDir = filepath.Join(user, "chancery")
	}
	for _, dir := range []*string{&o.DataDir, &o.CacheDir} {
		abs, err := filepath.Abs(*dir)
		if err != nil {
			return o, fmt.Errorf("resolving folder %s: %w", *dir, err)
		}
		*dir = abs
	}
	return o, nil
}

// checkGuide refuses what would end up as a broken line of neo4j.conf.
func checkGuide(guide string) error {
	if guide == "" {
		return nil
	}
	u, err := url.Parse(guide)
	if err != nil || u.Hostname() == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return &graph.InvalidError{Param: "BrowserGuide", Got: guide, Want: "an address: http://127.0.0.1:8080/guide.html"}
	}
	return nil
}
