package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"chancery/api"

	"github.com/spf13/cobra"
)

func newOpenAPI() *cobra.Command {
	return &cobra.Command{
		Use:   "openapi",
		Short: "Print the OpenAPI document of the API",
		Long: `Prints the OpenAPI 3.1 document that the API serves at /openapi.json, with real answers
as examples: for generators of clients, for tests. No server and no graph are needed.`,
		Example: "  chancery openapi > openapi.json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			doc, err := api.OpenAPI(api.WithVersion(programVersion()))
			if err != nil {
				return err
			}
			var text bytes.Buffer
			if err := json.Indent(&text, doc, "", "  "); err != nil {
				return fmt.Errorf("setting the OpenAPI document in lines: %w", err)
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), text.String())
			return err
		},
	}
}
