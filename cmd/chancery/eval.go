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
	gold, floor, sentences string
	json, verbose          bool
	settings               *settings
}

func newEval(s *settings) *cobra.Command {
	x := &eval{settings: s}
	cmd := &cobra.Command{
		Use:   "eval {--gold DIR | --sentences DIR}",
		Short: "Measure how well annotated articles are read",
		Long: `Reads the articles of an annotated set and compares what is found with what is marked:
precision, recall and F1 by language and type; polarity, modality, mode, time, place
and quotations of what matched; how often a confidence is right; and what is taken
for something else.

DIR has articles/NN.LANG.txt, whose first line is "# origin | day | title | licence",
and gold/NN.LANG.jsonl, an event a line. No database is needed.

With --sentences, single annotated sentences are read instead: DIR has LANG.tsv with the
columns type, mode, trigger, source, target and sentence.

With --floor the exit code is 1 if a language is read worse than that file demands,
such as {ar: {all: 0.64, deeds: 0.60}}.`,
		Example: "  chancery eval --gold ingest/evaluate/gold --floor ingest/evaluate/floor.yaml\n  chancery eval --gold annotated --json > report.json\n  chancery eval --sentences ingest/evaluate/sentences",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return x.run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	x.settings.reading.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&x.gold, "gold", "", "folder of the annotated set")
	flags.StringVar(&x.sentences, "sentences", "", "folder of annotated sentences")
	flags.StringVar(&x.floor, "floor", "", "file of the F1 that each language must reach, YAML or JSON")
	flags.BoolVar(&x.json, "json", false, "write the report as JSON")
	flags.BoolVar(&x.verbose, "verbose", false, "show every mistake, what was missed and what was read in excess")
	return cmd
}

// run writes the report and then says what is below the floor. Faults in what was
// given are told before anything is read.
func (x *eval) run(ctx context.Context, out, errOut io.Writer) error {
	switch {
	case x.gold == "" && x.sentences == "":
		return &graph.InvalidError{Param: "--gold", Got: "", Want: "the folder of an annotated set, or --sentences"}
	case x.gold != "" && x.sentences != "":
		return &graph.InvalidError{Param: "--sentences", Got: x.sentences, Want: "no --gold beside it: one of the two is measured"}
	case x.sentences != "" && x.floor != "":
		return &graph.InvalidError{Param: "--floor", Got: x.floor, Want: "a floor with --gold only"}
	case x.sentences != "":
		return x.runSentences(ctx, out, errOut)
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

// runSentences reads annotated sentences and writes how well.
func (x *eval) runSentences(ctx context.Context, out, errOut io.Writer) error {
	sentences, err := evaluate.LoadSentences(x.sentences)
	if err != nil {
		return err
	}
	reader, err := x.settings.reading.reader(errOut)
	if err != nil {
		return err
	}
	defer reader.tellCost(errOut)
	scores, err := evaluate.RunSentences(ctx, reader, sentences)
	if err != nil {
		return err
	}
	if x.json {
		return writeJSON(out, scores)
	}
	return evaluate.WriteSentences(out, scores)
}

func (x *eval) write(out io.Writer, report evaluate.Report) error {
	if !x.json {
		return report.Write(out, x.verbose)
	}
	if !x.verbose {
		report.Missed, report.Extra = nil, nil
	}
	return writeJSON(out, report)
}

func writeJSON(out io.Writer, v any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
