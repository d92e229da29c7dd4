package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"chancery/api"
	"chancery/api/export"
	"chancery/graph"

	"github.com/spf13/cobra"
)

// exporter is the command that writes events for other programs, as the API's
// /v1/export does.
type exporter struct {
	filterFlags
	settings *settings

	format, names, order, output string
}

func newExport(s *settings) *cobra.Command {
	x := &exporter{settings: s}
	about := ""
	for _, f := range export.Formats {
		about += fmt.Sprintf("\n  %-11s %s", f.Name, f.About)
	}
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write all events that the filters choose, for other programs",
		Long: `Writes however many events there are, in one of these formats:
` + about + `

With --output the file is there once all of it is written; what was there before stays
until then.`,
		Example: "  chancery export --format csv --actor روسيا --from 2014 -o russia.csv\n  chancery export --format ics --status planned > planned.ics",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return x.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	x.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&x.format, "format", "ndjson", "one of "+strings.Join(export.Names(), ", "))
	flags.StringVar(&x.names, "names", "en", "language of names")
	flags.StringVar(&x.order, "order", "asc", "asc, oldest first, or desc")
	flags.StringVarP(&x.output, "output", "o", "", "file to write, standard output if empty")
	s.addDatabaseFlags(cmd)
	return cmd
}

func (x *exporter) run(ctx context.Context, out, errOut io.Writer) (err error) {
	if err := oneOf("--format", x.format, export.Names()...); err != nil {
		return err
	}
	if err := oneOf("--order", x.order, "asc", "desc"); err != nil {
		return err
	}
	filter, err := x.filter()
	if err != nil {
		return err
	}
	format, err := export.Find(x.format)
	if err != nil {
		return err
	}
	db, err := x.settings.openGraph(ctx, errOut, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close(ctx)) }()
	if err := x.resolve(ctx, db.Store, &filter); err != nil {
		return err
	}
	n := 0
	write := func(w io.Writer) error {
		n, err = x.write(w, format, db.Store.Events(ctx, filter, x.order == "asc"))
		return err
	}
	if x.output == "" {
		return write(out)
	}
	if err := writeWhole(x.output, write); err != nil {
		return err
	}
	fmt.Fprintf(errOut, "%s in %s\n", count(n, "event"), x.output)
	return nil
}

// write writes a whole export and tells how many events it has.
func (x *exporter) write(w io.Writer, format export.Format, events iter.Seq2[graph.Event, error]) (n int, err error) {
	langs := []string{x.names}
	buffered := bufio.NewWriter(w)
	n, err = format.WriteAll(buffered, export.Options{Langs: langs, View: func(e graph.Event) any { return api.ViewEvent(e, langs) }}, events)
	if err != nil {
		return n, err
	}
	if err := buffered.Flush(); err != nil {
		return n, fmt.Errorf("ending the export: %w", err)
	}
	return n, nil
}
