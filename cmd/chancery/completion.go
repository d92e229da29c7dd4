package main

import (
	"errors"
	"fmt"
	"strings"

	"chancery/api/export"
	"chancery/graph"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// completeFlags has the shell offer, for every flag that has a fixed set of values,
// these: the same that the commands accept. Where a command takes no arguments it
// offers no files for one.
func completeFlags(root *cobra.Command) error {
	values, err := flagValues()
	if err != nil {
		return err
	}
	return completeUnder(root, values)
}

func completeUnder(parent *cobra.Command, values map[string][]string) error {
	for _, cmd := range parent.Commands() {
		if cmd.ValidArgsFunction == nil && !takesFiles(cmd) {
			cmd.ValidArgsFunction = cobra.NoFileCompletions
		}
		var failed error
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if offer := offered(f, valuesOf(cmd, f.Name, values)); offer != nil {
				failed = errors.Join(failed, cmd.RegisterFlagCompletionFunc(f.Name, offer))
			}
		})
		if failed != nil {
			return fmt.Errorf("completing %s: %w", cmd.CommandPath(), failed)
		}
		if err := completeUnder(cmd, values); err != nil {
			return err
		}
	}
	return nil
}

// valuesOf gives the values of a flag of one command; some names mean something else
// in others.
func valuesOf(cmd *cobra.Command, flag string, values map[string][]string) []string {
	switch {
	case flag == "format" && cmd.Name() == "export":
		return export.Names()
	case flag == "format":
		return []string{formatTable, formatJSONLines}
	case flag == "role" && cmd.Name() == "create": // of a key
		return words(graph.KeyRoles())
	}
	return values[flag]
}

// takesFiles are the commands whose arguments are files.
func takesFiles(cmd *cobra.Command) bool { return cmd.Name() == "extract" || cmd.Name() == "ingest" }

// flagValues gives the values that flags of these names have in all commands.
func flagValues() (map[string][]string, error) {
	o, err := graph.LoadOntology()
	if err != nil {
		return nil, err
	}
	return map[string][]string{
		"role": words(o.Roles()), "type": words(o.Types()), "mode": o.AllModes(), "context": o.Contexts(),
		"modality": words(o.Modalities()), "status": words(graph.Statuses), "polarity": words(o.Polarities()),
		"date-field": words([]graph.DateField{graph.Occurred, graph.Published, graph.Ingested}),
		"match":      {"all", "any"}, "order": {"asc", "desc"}, "background": {"true", "false"},
		"extractor": {byRules, byModel, byBoth}, "input": {"text", "jsonl"},
	}, nil
}

func words[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return out
}

// offered gives what completes a flag: a value, one more behind a comma, or nothing
// where any text will do. Flags of files keep the shell's own completion.
func offered(f *pflag.Flag, values []string) cobra.CompletionFunc {
	switch {
	case values != nil && f.Value.Type() == "stringSlice":
		return several(values)
	case values != nil:
		return one(values)
	case strings.Contains(f.Usage, "file") || strings.Contains(f.Usage, "folder"):
		return nil
	}
	return cobra.NoFileCompletions
}

func one(values []string) cobra.CompletionFunc {
	return cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder)
}

// several completes the last of values parted by commas.
func several(values []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		before := begun[:strings.LastIndexByte(begun, ',')+1]
		var out []string
		for _, v := range values {
			if strings.HasPrefix(before+v, begun) && !strings.Contains(","+before, ","+v+",") {
				out = append(out, before+v)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}
