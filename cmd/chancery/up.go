package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"chancery/graph/queries"

	"github.com/spf13/cobra"
)

func newUp(s *settings) *cobra.Command {
	var noSample bool
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Start everything: the graph, a sample article, the API",
		Long: `Starts the embedded Neo4j (or uses the one that NEO4J_URI names), reads the sample
article into it if the graph is empty, and serves the API until Ctrl-C. The data stays
in its folder for the next time.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			return s.serve(cmd.Context(), cmd.ErrOrStderr(), func(ctx context.Context, v *service) error {
				if err := addSample(ctx, v, noSample, out); err != nil {
					return err
				}
				return s.tellWhere(out, v)
			})
		},
	}
	s.addDatabaseFlags(cmd)
	s.addServingFlags(cmd)
	s.reading.add(cmd)
	cmd.Flags().BoolVar(&noSample, "no-sample", false, "leave an empty graph empty")
	return cmd
}

// addSample reads the sample article into an empty graph.
func addSample(ctx context.Context, v *service, unwanted bool, out io.Writer) error {
	if unwanted {
		return nil
	}
	empty, err := v.db.Empty(ctx)
	if err != nil || !empty {
		return err
	}
	reading, err := v.reader.Read(ctx, sampleArticle())
	if err != nil {
		return fmt.Errorf("reading the sample article: %w", err)
	}
	stats, err := v.db.Write(ctx, reading)
	if err != nil {
		return fmt.Errorf("writing the sample article: %w", err)
	}
	_, err = fmt.Fprintf(out, "The graph was empty; the sample article gave it %s.\n", count(stats.Written, "event"))
	return err
}

// tellWhere prints where everything is.
func (s *settings) tellWhere(out io.Writer, v *service) error {
	text := fmt.Sprintf(`
API            %s
A timeline     %s/v1/timeline?actor=RUS&from=2014
`, v.url(), v.url())
	if server := v.db.server; server != nil {
		text += fmt.Sprintf(`Neo4j Browser  %s
  connect to   %s
  user         %s
  password     %s
Data           %s
`, server.BrowserURL, server.BoltURI, server.Username, server.Password, s.DataDir)
		if server.Joined {
			text += "Another chancery runs this Neo4j; when that one ends, this one ends too.\n"
		}
	} else {
		text += fmt.Sprintf("Neo4j          %s\n", s.URI)
	}
	_, err := fmt.Fprintf(out, "%s\nTo see it as a graph, paste this into Neo4j Browser:\n\n%s\n\nCtrl-C stops it all.\n", text, pasteable("browser_latest"))
	return err
}

// pasteable is a query without the comments at its head.
func pasteable(query string) string {
	var lines []string
	for line := range strings.Lines(queries.Text(query)) {
		if !strings.HasPrefix(line, "//") {
			lines = append(lines, line)
		}
	}
	return strings.TrimSpace(strings.Join(lines, ""))
}
