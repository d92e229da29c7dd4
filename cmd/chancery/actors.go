package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"chancery/graph"

	"github.com/spf13/cobra"
)

// actors is the command that searches for actors.
type actors struct {
	settings *settings
	names    string
	limit    int
}

func newActors(s *settings) *cobra.Command {
	x := &actors{settings: s}
	cmd := &cobra.Command{
		Use:     "actors NAME…",
		Short:   "Find actors by a name, or how it begins, in any script",
		Long:    "Finds the actors of whose names each word given begins a word: the best first, each with the\nnumber of its events. The id stands for the actor in all other commands.",
		Example: "  chancery actors روس\n  chancery actors foreign min russia",
		Args:    needArgs("a name or how it begins"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return x.run(cmd.Context(), strings.Join(args, " "), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVar(&x.names, "names", "en", "language of the names")
	cmd.Flags().IntVar(&x.limit, "limit", 20, "how many at most")
	s.addDatabaseFlags(cmd)
	return cmd
}

func (x *actors) run(ctx context.Context, name string, out, errOut io.Writer) (err error) {
	if x.limit < 1 {
		return &graph.InvalidError{Param: "--limit", Got: strconv.Itoa(x.limit), Want: "1 or more"}
	}
	db, err := x.settings.openGraph(ctx, errOut, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close(ctx)) }()
	hits, err := db.FindActors(ctx, name, x.limit)
	if err != nil {
		return err
	}
	if len(hits) == 0 {
		return fmt.Errorf("an actor whose name begins with %q: %w", name, graph.ErrNotFound)
	}
	rows := [][]string{{"ID", "NAME", "KIND", "CODE", "EVENTS"}}
	for _, h := range hits {
		rows = append(rows, []string{h.Actor.ID, isolate(h.Actor.Name(x.names)), string(h.Actor.Kind), h.Actor.Code, strconv.Itoa(h.Events)})
	}
	return writeRows(out, rows)
}

// writeRows writes a table.
func writeRows(out io.Writer, rows [][]string) error {
	for _, line := range alignRows(rows) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
	}
	return nil
}
