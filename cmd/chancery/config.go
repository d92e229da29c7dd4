package main

import (
	"io"
	"net/url"

	"github.com/spf13/cobra"
)

func newConfig(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show the settings that hold, and where each came from",
		Long: `Shows every setting: what holds, and whether a flag, the environment, the settings file
or this program says so, in this order. Secrets are not shown.

The file is YAML, a line a setting with the names shown here, such as "addr: 127.0.0.1:9000".
It is the one that --config or CHANCERY_CONFIG names, else config.yaml in the folder chancery
of the user's settings (~/.config on Linux).`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.show(cmd, cmd.OutOrStdout()) },
	}
	s.addDatabaseFlags(cmd)
	cmd.PreRunE = nil // what cannot be used is shown too
	s.addServingFlags(cmd)
	s.reading.add(cmd)
	return cmd
}

func (s *settings) show(cmd *cobra.Command, out io.Writer) error {
	holding, err := s.holding(cmd)
	if err != nil {
		return err
	}
	rows := [][]string{{"NAME", "VALUE", "FROM"}}
	for _, v := range holding {
		rows = append(rows, []string{v.name, v.shown(), v.from})
	}
	return writeRows(out, rows)
}

// shown is the value without what is secret in it.
func (v setting) shown() string {
	switch u, err := url.Parse(v.value); {
	case v.value == "":
		return "-"
	case v.secret:
		return "(hidden)"
	case err == nil && u.User != nil:
		return u.Redacted()
	}
	return v.value
}
