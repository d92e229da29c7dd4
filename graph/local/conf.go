package local

import (
	_ "embed"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

//go:embed neo4j.conf
var baseConf string

// ports are where one run of the server listens, on 127.0.0.1.
type ports struct{ bolt, http int }

func (p ports) boltURI() string    { return fmt.Sprintf("bolt://127.0.0.1:%d", p.bolt) }
func (p ports) browserURL() string { return fmt.Sprintf("http://127.0.0.1:%d/browser/", p.http) }

// writeConf writes conf/neo4j.conf of one run: the embedded settings and those
// that differ from run to run.
func writeConf(o Options, p ports) error {
	var b strings.Builder
	b.WriteString(baseConf)
	for name, port := range map[string]int{"bolt": p.bolt, "http": p.http} {
		fmt.Fprintf(&b, "server.%s.listen_address=127.0.0.1:%d\n", name, port)
		fmt.Fprintf(&b, "server.%s.advertised_address=127.0.0.1:%d\n", name, port)
	}
	fmt.Fprintf(&b, "server.memory.pagecache.size=%s\n", o.Heap)
	if o.BrowserGuide != "" {
		u, err := url.Parse(o.BrowserGuide)
		if err != nil {
			return fmt.Errorf("reading the guide's address: %w", err)
		}
		fmt.Fprintf(&b, "browser.post_connect_cmd=play %s\n", u)
		fmt.Fprintf(&b, "browser.remote_content_hostname_whitelist=%s\n", u.Hostname())
	}
	dir := filepath.Join(o.DataDir, "conf")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("making folder for neo4j.conf: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "neo4j.conf"), []byte(b.String()), 0o600); err != nil {
		return fmt.Errorf("writing neo4j.conf: %w", err)
	}
	return nil
}
