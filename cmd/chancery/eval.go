package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"chancery/graph"
	"chancery/ingest/evaluate"

	"github.com/spf13/cobra"
)

// eval is the command that measures how well annotated articles are read.
type eval struct {
	gold, floor   string
	json, verbose bool
	settings      *settings
}

func newEval(s *settings) *cobra.Command {
	x := &eval{settings: s}
	cmd := &cobra.Command{
		Use:   "eval --gold DIR",
		Short: "Measure how well annotated articles are read",
		Long: `Reads the articles of an annotated set and compares what is found with what is marked:
precision, recall and F1 by language and type; polarity, modality, mode, time, place
and quotations of what matched; how often a confidence is right; and what is taken
for something else.

DIR has articles/NN.LANG.txt, whose first line is "# origin | day | title | licence",
and gold/NN.LANG.jsonl, an event a line. No database is needed.

With --floor the exit code is 1 if a language is read worse than that file demands,
such as {ar: {all: 0.64, deeds: 0.60}}.`,
		Example: "  chancery eval --gold ingest/evaluate/gold --floor ingest/evaluate/floor.yaml\n  chancery eval --gold annotated --json > report.json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return x.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	x.settings.reading.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&x.gold, "gold", "", "folder of the annotated set")
	flags.StringVar(&x.floor, "floor", "", "file of the F1 that each language must reach, YAML or JSON")
	flags.BoolVar(&x.json, "json", false, "write the report as JSON")
	flags.BoolVar(&x.verbose, "verbose", false, "show every mistake, what was missed and what was read in excess")
	return cmd
}

// run writes the report and then says what is below the floor. Faults in what was
// given are told before anything is read.
func (x *eval) run(ctx context.Context, out, errOut io.Writer) error {
	if x.gold == "" {
		return &graph.InvalidError{Param: "--gold", Got: "", Want: "the folder of an annotated set"}
	}
	var floors evaluate.Floors
	if x.floor != "" {
		var err error
		if floors, err = evaluate.LoadFloors(x.floor); err != nil {
			return err
		}
	}
	report, err := x.measure(ctx, errOut)
	if err != nil {
		return err
	}
	if err := x.write(out, report); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	below := &failures{out: errOut}
	for _, err := range floors.Check(report) {
		below.add(err)
	}
	return below.err()
}

// measure reads an annotated set with the reader that every command uses.
func (x *eval) measure(ctx context.Context, errOut io.Writer) (evaluate.Report, error) {
	articles, err := evaluate.Load(x.gold)
	if err != nil {
		return evaluate.Report{}, err
	}
	reader, err := x.settings.reading.reader(errOut)
	if err != nil {
		return evaluate.Report{}, err
	}
	defer reader.tellCost(errOut)
	return evaluate.Run(ctx, reader, articles)
}

func (x *eval) write(out io.Writer, report evaluate.Report) error {
	if !x.json {
		return report.Write(out, x.verbose)
	}
	if !x.verbose {
		report.Missed, report.Extra = nil, nil
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(report)
}
