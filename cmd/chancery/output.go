package main

import "github.com/spf13/cobra"

// The formats in which events are written.
const (
	formatTable     = "table"
	formatJSONLines = "jsonl"
)

// outputFlags say how events are written.
type outputFlags struct {
	format, names string
}

func (f *outputFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.format, "format", formatTable, "table or jsonl")
	cmd.Flags().StringVar(&f.names, "names", "en", "language of the names in a table")
}

func (f *outputFlags) check() error {
	return oneOf("--format", f.format, formatTable, formatJSONLines)
}
