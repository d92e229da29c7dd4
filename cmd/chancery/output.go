package main

import (
	"chancery/graph"

	"github.com/spf13/cobra"
)

// The formats in which events are written.
const (
	formatTable     = "table"
	formatJSONLines = "jsonl"
)

// outputFlags say how events are written.
type outputFlags struct {
	format, lang string
}

func (f *outputFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.format, "format", formatTable, "table or jsonl")
	cmd.Flags().StringVar(&f.lang, "names", "en", "language of the names in a table")
}

func (f *outputFlags) unknown() error {
	return &graph.InvalidError{Param: "--format", Got: f.format, Want: "table or jsonl"}
}
