package main

import (
	"chancery/graph"

	"github.com/spf13/cobra"
)

// settings are what the environment and the settings file say and flags may
// override; each has one name, which is that of its flag and of its line in the file.
// What is secret has no flag, for the list of processes shows those. The README lists
// them.
type settings struct {
	DataDir  string `env:"CHANCERY_DATA_DIR" name:"data-dir"`
	CacheDir string `env:"CHANCERY_CACHE_DIR" name:"cache-dir"`
	Heap     string `env:"CHANCERY_HEAP" name:"heap"`
	Addr     string `env:"CHANCERY_ADDR" name:"addr" envDefault:"127.0.0.1:8080"`

	URI      string `env:"NEO4J_URI" name:"neo4j-uri"`
	Username string `env:"NEO4J_USERNAME" name:"neo4j-username"`
	Password string `env:"NEO4J_PASSWORD" name:"neo4j-password" secret:"true"`
	Database string `env:"NEO4J_DATABASE" name:"neo4j-database"`

	reading modelSettings
	asking  accessSettings

	config string // the settings file that a flag names
}

// parts are the structs whose fields are settings.
func (s *settings) parts() []any { return []any{s, &s.reading, &s.asking} }

// addDatabaseFlags adds the flags of all commands that use the graph.
func (s *settings) addDatabaseFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&s.DataDir, "data-dir", s.DataDir, "folder of the embedded Neo4j's data (CHANCERY_DATA_DIR)")
	flags.StringVar(&s.CacheDir, "cache-dir", s.CacheDir, "folder of the embedded Neo4j's program, the user's cache folder if empty (CHANCERY_CACHE_DIR)")
	flags.StringVar(&s.Heap, "heap", s.Heap, "memory for the embedded Neo4j's heap, and as much again for its page cache, 512m if empty (CHANCERY_HEAP)")
	flags.StringVar(&s.URI, "neo4j-uri", s.URI, "a server to use in place of the embedded one, such as bolt://127.0.0.1:7687 (NEO4J_URI)")
	flags.StringVar(&s.Username, "neo4j-username", s.Username, "its user, neo4j if empty (NEO4J_USERNAME); the password comes by NEO4J_PASSWORD or the file")
	flags.StringVar(&s.Database, "neo4j-database", s.Database, "its database, the server's default if empty (NEO4J_DATABASE)")
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error { return s.check(cmd) }
}

// addServingFlags adds the flags of those commands that serve the API.
func (s *settings) addServingFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.Addr, "addr", s.Addr, "address that the API listens at (CHANCERY_ADDR)")
	s.asking.add(cmd)
}

// complete sets what follows from other settings.
func (s *settings) complete() {
	if s.Password != "" && s.Username == "" {
		s.Username = "neo4j"
	}
	if s.DataDir == "" {
		// Without a home folder it stays empty, and only the embedded server minds.
		s.DataDir, _ = userDataDir()
	}
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
