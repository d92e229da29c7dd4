package main

import (
	"fmt"

	"chancery/graph"

	"github.com/caarlos0/env/v11"
	"github.com/spf13/cobra"
)

// settings are what the environment says and flags may override. The README lists
// them.
type settings struct {
	DataDir  string `env:"CHANCERY_DATA_DIR"`
	CacheDir string `env:"CHANCERY_CACHE_DIR"`
	Heap     string `env:"CHANCERY_HEAP"`
	Addr     string `env:"CHANCERY_ADDR" envDefault:"127.0.0.1:8080"`

	URI      string `env:"NEO4J_URI"`
	Username string `env:"NEO4J_USERNAME"`
	Password string `env:"NEO4J_PASSWORD"`
	Database string `env:"NEO4J_DATABASE"`

	reading modelSettings
}

func loadSettings() (*settings, error) {
	s := &settings{}
	for _, part := range []any{s, &s.reading} {
		if err := env.Parse(part); err != nil {
			return nil, fmt.Errorf("reading settings from the environment: %w", err)
		}
	}
	if s.Password != "" && s.Username == "" {
		s.Username = "neo4j"
	}
	if s.DataDir == "" {
		// Without a home folder it stays empty, and only the embedded server minds.
		s.DataDir, _ = userDataDir()
	}
	return s, nil
}

// addDatabaseFlags adds the flags of all commands that use the graph.
func (s *settings) addDatabaseFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&s.DataDir, "data-dir", s.DataDir, "folder of the embedded Neo4j's data (CHANCERY_DATA_DIR)")
	flags.StringVar(&s.CacheDir, "cache-dir", s.CacheDir, "folder of the embedded Neo4j's program, the user's cache folder if empty (CHANCERY_CACHE_DIR)")
	flags.StringVar(&s.Heap, "heap", s.Heap, "memory for the embedded Neo4j's heap, and as much again for its page cache, 512m if empty (CHANCERY_HEAP)")
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error { return s.check(cmd) }
}

// addAddrFlag adds the flag of those commands that serve the API.
func (s *settings) addAddrFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.Addr, "addr", s.Addr, "address that the API listens at (CHANCERY_ADDR)")
}

// check refuses a folder for the embedded server where another server is to be
// used: the data would not be where the user thinks.
func (s *settings) check(cmd *cobra.Command) error {
	if s.URI != "" && cmd.Flags().Changed("data-dir") {
		return &graph.InvalidError{Param: "--data-dir", Got: s.DataDir, Want: "it left out where NEO4J_URI names a server (" + s.URI + "), or NEO4J_URI unset"}
	}
	if s.URI == "" && s.DataDir == "" {
		return &graph.InvalidError{Param: "--data-dir", Got: "", Want: "a folder for the graph's data, as this user has no home folder"}
	}
	return nil
}
